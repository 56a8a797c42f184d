import type { Marker } from "@samenkijken/annotation/document/document-record";
import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { useStore } from "../../platform/store.ts";
import { Kbd } from "../../ui/kbd.tsx";
import { codingMessages } from "./coding-messages.ts";
import { elementsFor, toggleElement } from "./detail-actions.ts";
import { useDesk, useDeskState, useNotes, useSurroundings } from "./desk-context.ts";
import { keyCap, keymapOf } from "./key-names.ts";
import { digitOf, keyNameOf } from "./keymap.ts";
import { codeName, elementName, personName } from "./marker-words.ts";
import { dropNote, keepNote } from "./note-actions.ts";
import type { DeskState } from "./desk.ts";

/** What a key does while the elements have focus; every other key is for the film. */
function elementKey(event: KeyboardEvent<HTMLElement>): { go: number } | { nth: number } | "leave" | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const digit = digitOf(event.code);
  if (digit !== null) return digit === 0 ? null : { nth: digit - 1 };
  if (event.code === "ArrowRight") return { go: 1 };
  if (event.code === "ArrowLeft") return { go: -1 };
  return event.key === "Escape" ? "leave" : null;
}

/** The elements of the chosen code: optional detail, as switches in one row. */
function Elements({ marker }: { marker: Marker }) {
  const words = useMessages(codingMessages);
  const language = useLanguage();
  const desk = useDesk();
  const keymap = keymapOf(useStore(desk.preferences, (preferences) => preferences));
  const row = useRef<HTMLFieldSetElement>(null);
  const [stop, setStop] = useState(0);
  const isAsked = useDeskState(({ focusOn }) => focusOn === "elements");
  const buttons = () => [...(row.current?.querySelectorAll<HTMLElement>("button") ?? [])];
  useEffect(() => {
    if (!isAsked) return;
    row.current?.querySelector<HTMLElement>("button")?.focus();
    desk.state.update({ focusOn: null });
  }, [isAsked, desk, row]);
  const elements = elementsFor(desk, marker);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const isAgain = keyNameOf(event.nativeEvent, keymap)?.name === "open-elements";
    const does = isAgain ? "leave" : elementKey(event);
    if (does === null) return;
    event.preventDefault();
    event.stopPropagation();
    const all = buttons();
    if (does === "leave") all.find((button) => button === document.activeElement)?.blur();
    else if ("nth" in does) {
      const element = elements[does.nth];
      if (element !== undefined && !event.repeat) toggleElement(desk, marker, element.id);
    } else all[(stop + does.go + all.length) % all.length]?.focus();
  };
  const name = `${codeName(desk, marker.code, language)}, ${personName(desk, marker.track)}`;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the switches in it are worked with digits and arrows
    <fieldset ref={row} className="elements" aria-label={words.elementsOf(name)} onKeyDown={onKeyDown}>
      <span aria-hidden="true" className="detail-name">
        <Kbd>{keyCap(keymap.keys["open-elements"])}</Kbd>
        {words.elements}
      </span>
      {elements.map((element, nth) => (
        <button
          key={element.id}
          type="button"
          className="element"
          aria-pressed={marker.elements.includes(element.id)}
          tabIndex={nth === Math.min(stop, elements.length - 1) ? 0 : -1}
          // A click keeps the keys with the film: the next digit is a code again.
          onMouseDown={(event) => event.preventDefault()}
          onFocus={() => setStop(nth)}
          onClick={() => toggleElement(desk, marker, element.id)}
        >
          {elementName(element, marker.valence, language)}
        </button>
      ))}
    </fieldset>
  );
}

/** The note that is being written: kept with Enter or when it is left, never lost by leaving. */
function NoteField({ note }: { note: NonNullable<DeskState["note"]> }) {
  const words = useMessages(codingMessages);
  const desk = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(note.text);
  useEffect(() => {
    field.current?.focus();
    return () => desk.state.update({ typing: "no" });
  }, [desk]);
  useEffect(() => {
    // A page that goes takes the focus from nobody: what was typed becomes a change first.
    const keep = (): void => keepNote(desk, text);
    window.addEventListener("beforeunload", keep, { capture: true });
    return () => window.removeEventListener("beforeunload", keep, { capture: true });
  }, [desk, text]);
  const label = words.noteAt(timecodeOf(desk.player.table, note.at));
  return (
    <div className="note-field">
      <label className="detail-name" htmlFor="desk-note">
        {label}
      </label>
      <input
        ref={field}
        id="desk-note"
        className="input"
        value={text}
        maxLength={2000}
        aria-describedby="desk-note-help"
        onChange={(event) => {
          setText(event.target.value);
          desk.state.update({ typing: "yes" });
        }}
        onBlur={() => keepNote(desk, text)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") keepNote(desk, text);
          if (event.key === "Escape") dropNote(desk);
        }}
      />
      <span id="desk-note-help" className="text-small text-3">
        {words.noteHelp}
      </span>
    </div>
  );
}

/** One slim row under the sentence: the note that is being written, else the elements of the chosen code. */
export function DetailRow() {
  const words = useMessages(codingMessages);
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const note = useDeskState((state) => state.note);
  const selection = useDeskState((state) => state.selection);
  const record = useNotes((state) =>
    selection === null ? undefined : state.document.records.get(selection),
  );
  if (mayEdit === "no") return null;
  const hasElements = record?.type === "marker" && elementsFor(desk, record).length > 0;
  return (
    <div className="detail-row">
      {note !== null ? (
        <NoteField key={`${String(note.at)}-${note.id ?? ""}`} note={note} />
      ) : hasElements ? (
        <Elements key={record.id} marker={record} />
      ) : (
        <p className="text-small text-3">{words.detailHint}</p>
      )}
    </div>
  );
}

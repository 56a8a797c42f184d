import { ArrowRightIcon, TrashIcon } from "@phosphor-icons/react";
import { markersInTime } from "@samenkijken/annotation/document/annotation-document";
import type { Marker } from "@samenkijken/annotation/document/document-record";
import { placeMarker } from "@samenkijken/annotation/document/place-marker";
import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { useState } from "react";
import { useFocusKept } from "../../platform/focus.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { CodeBadge } from "../../ui/code-badge.tsx";
import { analysisMessages } from "../messages.ts";
import { codeNumber } from "./code-pad.tsx";
import { settingOf } from "./desk.ts";
import { useDesk, useDeskState, useMeasures, useNotes, useSurroundings } from "./desk-context.ts";
import { removeChosen } from "./mark-actions.ts";
import { codeName, personName, secondsInWords } from "./marker-words.ts";
import { goTo } from "./play-actions.ts";
import { readSeconds, readTimecode } from "./read-time.ts";
import { ToolButton } from "./tool-button.tsx";

/** A small field in a row: takes its text when it is left or at Enter, and keeps a wrong one with the reason. */
function RowField(props: {
  label: string;
  text: string;
  wrongWords: string;
  take: (text: string) => "taken" | "wrong";
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const leave = (): void => {
    if (draft === null || draft === props.text) {
      setDraft(null);
      setWrong(null);
    } else if (props.take(draft) === "wrong") setWrong(props.wrongWords);
    else {
      setDraft(null);
      setWrong(null);
    }
  };
  return (
    <>
      <input
        className="row-field mono"
        aria-label={props.label}
        aria-invalid={wrong !== null}
        value={draft ?? props.text}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === "Enter") leave();
        }}
      />
      {wrong !== null && <span role="alert">{wrong}</span>}
    </>
  );
}

function Star(props: { words: string }) {
  return (
    <span className="row-star">
      <span aria-hidden="true">{"★"}</span>
      <span className="visually-hidden">{props.words}</span>
    </span>
  );
}

function RowActions({ marker, name }: { marker: Marker; name: string }) {
  const words = useMessages(analysisMessages);
  const desk = useDesk();
  const remove = (): void => {
    desk.state.update({ selection: marker.id });
    removeChosen(desk);
  };
  return (
    <span className="row-actions">
      <ToolButton
        icon={ArrowRightIcon}
        label={`${words.go} ${name}`}
        onClick={() => goTo(desk, marker.id, marker.start)}
      />
      <ToolButton icon={TrashIcon} label={`${words.remove} ${name}`} onClick={remove} />
    </span>
  );
}

function MarkerRow({ marker }: { marker: Marker }) {
  const words = useMessages(analysisMessages);
  const language = useLanguage();
  const desk = useDesk();
  const link = useMeasures().links.get(marker.id);
  const isSelected = useDeskState((state) => state.selection === marker.id);
  const { table } = desk.player;
  const code = desk.scheme.codes.find(({ id }) => id === marker.code);
  const shape = desk.people.find(({ id }) => id === marker.track)?.shape ?? "circle";
  const name = `${codeName(desk, marker.code, language)}, ${personName(desk, marker.track)}`;
  const place = (start: number, length: number | null): "taken" | "wrong" => {
    const at = toMicros(start);
    const end = length === null ? null : toMicros(start + length);
    const placed = placeMarker(settingOf(desk), {
      id: marker.id,
      track: marker.track,
      code: marker.code,
      start: at,
      end,
    });
    if (!placed.ok) return "wrong";
    desk.notes.apply(placed.change);
    return "taken";
  };
  const takeTime = (text: string) => {
    const at = readTimecode(table, text);
    return at === null ? "wrong" : place(at, marker.end === null ? null : marker.end - marker.start);
  };
  const takeLength = (text: string) => {
    const length = readSeconds(text);
    return length === null ? "wrong" : place(marker.start, length === "moment" ? null : length);
  };
  const length = marker.end === null ? "" : secondsInWords(marker.end - marker.start, language);
  return (
    <tr aria-selected={isSelected} className={isSelected ? "row-selected" : undefined}>
      <td>
        <RowField
          label={words.timeField(name)}
          text={timecodeOf(table, marker.start)}
          wrongWords={words.timeWrong}
          take={takeTime}
        />
      </td>
      <td>{personName(desk, marker.track)}</td>
      <td>
        <span className="row-code">
          {code !== undefined && <CodeBadge code={codeNumber(code)} shape={shape} size="small" />}
          {codeName(desk, marker.code, language)}
          {marker.star === "success" && <Star words={words.starred} />}
        </span>
        {marker.valence === "no" && <span className="text-small text-2">{words.valenceNo}</span>}
      </td>
      <td>
        <RowField
          label={words.lengthField(name)}
          text={length}
          wrongWords={words.lengthWrong}
          take={takeLength}
        />
      </td>
      <td>{link === undefined ? "" : words.stateWords[link.state]}</td>
      <td>
        <RowActions marker={marker} name={name} />
      </td>
    </tr>
  );
}

/** Every code in a real table: the equal of the timeline, with the same data and times that can be changed. */
export function MarkerList() {
  const words = useMessages(analysisMessages);
  const { mayEdit } = useSurroundings();
  const document = useNotes((state) => state.document);
  const markers = markersInTime(document);
  const list = useFocusKept<HTMLFieldSetElement>(markers.length);
  if (markers.length === 0) return <p className="list-empty text-2">{words.noMarkers}</p>;
  const columns = [
    words.columnTime,
    words.columnPerson,
    words.columnPrinciple,
    words.columnLength,
    words.columnReception,
    words.columnActions,
  ];
  return (
    <fieldset ref={list} tabIndex={-1} className="marker-list" disabled={mayEdit === "no"}>
      <table>
        <caption className="visually-hidden">{words.listCaption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {markers.map((marker) => (
            <MarkerRow key={marker.id} marker={marker} />
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}

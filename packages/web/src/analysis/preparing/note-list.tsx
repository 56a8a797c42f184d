import { NotePencilIcon, TrashIcon } from "@phosphor-icons/react";
import type { Note } from "@samenkijken/annotation/document/document-record";
import { clockOf } from "@samenkijken/annotation/time/timecode";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { useMessages } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { analysisMessages } from "../messages.ts";
import { useDesk, useNotes, useSurroundings } from "../workbench/desk-context.ts";
import { putRecord } from "../workbench/mark-actions.ts";
import { openNote } from "../workbench/note-actions.ts";
import { goTo } from "../workbench/play-actions.ts";
import { takeAway } from "./clip-actions.ts";
import { FilmNoteField } from "./film-note-field.tsx";
import { momentNotes } from "./note-actions.ts";
import { useDraft } from "./use-draft.ts";
import { usePreparingWords } from "./use-preparing-words.ts";

function MomentNote({ note }: { note: Note }) {
  const words = useMessages(analysisMessages);
  const preparing = usePreparingWords();
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const at = note.at ?? toMicros(0);
  const clock = clockOf(at);
  const [text, setText] = useDraft(note.text, (next) => {
    const record = desk.notes.state.get().document.records.get(note.id);
    if (record?.type === "note") putRecord(desk, { ...record, text: next });
  });
  return (
    <li className="moment-note">
      <Button size="small" ariaLabel={`${clock}, ${words.go}`} onClick={() => goTo(desk, note.id, at)}>
        {clock}
      </Button>
      {mayEdit === "yes" ? (
        <>
          <TextArea
            id={`note-${note.id}`}
            label={preparing.noteAt(clock)}
            rows={2}
            maxLength={2000}
            value={text}
            onChange={setText}
          />
          <Button
            icon={TrashIcon}
            size="small"
            variant="quiet"
            ariaLabel={`${words.remove}: ${preparing.noteAt(clock)}`}
            onClick={() => takeAway(desk, note)}
          >
            {words.remove}
          </Button>
        </>
      ) : (
        <p className="kept-note">{note.text}</p>
      )}
    </li>
  );
}

/** What the trainer wrote for herself: the first impression, moments, what to explain, a working point to think of. */
export function NoteList() {
  const preparing = usePreparingWords();
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const moments = momentNotes(useNotes((state) => state.document));
  return (
    <div className="step-part">
      <p className="text-small text-2">{preparing.notesAreYours}</p>
      {moments.length > 0 && (
        <ol aria-label={preparing.momentNotes}>
          {moments.map((note) => (
            <MomentNote key={note.id} note={note} />
          ))}
        </ol>
      )}
      {mayEdit === "yes" && (
        <div className="row">
          <Button icon={NotePencilIcon} size="small" onClick={() => openNote(desk)}>
            {preparing.addNote}
          </Button>
        </div>
      )}
      <FilmNoteField topic="impression" label={preparing.impression} />
      <PlanNotes />
    </div>
  );
}

/** What belongs to the plan as a whole: what to explain, and a working point to think of. */
export function PlanNotes() {
  const preparing = usePreparingWords();
  return (
    <>
      <FilmNoteField topic="information" label={preparing.information} help={preparing.informationHelp} />
      <FilmNoteField
        topic="working-point"
        label={preparing.possiblePoint}
        help={preparing.possiblePointHelp}
      />
    </>
  );
}

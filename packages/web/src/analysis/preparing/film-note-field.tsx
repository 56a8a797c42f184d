import type { Note } from "@samenkijken/annotation/document/document-record";
import { useMessages } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useDesk, useNotes, useSurroundings } from "../workbench/desk-context.ts";
import type { FilmTopic } from "./film-note-id.ts";
import { preparingMessages } from "./messages.ts";
import { filmNotes, joinedText, joinFilmNote, writeFilmNote } from "./note-actions.ts";
import { useDraft } from "./use-draft.ts";

/** The one note about the whole film on a topic, kept while it is written; what was written beside it stands below. */
export function FilmNoteField(props: { topic: FilmTopic; label: string; help?: string }) {
  const { topic } = props;
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const [first, ...others] = filmNotes(
    useNotes(({ document }) => document),
    topic,
  );
  const kept = first?.text ?? "";
  const [text, setText] = useDraft(kept, (next) => writeFilmNote(desk, topic, next));
  const beside = others.map((note) => <BesideNote key={note.id} first={first ?? note} note={note} />);
  if (mayEdit === "no")
    return (
      <>
        {kept !== "" && <p className="kept-note">{kept}</p>}
        {beside}
      </>
    );
  return (
    <>
      <TextArea
        id={`note-${topic}`}
        label={props.label}
        help={props.help}
        rows={3}
        maxLength={2000}
        value={text}
        onChange={setText}
      />
      {beside}
    </>
  );
}

/** A note on the same topic that was written on another device before both knew of each other. */
function BesideNote({ first, note }: { first: Note; note: Note }) {
  const words = useMessages(preparingMessages);
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  return (
    <div className="beside-note">
      <p className="text-small text-2">{words.besideNote}</p>
      <p className="kept-note">{note.text}</p>
      {mayEdit === "yes" && joinedText(first, note) !== null && (
        <Button size="small" onClick={() => joinFilmNote(desk, note)}>
          {words.joinNote}
        </Button>
      )}
    </div>
  );
}

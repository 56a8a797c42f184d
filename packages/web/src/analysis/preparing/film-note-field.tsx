import { TextArea } from "../../ui/text-area.tsx";
import { useDesk, useNotes, useSurroundings } from "../workbench/desk-context.ts";
import { filmNote, writeFilmNote, type FilmTopic } from "./note-actions.ts";
import { useDraft } from "./use-draft.ts";

/** The one note about the whole film on a topic, kept while it is written. */
export function FilmNoteField(props: { topic: FilmTopic; label: string; help?: string }) {
  const { topic } = props;
  const desk = useDesk();
  const { mayEdit } = useSurroundings();
  const kept = useNotes(({ document }) => filmNote(document, topic)?.text ?? "");
  const [text, setText] = useDraft(kept, (next) => writeFilmNote(desk, topic, next));
  if (mayEdit === "no") return kept === "" ? null : <p className="kept-note">{kept}</p>;
  return (
    <TextArea
      id={`note-${topic}`}
      label={props.label}
      help={props.help}
      rows={3}
      maxLength={2000}
      value={text}
      onChange={setText}
    />
  );
}

import { ProgrammeNumbers, type Programme } from "@samenkijken/domain/programmes/programme";
import { useMessages } from "../../platform/language.ts";
import { TextArea } from "../../ui/text-area.tsx";
import { ProgrammeChanges } from "../programme-changes-list.tsx";
import { programmeMessages } from "../programme-messages.ts";
import { ProgrammePreview } from "../programme-preview.tsx";
import { tidied } from "./draft.ts";
import { useEditor } from "./editor-context.ts";
import { editorMessages } from "./messages.ts";
import { numbersOf } from "../programme-draft.ts";

/** What changed, what it looks like, and the note with which it is published. */
export function ReviewPart({ from }: { from: Programme | null }) {
  const words = useMessages(programmeMessages);
  const editor = useMessages(editorMessages);
  const { draft, setDraft, errorOf } = useEditor();
  const content = tidied(draft.content);
  const numbers = ProgrammeNumbers.safeParse(numbersOf(draft.numbers, from?.version ?? 1));
  return (
    <>
      {from !== null && (
        <section className="stack">
          <h3>{editor.changes}</h3>
          {numbers.success ? (
            <ProgrammeChanges before={from} after={{ ...numbers.data, ...content }} />
          ) : (
            <p className="text-2">{editor.numbersFirst}</p>
          )}
        </section>
      )}
      <details className="editor-item">
        <summary>{editor.preview}</summary>
        <ProgrammePreview programme={content} />
      </details>
      <TextArea
        id="note"
        label={words.fields.note}
        rows={2}
        maxLength={500}
        value={draft.note}
        onChange={(note) => setDraft({ ...draft, note })}
        {...errorOf("note")}
      />
    </>
  );
}

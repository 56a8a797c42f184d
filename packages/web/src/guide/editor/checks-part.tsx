import { useLanguage, useMessages } from "../../platform/language.ts";
import { useEditor } from "./editor-context.ts";
import { SourceAt, WordsAt } from "./fields.tsx";
import { ListAt } from "./list-at.tsx";
import { editorMessages } from "./messages.ts";
import { noWords, ownId, unwritten } from "./own-id.ts";
import { ScaleFields } from "./scale-fields.tsx";
import { textAt } from "./value-at.ts";

/** What a trainer asks herself before a plan is ready, and what parents are asked after a talk. */
export function ChecksPart() {
  const words = useMessages(editorMessages);
  const language = useLanguage();
  const { draft } = useEditor();
  return (
    <>
      <h3>{words.selfCheck}</h3>
      <p className="text-2">{words.selfCheckHelp}</p>
      <ListAt
        way={["checklists", "selfCheck"]}
        what={words.items.check}
        title={(item) => textAt(item, [language])}
        create={(items) => ({ id: `${ownId(items)}@1`, ...noWords, ...unwritten })}
        renderFields={(way) => (
          <>
            <WordsAt way={way} label={words.check} forms="both" />
            <SourceAt way={way} />
          </>
        )}
      />
      <h3>{words.sessionCheck}</h3>
      <p className="text-2">{words.sessionCheckHelp}</p>
      <ScaleFields way={["checklists", "sessionCheck"]} scale={draft.content.checklists.sessionCheck} />
    </>
  );
}

import { useState } from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { useStepName } from "../step-names.ts";
import { Chip } from "../../ui/chip.tsx";
import { useEditor } from "./editor-context.ts";
import { SourceAt, WordsAt } from "./fields.tsx";
import { ListAt } from "./list-at.tsx";
import { editorMessages } from "./messages.ts";
import { noWords } from "./own-id.ts";
import { textAt, valueAt } from "./value-at.ts";

function Step({ step }: { step: string }) {
  const words = useMessages(editorMessages);
  const language = useLanguage();
  const nameOf = useStepName();
  const { draft, isWrongAt } = useEditor();
  const [isOpen, setIsOpen] = useState(false);
  const isShown = isOpen || isWrongAt(["stepCards", step]) || isWrongAt(["texts", step]);
  const verified = [valueAt(draft.content, ["stepCards", step, "verified"])];
  return (
    <details className="editor-item" open={isShown} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span>{nameOf(step)}</span>
        {verified.includes(false) && <Chip>{words.unconfirmed}</Chip>}
      </summary>
      {isShown && (
        <div className="editor-item-body">
          <h4>{words.todo}</h4>
          <ListAt
            way={["stepCards", step, "todo"]}
            what={words.items.todo}
            title={(item) => textAt(item, [language])}
            create={() => noWords}
            renderFields={(way) => <WordsAt way={way} label={words.todoItem} forms="both" rows={2} />}
          />
          <WordsAt way={["stepCards", step, "why"]} label={words.why} forms="both" rows={2} />
          <h4>{words.hears[draft.content.client]}</h4>
          <p className="text-2">{words.hearsHelp}</p>
          <WordsAt way={["texts", step, "hears"]} label={words.says} forms="client" />
          <WordsAt way={["texts", step, "childHears"]} label={words.childHears} forms="both" />
          <SourceAt way={["stepCards", step]} />
        </div>
      )}
    </details>
  );
}

/** What the trainer does at each step, why, and what the client and a young person hear. */
export function StepsPart() {
  const words = useMessages(editorMessages);
  const { draft } = useEditor();
  return (
    <>
      <h3>{words.cards}</h3>
      <p className="text-2">{words.cardsHelp}</p>
      <div className="editor-list">
        {Object.keys(draft.content.stepCards).map((step) => (
          <Step key={step} step={step} />
        ))}
      </div>
    </>
  );
}

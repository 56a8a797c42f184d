import { schemeById } from "@samenkijken/domain/method/codes";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { useEditor } from "./editor-context.ts";
import { ChoiceAt, SourceAt, WordsAt } from "./fields.tsx";
import { ListAt } from "./list-at.tsx";
import { editorMessages } from "./messages.ts";
import { noClientWords, ownId, unwritten } from "./own-id.ts";
import { idOf, textAt, type Way } from "./value-at.ts";

const orNull = (chosen: string): string | null => (chosen === "" ? null : chosen);
const asText = (value: unknown): string => (typeof value === "string" ? value : "");

/** The nearest questions for one code: a first and a second choice. */
function ForCode(props: {
  code: string;
  label: string;
  options: readonly { value: string; label: string }[];
}) {
  const words = useMessages(editorMessages);
  const { draft, errorOf } = useEditor();
  const way: Way = ["fitting", "byCode", props.code];
  const { error } = errorOf(idOf(way));
  const chosen = draft.content.fitting.byCode[props.code] ?? [];
  return (
    <div className="editor-code" id={idOf(way)} tabIndex={-1}>
      {error !== undefined && <p className="field-error">{error}</p>}
      {[0, 1].map((nth) => (
        <ChoiceAt
          key={nth}
          way={way}
          fieldId={`${idOf(way)}.${String(nth)}`}
          label={nth === 0 ? words.fitting.first(props.label) : words.fitting.second(props.label)}
          options={props.options}
          emptyLabel={words.fitting.none}
          read={() => chosen[nth] ?? ""}
          write={(intent) => {
            const both = [chosen[0] ?? "", chosen[1] ?? ""].with(nth, intent);
            return both.filter((each) => each !== "");
          }}
        />
      ))}
    </div>
  );
}

/** The bank of activating questions, and which of them fit what. */
export function QuestionsPart() {
  const words = useMessages(editorMessages);
  const language = useLanguage();
  const { draft } = useEditor();
  const options = draft.content.questions.map((question) => ({
    value: question.intent,
    label: question[language] === "" ? words.newItem(words.items.question) : question[language],
  }));
  const codes = schemeById(draft.numbers.schemeId)?.codes ?? [];
  const single = { options, emptyLabel: words.fitting.none, read: asText };
  return (
    <>
      <h3>{words.bank}</h3>
      <p className="text-2">{words.bankHelp}</p>
      <ListAt
        way={["questions"]}
        what={words.items.question}
        title={(item) => textAt(item, [language])}
        create={(items) => ({ intent: ownId(items, "OWN_"), ...noClientWords, ...unwritten })}
        renderFields={(way) => (
          <>
            <WordsAt way={way} label={words.question} forms="client" />
            <SourceAt way={way} />
          </>
        )}
      />
      <h3>{words.fitting.title}</h3>
      <p className="text-2">{words.fitting.help}</p>
      <ChoiceAt {...single} way={["fitting", "always"]} label={words.fitting.always} write={orNull} />
      <ChoiceAt
        {...single}
        way={["fitting", "workingPoint"]}
        label={words.fitting.workingPoint}
        write={orNull}
      />
      {codes.map(({ id, label }) => (
        <ForCode key={id} code={id} label={label[language]} options={options} />
      ))}
    </>
  );
}

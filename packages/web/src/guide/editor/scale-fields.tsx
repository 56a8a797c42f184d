import { closingItems } from "@samenkijken/domain/outcomes/closing-questions";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { useEditor } from "./editor-context.ts";
import { ChoiceAt, SourceAt, WordsAt } from "./fields.tsx";
import { ListAt } from "./list-at.tsx";
import { editorMessages } from "./messages.ts";
import { noClientWords, ownId } from "./own-id.ts";
import { idOf, isFields, textAt, valueAt, type Way } from "./value-at.ts";

/** Questions that every programme counts alike: their words may change, their answers stay. */
const fixed: ReadonlySet<string> = new Set(Object.values(closingItems).map(({ id }) => id));

function isFixed(item: unknown): boolean {
  return isFields(item) && fixed.has(textAt(item, ["id"]));
}

/** A new question of this form of answer. */
function newItem(items: readonly unknown[], answer: string): unknown {
  const shared = { id: ownId(items, "own_"), question: noClientWords, answer };
  if (answer === "0-10") return { ...shared, atZero: noClientWords, atTen: noClientWords };
  if (answer !== "choice") return shared;
  return { ...shared, choices: ["own_1", "own_2"].map((id) => ({ id, label: noClientWords })) };
}

function ItemFields({ way, item }: { way: Way; item: unknown }) {
  const words = useMessages(editorMessages);
  const language = useLanguage();
  const { put } = useEditor();
  const answer = textAt(item, ["answer"]);
  return (
    <>
      <WordsAt way={[...way, "question"]} label={words.question} forms="client" />
      {!isFixed(item) && (
        <ChoiceAt
          way={[...way, "answer"]}
          label={words.answerForm}
          options={(["0-10", "1-10", "choice", "words"] as const).map((value) => ({
            value,
            label: words.answers[value],
          }))}
          read={() => answer}
          write={(next) => {
            const asNew = newItem([], next);
            const kept = { id: textAt(item, ["id"]), question: valueAt(item, ["question"]) };
            put(way, isFields(asNew) ? { ...asNew, ...kept } : asNew);
            return next;
          }}
        />
      )}
      {answer === "0-10" && (
        <>
          <WordsAt way={[...way, "atZero"]} label={words.atZero} forms="client" />
          <WordsAt way={[...way, "atTen"]} label={words.atTen} forms="client" />
        </>
      )}
      {answer === "choice" && (
        <ListAt
          way={[...way, "choices"]}
          what={words.items.choice}
          title={(choice) => textAt(choice, ["label", language])}
          keeps={() => isFixed(item)}
          {...(isFixed(item)
            ? {}
            : {
                create: (choices: readonly unknown[]) => ({
                  id: ownId(choices, "own_"),
                  label: noClientWords,
                }),
              })}
          renderFields={(choice) => (
            <WordsAt way={[...choice, "label"]} label={words.choice} forms="client" />
          )}
        />
      )}
    </>
  );
}

const asText = (value: unknown): string => (typeof value === "number" ? String(value) : "");
const counts = Array.from({ length: 10 }, (_each, at) => String(at + 1));

/** From which change on it counts as progress, and when to talk about the answers. */
function CountFields({ way }: { way: Way }) {
  const words = useMessages(editorMessages);
  const { draft, put } = useEditor();
  const options = counts.map((value) => ({ value, label: value }));
  const talk = [...way, "scoring", "talkWhen"];
  const talks = isFields(valueAt(draft.content, talk));
  return (
    <>
      <ChoiceAt
        way={[...way, "scoring", "improvedFrom"]}
        label={words.improvedFrom}
        help={words.improvedHelp}
        options={options}
        emptyLabel={words.noRule}
        read={asText}
        write={(chosen) => (chosen === "" ? null : Number(chosen))}
      />
      <CheckboxGroup
        id={idOf(talk)}
        label={words.talkWhen}
        value={talks ? ["yes"] : []}
        options={[{ value: "yes", label: words.talkWhenYes }]}
        onChange={(chosen) => put(talk, chosen.length > 0 ? { meanBelow: 7, anyAtMost: 5 } : null)}
      />
      {talks &&
        (["meanBelow", "anyAtMost"] as const).map((rule) => (
          <ChoiceAt
            key={rule}
            way={[...talk, rule]}
            label={words[rule]}
            options={options}
            read={asText}
            write={Number}
          />
        ))}
    </>
  );
}

/** A scale: its name, its questions, how it counts, where it comes from and on which terms. */
export function ScaleFields({ way, scale }: { way: Way; scale: unknown }) {
  const words = useMessages(editorMessages);
  const language = useLanguage();
  const isGoals = textAt(scale, ["scoring", "kind"]) === "goal-attainment";
  return (
    <>
      <WordsAt way={[...way, "name"]} label={words.scaleName} forms="both" />
      {isGoals ? (
        <p className="text-2">{words.goalScale}</p>
      ) : (
        <>
          <h4>{words.questionsOf(textAt(scale, ["name", language]))}</h4>
          <ListAt
            way={[...way, "items"]}
            what={words.items.question}
            title={(item) => textAt(item, ["question", language])}
            create={(items) => newItem(items, "0-10")}
            renderFields={(own, item) => <ItemFields way={own} item={item} />}
          />
          <CountFields way={way} />
        </>
      )}
      <WordsAt way={[...way, "licence"]} label={words.licence} forms="both" />
      <SourceAt way={way} />
    </>
  );
}

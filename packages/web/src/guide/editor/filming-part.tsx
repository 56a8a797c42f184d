import { useLanguage, useMessages } from "../../platform/language.ts";
import { ChoiceAt, SourceAt, WordsAt } from "./fields.tsx";
import { ListAt } from "./list-at.tsx";
import { editorMessages } from "./messages.ts";
import { noWords, ownId, unwritten } from "./own-id.ts";
import { textAt } from "./value-at.ts";

const asText = (value: unknown): string => (typeof value === "string" ? value : "");

/** What can be filmed, and what to think of before filming. */
export function FilmingPart() {
  const words = useMessages(editorMessages);
  const language = useLanguage();
  return (
    <>
      <h3>{words.moments}</h3>
      <p className="text-2">{words.momentsHelp}</p>
      <ListAt
        way={["moments"]}
        what={words.items.moment}
        title={(item) => textAt(item, ["label", language])}
        create={(items) => ({ id: ownId(items), kind: "either", label: noWords, ...unwritten })}
        renderFields={(way) => (
          <>
            <WordsAt way={[...way, "label"]} label={words.moment} forms="both" />
            <ChoiceAt
              way={[...way, "kind"]}
              label={words.momentKind}
              options={(["care", "contact", "either"] as const).map((value) => ({
                value,
                label: words.momentKinds[value],
              }))}
              read={asText}
              write={(chosen) => chosen}
            />
            <SourceAt way={way} />
          </>
        )}
      />
      <h3>{words.tips}</h3>
      <ListAt
        way={["filmingTips"]}
        what={words.items.tip}
        title={(item) => textAt(item, ["topic", language])}
        create={(items) => ({ id: ownId(items), topic: noWords, tip: noWords, ...unwritten })}
        renderFields={(way) => (
          <>
            <WordsAt way={[...way, "topic"]} label={words.topic} forms="both" />
            <WordsAt way={[...way, "tip"]} label={words.tip} forms="both" rows={2} />
            <SourceAt way={way} />
          </>
        )}
      />
    </>
  );
}

/** What is weighed before help begins. */
export function ConsiderationsPart() {
  const words = useMessages(editorMessages);
  const language = useLanguage();
  return (
    <>
      <h3>{words.considerations}</h3>
      <p className="text-2">{words.considerationsHelp}</p>
      <ListAt
        way={["considerations"]}
        what={words.items.consideration}
        title={(item) => textAt(item, ["words", language])}
        create={(items) => ({ id: ownId(items), kind: "relative", words: noWords, ...unwritten })}
        renderFields={(way) => (
          <>
            <WordsAt way={[...way, "words"]} label={words.consideration} forms="both" rows={2} />
            <ChoiceAt
              way={[...way, "kind"]}
              label={words.considerationKind}
              options={(["indication", "relative", "contra", "safety"] as const).map((value) => ({
                value,
                label: words.considerationKinds[value],
              }))}
              read={asText}
              write={(chosen) => chosen}
            />
            <SourceAt way={way} />
          </>
        )}
      />
    </>
  );
}

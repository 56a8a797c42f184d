import type { Programme } from "@samenkijken/domain/programmes/programme";
import type { ReactNode } from "react";
import { useLanguage, useMessages } from "../platform/language.ts";
import { useSay } from "../platform/use-say.ts";
import { Chip } from "../ui/chip.tsx";
import { editorMessages } from "./editor/messages.ts";
import { useStepName } from "./step-names.ts";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h4>{title}</h4>
      {children}
    </section>
  );
}

/** Texts one under the other; what nobody confirmed is marked, for the method's owner only. */
function Lines(props: { items: readonly { key: string; text: string; verified?: boolean }[] }) {
  const words = useMessages(editorMessages);
  return (
    <ul>
      {props.items.map(({ key, text, verified }) => (
        <li key={key}>
          {text} {verified === false && <Chip>{words.unconfirmed}</Chip>}
        </li>
      ))}
    </ul>
  );
}

type Words = Pick<
  Programme,
  "order" | "questions" | "checklists" | "instruments" | "stepCards" | "texts" | "moments" | "filmingTips"
> &
  Pick<Programme, "considerations" | "client">;

function Steps({ programme }: { programme: Words }) {
  const words = useMessages(editorMessages);
  const language = useLanguage();
  const say = useSay();
  const stepName = useStepName();
  return Object.entries(programme.stepCards)
    .filter(([, { todo }]) => todo.length > 0)
    .map(([step, { todo, why, verified }]) => {
      const text = programme.texts[step];
      const heard = text === undefined ? [] : [`${words.hears[programme.client]}: ${say(text.hears)}`];
      const young = text?.childHears ?? null;
      return (
        <div key={step}>
          <h5>{stepName(step)}</h5>
          <Lines
            items={[
              ...todo.map((each) => ({ key: each[language], text: each[language] })),
              { key: "why", text: `${words.why}: ${why[language]}`, verified },
              ...heard.map((each) => ({ key: "hears", text: each })),
              ...(young === null ? [] : [{ key: "young", text: `${words.childHears}: ${young[language]}` }]),
            ]}
          />
        </div>
      );
    });
}

const moments = ["start", "midway", "closing", "follow-up", "talk"] as const;

/** What is measured, and when. */
function Measured({ instruments }: Pick<Words, "instruments">) {
  const words = useMessages(editorMessages);
  const language = useLanguage();
  const say = useSay();
  const { scales, asked } = instruments;
  const named = (ids: readonly string[]): string => {
    const names = scales.filter(({ id }) => ids.includes(id)).map(({ name }) => name[language]);
    return names.length === 0 ? words.empty : names.join(", ");
  };
  return (
    <>
      {scales.map(({ id, name, items, verified }) => (
        <div key={id}>
          <h5>{name[language]}</h5>
          <Lines
            items={
              items.length === 0
                ? [{ key: id, text: words.goalScale, verified }]
                : items.map((item) => ({ key: item.id, text: say(item.question), verified }))
            }
          />
        </div>
      ))}
      <Lines
        items={moments.map((moment) => ({
          key: moment,
          text: `${words.askedAt[moment]}: ${named(asked[moment])}`,
        }))}
      />
    </>
  );
}

/** What is filmed, what to think of then, and what is weighed before. */
function Filming({ programme }: { programme: Words }) {
  const words = useMessages(editorMessages);
  const language = useLanguage();
  const parts = [
    [words.moments, programme.moments.map((each) => ({ ...each, text: each.label[language] }))],
    [
      words.tips,
      programme.filmingTips.map((each) => ({
        ...each,
        text: `${each.topic[language]}: ${each.tip[language]}`,
      })),
    ],
    [words.considerations, programme.considerations.map((each) => ({ ...each, text: each.words[language] }))],
  ] as const;
  return parts.map(([title, items]) => (
    <Part key={title} title={title}>
      <Lines items={items.map(({ id, text, verified }) => ({ key: id, text, verified }))} />
    </Part>
  ));
}

/** What a programme says, as its users read it. */
export function ProgrammePreview({ programme }: { programme: Words }) {
  const words = useMessages(editorMessages);
  const language = useLanguage();
  const say = useSay();
  const { checklists } = programme;
  const asked = programme.questions.map((each) => ({ ...each, key: each.intent, text: say(each) }));
  const checked = checklists.selfCheck.map((each) => ({ ...each, key: each.id, text: each[language] }));
  return (
    <div className="programme-preview">
      <Part title={words.orderTitle}>
        <ol>
          {programme.order.map((rule) => (
            <li key={rule}>{words.rules[rule]}</li>
          ))}
        </ol>
      </Part>
      <Part title={words.bank}>
        <Lines items={asked} />
      </Part>
      <Part title={words.selfCheck}>
        <Lines items={checked} />
      </Part>
      <Part title={words.sessionCheck}>
        <Lines
          items={checklists.sessionCheck.items.map(({ id, question }) => ({ key: id, text: say(question) }))}
        />
      </Part>
      <Part title={words.scales}>
        <Measured instruments={programme.instruments} />
      </Part>
      <Part title={words.cards}>
        <Steps programme={programme} />
      </Part>
      <Filming programme={programme} />
    </div>
  );
}

import type { NextStepId } from "@samenkijken/domain/trajectory/step";
import { useProgrammeOf, type FollowsProgramme } from "../guide/programme-context.tsx";
import { Disclosure } from "../platform/disclosure.tsx";
import { useLanguage, useMessages } from "../platform/language.ts";
import { useSay } from "../platform/use-say.ts";
import { helpMessages } from "./help-messages.ts";
import "./step-help.css";

/** "Wat nu?": what to do at a step, why, and what the parents and a young person hear, as the programme says it. */
export function StepHelp({ trajectory, stepId }: { trajectory: FollowsProgramme; stepId: NextStepId }) {
  const words = useMessages(helpMessages);
  const language = useLanguage();
  const say = useSay();
  const { data: programme } = useProgrammeOf(trajectory);
  const card = programme?.stepCards[stepId];
  const text = programme?.texts[stepId];
  if (programme === undefined || card === undefined || card.todo.length === 0) return null;
  return (
    <Disclosure title={words.whatNow}>
      <div className="step-help">
        <ul>
          {card.todo.map((each) => (
            <li key={each.nl}>{each[language]}</li>
          ))}
        </ul>
        <h3>{words.why}</h3>
        <p>{card.why[language]}</p>
        {text !== undefined && (
          <>
            <h3>{words.hears[programme.client]}</h3>
            <p>{words.quoted(say(text.hears))}</p>
          </>
        )}
        {text !== undefined && text.childHears !== null && (
          <>
            <h3>{words.childHears}</h3>
            <p>{words.quoted(text.childHears[language])}</p>
          </>
        )}
        <p className="text-small text-2">{words.source(card.source[language])}</p>
      </div>
    </Disclosure>
  );
}

/** The agreements on filming, before the film is made. */
export function FilmingTips({ trajectory }: { trajectory: FollowsProgramme }) {
  const words = useMessages(helpMessages);
  const language = useLanguage();
  const tips = useProgrammeOf(trajectory).data?.filmingTips ?? [];
  if (tips.length === 0) return null;
  const sources = new Set(tips.map(({ source }) => source[language]));
  return (
    <Disclosure title={words.filmingTips}>
      <dl className="filming-tips">
        {tips.map(({ id, topic, tip }) => (
          <div key={id}>
            <dt>{topic[language]}</dt>
            <dd>{tip[language]}</dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-2">{words.source([...sources].join("; "))}</p>
    </Disclosure>
  );
}

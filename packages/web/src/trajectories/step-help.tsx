import { filmingTips } from "@samenkijken/domain/method/filming-tips";
import { stepCards } from "@samenkijken/domain/method/step-cards";
import type { ParentWording } from "@samenkijken/domain/method/step-cards/card";
import type { NextStepId } from "@samenkijken/domain/trajectory/next-step";
import { Disclosure } from "../platform/disclosure.tsx";
import { useLanguage, useMessages } from "../platform/language.ts";
import { useSession } from "../platform/session.tsx";
import { helpMessages } from "./help-messages.ts";
import "./step-help.css";

/** What the parents hear, in the form of address of the organisation. */
function useParentWords(): (words: ParentWording) => string {
  const language = useLanguage();
  const { organisation } = useSession();
  return (words) => (language === "en" ? words.en : organisation.addressForm === "u" ? words.nlU : words.nl);
}

/** "Wat nu?": what to do at a step, why, and what the parents hear. */
export function StepHelp({ stepId }: { stepId: NextStepId }) {
  const words = useMessages(helpMessages);
  const language = useLanguage();
  const forParents = useParentWords();
  const card = stepCards[stepId];
  if (card.todo.length === 0) return null;
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
        {card.parentsHear !== null && (
          <>
            <h3>{words.parentsHear}</h3>
            <p>{words.quoted(forParents(card.parentsHear))}</p>
          </>
        )}
        <p className="text-small text-2">{words.source(card.source[language])}</p>
      </div>
    </Disclosure>
  );
}

/** The agreements on filming, before the film is made. */
export function FilmingTips() {
  const words = useMessages(helpMessages);
  const language = useLanguage();
  return (
    <Disclosure title={words.filmingTips}>
      <dl className="filming-tips">
        {filmingTips.tips.map(({ id, topic, tip }) => (
          <div key={id}>
            <dt>{topic[language]}</dt>
            <dd>{tip[language]}</dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-2">{words.source(filmingTips.source[language])}</p>
    </Disclosure>
  );
}

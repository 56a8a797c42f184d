import type { Goals } from "@samenkijken/contract/goals";
import { closingItems } from "@samenkijken/domain/outcomes/closing-questions";
import { dayInWords } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Card } from "../../ui/card.tsx";
import { goalMessages } from "./messages.ts";
import { useSay } from "./use-say.ts";

type Answers = Goals["closingAnswers"][number];

function OneParent({ name, answers }: { name: string; answers: Answers }) {
  const words = useMessages(goalMessages);
  const language = useLanguage();
  const say = useSay();
  const told = (["reached", "alone", "recommend"] as const).flatMap((item) => {
    const choice = closingItems[item].choices.find(({ id }) => id === answers[item]);
    return choice === undefined
      ? []
      : [{ id: item, question: say(closingItems[item].question), answer: say(choice.label) }];
  });
  return (
    <Card className="goal-card">
      <h3>{words.saidBy(name, dayInWords(answers.answeredOn, language, "year"))}</h3>
      {answers.grade !== null && <p>{words.closing.grade(answers.grade)}</p>}
      {told.length > 0 && (
        <dl className="goals-part">
          {told.map(({ id, question, answer }) => (
            <div key={id}>
              <dt className="text-2">{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      {answers.helpedMost !== "" && <blockquote>{words.quoted(answers.helpedMost)}</blockquote>}
    </Card>
  );
}

/** What each parent said at closing, newest answer of each; nothing while nobody was asked. */
export function ClosingShown({ goals }: { goals: Goals }) {
  const { closing } = useMessages(goalMessages);
  const { shownName } = useDiscreet();
  const told = goals.parents.flatMap(({ id, name }) => {
    const answers = goals.closingAnswers.findLast(({ personId }) => personId === id);
    return answers === undefined ? [] : [{ id, name: shownName(name), answers }];
  });
  if (told.length === 0) return null;
  return (
    <section className="goals-part" aria-labelledby="closing-answers">
      <h2 id="closing-answers">{closing.shown}</h2>
      {told.map(({ id, name, answers }) => (
        <OneParent key={id} name={name} answers={answers} />
      ))}
    </section>
  );
}

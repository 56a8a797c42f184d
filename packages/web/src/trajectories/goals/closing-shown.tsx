import type { Goals } from "@samenkijken/contract/goals";
import { closingItemsOf } from "@samenkijken/domain/programmes/asked";
import { useProgramme } from "../../guide/programme-context.tsx";
import { dayInWords } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage } from "../../platform/language.ts";
import { Card } from "../../ui/card.tsx";
import { answersOf } from "./closing-draft.ts";
import { useGoalWords } from "./use-goal-words.ts";
import { useSay } from "../../platform/use-say.ts";

type Answers = Goals["closingAnswers"][number];

function OneParent({ name, answers }: { name: string; answers: Answers }) {
  const words = useGoalWords();
  const language = useLanguage();
  const say = useSay();
  const programme = useProgramme();
  const given = answersOf(answers);
  const told = closingItemsOf(programme)
    .filter(({ id }) => id !== "grade" && id !== "helped-most")
    .flatMap((item) => {
      const answer = given[item.id] ?? "";
      if (answer === "") return [];
      const choice = item.answer === "choice" ? item.choices.find(({ id }) => id === answer) : undefined;
      return [
        {
          id: item.id,
          question: say(item.question),
          answer: choice === undefined ? answer : say(choice.label),
        },
      ];
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
  const { closing } = useGoalWords();
  const { shownName } = useDiscreet();
  const told = goals.people.flatMap(({ id, name }) => {
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

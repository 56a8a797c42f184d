import type { Goals } from "@samenkijken/contract/goals";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useState } from "react";
import { everyoneIn, nameOf } from "../../families/people.ts";
import { dayInWords, today } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useLanguage } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Chip } from "../../ui/chip.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useGoalWords } from "./use-goal-words.ts";

type Question = Trajectory["questions"][number];

function ViewingForm(props: { goals: Goals; question: Question; before: string; onDone: () => void }) {
  const words = useGoalWords();
  const [id] = useState(() => crypto.randomUUID());
  const [text, setText] = useState(props.before);
  const define = useCommand("defineViewingQuestion");
  const fieldId = `viewing-${props.question.id}`;
  const errors = useFormErrors(text.trim() === "" ? [{ fieldId, text: words.question.missing }] : []);
  const send = () => {
    if (!errors.mayGo()) return;
    const body = { id, questionId: props.question.id, words: text.trim(), definedOn: today() };
    define.mutate({ params: { trajectoryId: props.goals.trajectoryId }, body }, { onSuccess: props.onDone });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextArea
        id={fieldId}
        label={words.question.label}
        help={words.question.help}
        rows={2}
        maxLength={2000}
        value={text}
        onChange={setText}
        {...errors.errorOf(fieldId)}
      />
      <ProblemNotice error={define.error} />
      <p className="row">
        <Button type="submit" disabled={define.isPending}>
          {words.question.save}
        </Button>
        {props.before !== "" && (
          <Button variant="quiet" onClick={props.onDone}>
            {words.cancel}
          </Button>
        )}
      </p>
    </form>
  );
}

function OneQuestion(props: { trajectory: Trajectory; goals: Goals; question: Question }) {
  const { trajectory, goals, question } = props;
  const words = useGoalWords();
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const [isOpen, setIsOpen] = useState(false);
  const viewing = goals.viewingQuestions.find(({ questionId }) => questionId === question.id);
  const mayChange = goals.can.edit && trajectory.closedOn === null;
  return (
    <Card className="goal-card">
      <figure>
        <blockquote>{words.quoted(question.quote)}</blockquote>
        <figcaption className="text-small text-2">
          {words.saidBy(
            shownName(nameOf(everyoneIn(trajectory), question.personId)),
            dayInWords(question.askedOn, language, "short"),
          )}
        </figcaption>
      </figure>
      {viewing !== undefined && !isOpen && (
        <div className="viewing-question">
          <h3>{words.question.viewing}</h3>
          <p className="text-large">{viewing.words}</p>
          <p className="row text-small text-2">
            {words.question.since(dayInWords(viewing.definedOn, language, "short"))}
            {mayChange && (
              <Button variant="quiet" size="small" onClick={() => setIsOpen(true)}>
                {words.question.change}
              </Button>
            )}
          </p>
        </div>
      )}
      {viewing === undefined && !mayChange && <p className="text-2">{words.question.notYet}</p>}
      {mayChange && (viewing === undefined || isOpen) && (
        <ViewingForm
          goals={goals}
          question={question}
          before={viewing?.words ?? ""}
          onDone={() => setIsOpen(false)}
        />
      )}
    </Card>
  );
}

/** What help of this programme is about, beside what this family asks (requirement C-13). */
function ProgrammeThemes({ trajectory }: { trajectory: Trajectory }) {
  const { question: words } = useGoalWords();
  const language = useLanguage();
  const { name, themes } = trajectory.programme;
  if (themes.length === 0) return null;
  return (
    <div className="row text-small">
      <p className="text-2" id="programme-themes">
        {words.about(name[language])}
      </p>
      <ul className="row" aria-labelledby="programme-themes">
        {themes.map(({ id, label }) => (
          <li key={id}>
            <Chip>{label[language]}</Chip>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** From each question of the parents, in their own words, to what we want to see in the film. */
export function QuestionPath({ trajectory, goals }: { trajectory: Trajectory; goals: Goals }) {
  const { question } = useGoalWords();
  return (
    <section className="goals-part" aria-labelledby="question-path">
      <h2 id="question-path">{question.title}</h2>
      <ProgrammeThemes trajectory={trajectory} />
      {trajectory.questions.length === 0 && <p className="text-2">{question.none}</p>}
      {trajectory.questions.map((each) => (
        <OneQuestion key={each.id} trajectory={trajectory} goals={goals} question={each} />
      ))}
    </section>
  );
}

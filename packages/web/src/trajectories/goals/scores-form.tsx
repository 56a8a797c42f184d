import type { Goal, Goals } from "@samenkijken/contract/goals";
import type { MeasuringMoment } from "@samenkijken/domain/outcomes/measuring-moments";
import { useEffect, useState } from "react";
import { today } from "../../platform/dates.ts";
import { asksGoals, numbersAt } from "@samenkijken/domain/programmes/asked";
import { useProgramme } from "../../guide/programme-context.tsx";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useFormErrors } from "../../platform/form-errors.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Score0to10 } from "../../ui/score-0-to-10.tsx";
import { ClearButton } from "./clear-button.tsx";
import { DayField, useDayErrors } from "./day-field.tsx";
import { levelItem, measuredOn, scoreItem } from "./goal-series.ts";
import { useGoalWords } from "./use-goal-words.ts";
import { goalsToScore, knownScores, scoresBody, type ScoresDraft } from "./scores-draft.ts";
import { useSay } from "../../platform/use-say.ts";

type Parent = Goals["people"][number];

/** How a number is filled in, and emptied again. */
interface Filling {
  readonly draft: ScoresDraft;
  readonly fill: (item: string, score: number | null) => void;
}

function ScoreField(props: {
  filling: Filling;
  item: string;
  parent: Parent;
  label: string;
  ends: { low: string; high: string };
}) {
  const { filling, item, label } = props;
  const score = filling.draft[item] ?? null;
  return (
    <div>
      <Score0to10
        id={`${item} ${props.parent.id}`.replaceAll(" ", "-")}
        label={label}
        lowWords={props.ends.low}
        highWords={props.ends.high}
        value={score}
        onChange={(next) => filling.fill(item, next)}
      />
      {score !== null && <ClearButton what={label} onClear={() => filling.fill(item, null)} />}
    </div>
  );
}

function GoalScoreFields({ goal, parent, filling }: { goal: Goal; parent: Parent; filling: Filling }) {
  const { measuring } = useGoalWords();
  const level = filling.draft[levelItem(goal.id)];
  return (
    <>
      <ScoreField
        filling={filling}
        item={scoreItem(goal.id)}
        parent={parent}
        label={goal.words}
        ends={{ low: goal.atZero, high: goal.atTen }}
      />
      {goal.levels !== null && (
        <div>
          <RadioGroup
            id={`level-${goal.id}-${parent.id}`}
            label={measuring.level(goal.words)}
            value={level === undefined ? "" : String(level)}
            onChange={(value) => filling.fill(levelItem(goal.id), Number(value))}
            options={goal.levels.map((label, index) => ({ value: String(index - 2), label }))}
          />
          {level !== undefined && (
            <ClearButton
              what={measuring.level(goal.words)}
              onClear={() => filling.fill(levelItem(goal.id), null)}
            />
          )}
        </div>
      )}
    </>
  );
}

/** What is filled in for one parent, and how it is kept. */
function useScores({ goals, parent, moment }: { goals: Goals; parent: Parent; moment: MeasuringMoment }) {
  const { measuring } = useGoalWords();
  const programme = useProgramme();
  const numbers = numbersAt(programme, moment);
  const of = {
    personId: parent.id,
    moment,
    items: numbers.map(({ id }) => id),
    withGoals: asksGoals(programme, moment),
  };
  const [draft, setDraft] = useState<ScoresDraft>(() => knownScores(goals, of));
  const [id, setId] = useState(() => crypto.randomUUID());
  const [day, setDay] = useState<string>(() => measuredOn(goals, parent.id, moment) ?? today());
  const record = useCommand("recordScores");
  const told = scoresBody(goals, of, { draft, day });
  const isEmpty = told.answers.length + told.goals.length === 0;
  const firstField = `${numbers[0]?.id ?? ""}-${parent.id}`;
  const errors = useFormErrors([
    ...(isEmpty ? [{ fieldId: firstField, text: measuring.nothing }] : []),
    ...useDayErrors(`measured-on-${parent.id}`, day),
  ]);
  const fill: Filling["fill"] = (item, score) => {
    record.reset();
    const others = Object.fromEntries(Object.entries(draft).filter(([name]) => name !== item));
    setDraft(score === null ? others : { ...others, [item]: score });
  };
  const send = () => {
    if (!errors.mayGo()) return;
    record.mutate(
      { params: { trajectoryId: goals.trajectoryId }, body: { ...told, id, measuredOn: day } },
      // The next time is a measurement of its own.
      { onSuccess: () => setId(crypto.randomUUID()) },
    );
  };
  return { numbers, withGoals: of.withGoals, filling: { draft, fill }, day, setDay, errors, record, send };
}

/** The questions and the goals of one parent that the programme asks at this moment, each answered with a number or left open. */
export function ScoresForm(props: {
  goals: Goals;
  parent: Parent;
  moment: MeasuringMoment;
  onWrong: (isWrong: boolean) => void;
}) {
  const { goals, parent, onWrong } = props;
  const words = useGoalWords();
  const texts = words.measuring;
  const say = useSay();
  const { shownName } = useDiscreet();
  const { numbers, withGoals, filling, day, setDay, errors, record, send } = useScores(props);
  const isWrong = errors.shown.length > 0;
  useEffect(() => onWrong(isWrong), [isWrong, onWrong]);
  const dayId = `measured-on-${parent.id}`;
  const own = withGoals ? goalsToScore(goals, parent.id) : [];
  const name = shownName(parent.name);
  return (
    <form
      noValidate
      aria-label={texts.formOf(name)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary title={words.errors.title} errors={errors.shown} attempt={errors.attempt} />
      <p className="text-2">{texts.help}</p>
      {measuredOn(goals, parent.id, props.moment) !== null && !record.isSuccess && (
        <Notice tone="info">{texts.correction}</Notice>
      )}
      {numbers.length > 0 && <h2>{words.numbers.title}</h2>}
      {numbers.map((item) => (
        <ScoreField
          key={item.id}
          filling={filling}
          item={item.id}
          parent={parent}
          label={say(item.question)}
          ends={{ low: say(item.atZero), high: say(item.atTen) }}
        />
      ))}
      {withGoals && <h2>{texts.goalsOf(name)}</h2>}
      {withGoals && own.length === 0 && <p className="text-2">{texts.noGoals}</p>}
      {own.map((goal) => (
        <GoalScoreFields key={goal.id} goal={goal} parent={parent} filling={filling} />
      ))}
      <DayField id={dayId} label={texts.day} value={day} onChange={setDay} {...errors.errorOf(dayId)} />
      <ProblemNotice error={record.error} />
      <p className="row">
        <Button type="submit" variant="primary" size="large" disabled={record.isPending}>
          {texts.save}
        </Button>
        <output>{record.isSuccess ? texts.savedOf(name) : record.isPending ? words.saving : ""}</output>
      </p>
    </form>
  );
}

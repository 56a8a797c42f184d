import type { Goal, Goals } from "@samenkijken/contract/goals";
import { GoalId } from "@samenkijken/contract/ids";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { hasRoomForGoal } from "@samenkijken/domain/outcomes/active-goals";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { today } from "../../platform/dates.ts";
import { useFormErrors } from "../../platform/form-errors.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { DayField, useDayErrors } from "./day-field.tsx";
import { bodyOf, draftOf, missingIn, type GoalDraft } from "./goal-draft.ts";
import { OwnerFields, WordFields, type DraftField } from "./goal-fields.tsx";
import { EndFields, StepFields } from "./scale-fields.tsx";
import { activeGoals } from "./goal-series.ts";
import { GoalsScreen, NothingToFillIn, WithGoals } from "./goals-screen.tsx";
import { useGoalWords } from "./use-goal-words.ts";

/** What is written, what is missing, and how it is kept. */
function useGoalForm({ goals, goal }: { goals: Goals; goal: Goal | null }) {
  const { form } = useGoalWords();
  const [draft, setDraft] = useState<GoalDraft>(() => draftOf(goal, today()));
  const [goalId] = useState(() => goal?.id ?? GoalId.parse(crypto.randomUUID()));
  const [measurementIds] = useState(
    () => new Map(goals.people.map(({ id }) => [id as string, crypto.randomUUID() as string])),
  );
  const hasRoom =
    goal !== null || hasRoomForGoal(goals.goals.map(({ ended }) => ({ isActive: ended === null })));
  const texts: Partial<Record<keyof GoalDraft, string>> = {
    endsGoalId: form.endsMissing,
    quote: form.quoteMissing,
    quotedPersonId: form.quotedByMissing,
    words: form.wordsMissing,
    owners: form.ownersMissing,
    atZero: form.atZeroMissing,
    atTen: form.atTenMissing,
    levels: form.stepsMissing,
  };
  const missing = missingIn(draft, hasRoom ? "has-room" : "must-end-one");
  const errors = useFormErrors([
    ...missing.map((field) => ({ fieldId: `goal-${field}`, text: texts[field] ?? "" })),
    ...useDayErrors("goal-setOn", draft.setOn),
  ]);
  const keep = useCommand("keepGoal");
  // The version that was opened: a newer one that arrives meanwhile must not be written over.
  const [version] = useState(() => (goal?.version ?? 0) + 1);
  const send = (then: () => void) => {
    if (!errors.mayGo()) return;
    const body = bodyOf(draft, { version, measurementIds });
    keep.mutate({ params: { trajectoryId: goals.trajectoryId, goalId }, body }, { onSuccess: then });
  };
  const field: DraftField = {
    draft,
    change: (part) => setDraft({ ...draft, ...part }),
    errorOf: (name) => errors.errorOf(`goal-${name}`),
  };
  return { field, errors, keep, send, hasRoom };
}

function WhichEnds({ goals, field }: { goals: Goals; field: DraftField }) {
  const { form } = useGoalWords();
  return (
    <RadioGroup
      id="goal-endsGoalId"
      label={form.ends}
      help={form.endsHelp}
      value={field.draft.endsGoalId}
      onChange={(endsGoalId) => field.change({ endsGoalId })}
      options={activeGoals(goals).map(({ id, words }) => ({ value: id, label: words }))}
      {...field.errorOf("endsGoalId")}
    />
  );
}

function GoalForm(props: { trajectory: Trajectory; goals: Goals; goal: Goal | null }) {
  const { trajectory, goals, goal } = props;
  const words = useGoalWords();
  const navigate = useNavigate();
  const { field, errors, keep, send, hasRoom } = useGoalForm(props);
  const wasScored = goals.measurements.some(
    (each) => each.moment !== "start" && each.goals.some(({ goalId }) => goalId === goal?.id),
  );
  const leave = () =>
    void navigate({ to: "/trajectories/$trajectoryId/goals", params: { trajectoryId: trajectory.id } });
  return (
    <GoalsScreen
      trajectory={trajectory}
      title={goal === null ? words.form.newTitle : words.form.changeTitle}
      isWrong={errors.shown.length > 0}
      isBelowGoals
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(leave);
        }}
      >
        <ErrorSummary title={words.errors.title} errors={errors.shown} attempt={errors.attempt} />
        {!hasRoom && <WhichEnds goals={goals} field={field} />}
        <WordFields goals={goals} field={field} />
        {wasScored ? <Notice tone="info">{words.form.fixed}</Notice> : <EndFields field={field} />}
        <OwnerFields goals={goals} field={field} isNew={goal === null} />
        {!wasScored && <StepFields field={field} />}
        {goal === null && (
          <DayField
            id="goal-setOn"
            label={words.form.setOn}
            value={field.draft.setOn}
            onChange={(setOn) => field.change({ setOn })}
            {...field.errorOf("setOn")}
          />
        )}
        <ProblemNotice error={keep.error} />
        <p className="row">
          <Button type="submit" variant="primary" size="large" disabled={keep.isPending}>
            {words.form.save}
          </Button>
        </p>
      </form>
    </GoalsScreen>
  );
}

/** Writing a goal down, or changing the one with this id. */
export function GoalFormPage(props: { trajectoryId: string; goalId: string | null }) {
  return (
    <WithGoals trajectoryId={props.trajectoryId}>
      {(trajectory, goals) => {
        const goal = goals.goals.find(({ id }) => id === props.goalId) ?? null;
        const isOver = trajectory.closedOn !== null || (goal !== null && goal.ended !== null);
        if (isOver || !goals.can.edit || (goal === null && props.goalId !== null))
          return <NothingToFillIn trajectory={trajectory} />;
        return <GoalForm key={goal?.id ?? "new"} trajectory={trajectory} goals={goals} goal={goal} />;
      }}
    </WithGoals>
  );
}

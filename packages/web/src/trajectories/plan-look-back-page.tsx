import type { Cycle, Trajectory } from "@samenkijken/contract/trajectories";
import { addDays, daysBetween } from "@samenkijken/domain/time/iso-date";
import { useNavigate } from "@tanstack/react-router";
import { asDay, dayInWords } from "../platform/dates.ts";
import { useFormErrors } from "../platform/form-errors.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import { trajectoryMessages } from "./messages.ts";
import { NotInTurn, TrajectoryScreen, WithTrajectory } from "./trajectory-screen.tsx";
import { useWhen, WhenFields } from "./when-fields.tsx";

/** The film whose look-back is still to be held. */
function cycleToPlan(trajectory: Trajectory): Cycle | undefined {
  return trajectory.cycles.find(
    ({ filmInOn, lookBackHeldOn }) =>
      trajectory.closedOn === null && filmInOn !== null && lookBackHeldOn === null,
  );
}

function Advice(props: { trajectory: Trajectory; filmedOn: string; day: string }) {
  const { planLookBack } = useMessages(trajectoryMessages);
  const language = useLanguage();
  const within = props.trajectory.programme.lookBackWithinDays;
  const filmedOn = asDay(props.filmedOn);
  const inWords = (days: number) => dayInWords(addDays(filmedOn, days), language);
  const isLate = props.day !== "" && daysBetween(filmedOn, asDay(props.day)) > within.to;
  return (
    <>
      <p className="text-2">{planLookBack.advice(inWords(within.from), inWords(within.to))}</p>
      {isLate && (
        <Notice tone="warn" live="status">
          {planLookBack.late}
        </Notice>
      )}
    </>
  );
}

function PlanForm({ trajectory, cycle }: { trajectory: Trajectory; cycle: Cycle }) {
  const words = useMessages(trajectoryMessages);
  const navigate = useNavigate();
  const when = useWhen(cycle.lookBackPlannedAt);
  const errors = useFormErrors(when.errors);
  const plan = useCommand("planLookBack");
  const send = () => {
    if (!errors.mayGo() || when.instant === null) return;
    plan.mutate(
      { params: { trajectoryId: trajectory.id, number: cycle.number }, body: { plannedAt: when.instant } },
      {
        onSuccess: () =>
          void navigate({ to: "/families/$familyId", params: { familyId: trajectory.familyId } }),
      },
    );
  };
  return (
    <TrajectoryScreen
      trajectory={trajectory}
      title={words.planLookBack.title(cycle.number)}
      isWrong={errors.shown.length > 0}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ErrorSummary title={words.errors.title} errors={errors.shown} attempt={errors.attempt} />
        {cycle.filmInOn !== null && (
          <Advice trajectory={trajectory} filmedOn={cycle.filmInOn} day={when.when.day} />
        )}
        <WhenFields when={when.when} onChange={when.setWhen} errorOf={errors.errorOf} />
        <ProblemNotice error={plan.error} />
        <p>
          <Button type="submit" variant="primary" size="large" disabled={plan.isPending}>
            {words.planLookBack.save}
          </Button>
        </p>
      </form>
    </TrajectoryScreen>
  );
}

/** Planning when to look back together. */
export function PlanLookBackPage(props: { trajectoryId: string }) {
  return (
    <WithTrajectory trajectoryId={props.trajectoryId}>
      {(trajectory) => {
        const cycle = cycleToPlan(trajectory);
        if (cycle !== undefined) return <PlanForm key={cycle.number} trajectory={trajectory} cycle={cycle} />;
        return <NotInTurn trajectory={trajectory} step="look-back" />;
      }}
    </WithTrajectory>
  );
}

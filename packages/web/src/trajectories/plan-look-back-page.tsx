import type { Cycle, Trajectory } from "@samenkijken/contract/trajectories";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useFormErrors } from "../platform/form-errors.ts";
import { useMessages } from "../platform/language.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { detailsOf } from "./agenda/details-draft.ts";
import { DetailsFields, useDetailsErrors } from "./agenda/details-fields.tsx";
import { PlanNotices } from "./agenda/plan-notices.tsx";
import { usePlannedDetails } from "./agenda/use-planned-details.ts";
import { asksLookBackReason, LookBackAdvice, useLookBackDayErrors } from "./agenda/look-back-day-field.tsx";
import { trajectoryMessages } from "./messages.ts";
import { NotInTurn, TrajectoryScreen, WithTrajectory } from "./trajectory-screen.tsx";
import { useWhen, WhenFields } from "./when-fields.tsx";

/** The cycle whose look-back is planned: the one that was asked for, the film that is in, or a look-back that is to be moved. */
function cycleToPlan(trajectory: Trajectory, number: number | null): Cycle | undefined {
  if (trajectory.closedOn !== null) return undefined;
  const open = trajectory.cycles.filter(({ lookBackHeldOn }) => lookBackHeldOn === null);
  const asked = open.find(
    (cycle) => cycle.number === number && (cycle.filmInOn !== null || cycle.filmPlannedAt !== null),
  );
  return (
    asked ??
    open.find(({ filmInOn }) => filmInOn !== null) ??
    open.find(({ lookBackPlannedAt }) => lookBackPlannedAt !== null)
  );
}

/** When it was filmed, or will be; empty while nobody knows. */
function filmDayOf({ filmInOn, filmPlannedAt }: Cycle): string {
  return filmInOn ?? (filmPlannedAt === null ? "" : dutchDayOf(filmPlannedAt));
}

function PlanForm({ trajectory, cycle }: { trajectory: Trajectory; cycle: Cycle }) {
  const words = useMessages(trajectoryMessages);
  const navigate = useNavigate();
  const when = useWhen(cycle.lookBackPlannedAt);
  const [reason, setReason] = useState("");
  const days = { trajectory, filmDay: filmDayOf(cycle), day: when.when.day };
  const [details, setDetails] = usePlannedDetails({ trajectory, kind: "look-back", number: cycle.number });
  const errors = useFormErrors([
    ...when.errors,
    ...useLookBackDayErrors(days, reason),
    ...useDetailsErrors(details),
  ]);
  const plan = useCommand("planLookBack");
  const send = () => {
    if (!errors.mayGo() || when.instant === null) return;
    plan.mutate(
      {
        params: { trajectoryId: trajectory.id, number: cycle.number },
        body: {
          plannedAt: when.instant,
          reason: asksLookBackReason(days) ? reason.trim() : null,
          details: detailsOf(details),
        },
      },
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
        <WhenFields when={when.when} onChange={when.setWhen} errorOf={errors.errorOf} />
        <LookBackAdvice {...days} reason={reason} onReason={setReason} errorOf={errors.errorOf} />
        <PlanNotices
          day={when.when.day}
          startsAt={when.instant}
          minutes={detailsOf(details).minutes}
          travelMinutes={detailsOf(details).travelMinutes}
          isSame={(each) =>
            each.trajectoryId === trajectory.id && each.number === cycle.number && each.kind === "look-back"
          }
        />
        <DetailsFields
          draft={details}
          people={trajectory.people}
          onChange={setDetails}
          errorOf={errors.errorOf}
        />
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
export function PlanLookBackPage(props: { trajectoryId: string; number: number | null }) {
  return (
    <WithTrajectory trajectoryId={props.trajectoryId}>
      {(trajectory) => {
        const cycle = cycleToPlan(trajectory, props.number);
        if (cycle !== undefined) return <PlanForm key={cycle.number} trajectory={trajectory} cycle={cycle} />;
        return <NotInTurn trajectory={trajectory} step="look-back" />;
      }}
    </WithTrajectory>
  );
}

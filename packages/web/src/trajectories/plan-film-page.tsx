import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useFormErrors } from "../platform/form-errors.ts";
import { useMessages } from "../platform/language.ts";
import { problemCode } from "../platform/problem-words.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { filmNumber, isBeyondMaximum } from "./film-number.ts";
import { trajectoryMessages } from "./messages.ts";
import { MomentField, useMomentErrors } from "./moment-field.tsx";
import { ReasonField, useReasonErrors } from "./reason-field.tsx";
import { NotInTurn, TrajectoryScreen, WithTrajectory } from "./trajectory-screen.tsx";
import { useWhen, WhenFields } from "./when-fields.tsx";

function PlanForm({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(trajectoryMessages);
  const navigate = useNavigate();
  const number = filmNumber(trajectory);
  const cycle = trajectory.cycles.find((known) => known.number === number);
  const plan = useCommand("planFilm");
  const [moment, setMoment] = useState(cycle?.moment ?? null);
  const when = useWhen(cycle?.filmPlannedAt ?? null);
  const [reason, setReason] = useState("");
  const needsReason = isBeyondMaximum(trajectory, number) || problemCode(plan.error) === "reason-needed";
  const errors = useFormErrors([
    ...useMomentErrors(moment),
    ...when.errors,
    ...useReasonErrors(needsReason, reason),
  ]);
  const send = () => {
    if (!errors.mayGo() || when.instant === null || moment === null) return;
    const body = {
      moment,
      plannedAt: when.instant,
      reason: needsReason ? reason.trim() : null,
    };
    plan.mutate(
      { params: { trajectoryId: trajectory.id, number }, body },
      {
        onSuccess: () =>
          void navigate({ to: "/families/$familyId", params: { familyId: trajectory.familyId } }),
      },
    );
  };
  return (
    <TrajectoryScreen
      trajectory={trajectory}
      title={words.planFilm.title(number)}
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
        <MomentField value={moment} onChange={setMoment} errorOf={errors.errorOf} />
        <WhenFields when={when.when} onChange={when.setWhen} errorOf={errors.errorOf} />
        {needsReason && (
          <ReasonField
            pairs={trajectory.pairs}
            value={reason}
            onChange={setReason}
            errorOf={errors.errorOf}
          />
        )}
        {problemCode(plan.error) !== "reason-needed" && <ProblemNotice error={plan.error} />}
        <p>
          <Button type="submit" variant="primary" size="large" disabled={plan.isPending}>
            {words.planFilm.save}
          </Button>
        </p>
      </form>
    </TrajectoryScreen>
  );
}

/** Planning the next film: which ordinary moment, and when. */
export function PlanFilmPage(props: { trajectoryId: string }) {
  return (
    <WithTrajectory trajectoryId={props.trajectoryId}>
      {(trajectory) =>
        trajectory.closedOn === null ? (
          <PlanForm trajectory={trajectory} />
        ) : (
          <NotInTurn trajectory={trajectory} step="recording" />
        )
      }
    </WithTrajectory>
  );
}

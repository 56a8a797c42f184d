import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useMessages } from "../../platform/language.ts";
import { problemCode } from "../../platform/problem-words.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { trajectoryMessages } from "../messages.ts";
import { MomentField } from "../moment-field.tsx";
import { NotInTurn, TrajectoryScreen, WithTrajectory } from "../trajectory-screen.tsx";
import { useWhen, WhenFields } from "../when-fields.tsx";
import { inLane } from "./at-school.ts";
import { schoolMessages } from "./messages.ts";
import { filmNumber, isBeyondMaximum } from "../film-number.ts";
import { SecondFilmReason } from "./second-film-reason.tsx";
import { filmAtSchool } from "./work-cards.tsx";

type What = "film" | "teacher" | "joint";

/** What was planned before, and how a new plan is kept. */
function usePlan(trajectory: Trajectory, what: What) {
  const cycle = filmAtSchool(trajectory);
  const film = useCommand("planSchoolFilm");
  const teacher = useCommand("planTeacherTalk");
  const joint = useCommand("planJointTalk");
  const trajectoryId = trajectory.id;
  const number = what === "film" ? filmNumber(inLane(trajectory, "school")) : (cycle?.number ?? 1);
  const planned = trajectory.school?.cycles.find((each) => each.number === number);
  const keep = (
    plan: { plannedAt: string; moment: string | null; reason: string | null },
    onSuccess: () => void,
  ): void => {
    const { plannedAt, moment, reason } = plan;
    if (what === "joint") joint.mutate({ params: { trajectoryId }, body: { plannedAt } }, { onSuccess });
    else if (what === "teacher")
      teacher.mutate({ params: { trajectoryId, number }, body: { plannedAt } }, { onSuccess });
    else if (moment !== null)
      film.mutate({ params: { trajectoryId, number }, body: { plannedAt, moment, reason } }, { onSuccess });
  };
  const before = {
    film: planned?.filmPlannedAt,
    teacher: planned?.lookBackPlannedAt,
    joint: trajectory.school?.jointPlannedAt,
  };
  return {
    keep,
    number,
    moment: planned?.moment ?? null,
    planned: before[what] ?? null,
    command: { film, teacher, joint }[what],
  };
}

function PlanForm({ trajectory, what }: { trajectory: Trajectory; what: What }) {
  const words = useMessages(schoolMessages);
  const shared = useMessages(trajectoryMessages);
  const navigate = useNavigate();
  const plan = usePlan(trajectory, what);
  const [moment, setMoment] = useState<string | null>(plan.moment);
  const [reason, setReason] = useState("");
  const when = useWhen(plan.planned);
  const isFilm = what === "film";
  const needsReason =
    isFilm &&
    (isBeyondMaximum(inLane(trajectory, "school"), plan.number) ||
      problemCode(plan.command.error) === "reason-needed");
  const errors = useFormErrors([
    ...(isFilm && moment === null ? [{ fieldId: "moment", text: shared.errors.moment }] : []),
    ...when.errors,
    ...(needsReason && reason.trim().length < 3 ? [{ fieldId: "reason", text: shared.errors.reason }] : []),
  ]);
  const send = () => {
    if (!errors.mayGo() || when.instant === null) return;
    plan.keep(
      { plannedAt: when.instant, moment, reason: needsReason ? reason.trim() : null },
      () =>
        void navigate({ to: "/trajectories/$trajectoryId/school", params: { trajectoryId: trajectory.id } }),
    );
  };
  return (
    <TrajectoryScreen
      trajectory={trajectory}
      title={words.plan[what]}
      isWrong={errors.shown.length > 0}
      back={{ href: `/trajectories/${trajectory.id}/school`, label: words.backToSchool }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ErrorSummary title={shared.errors.title} errors={errors.shown} attempt={errors.attempt} />
        {isFilm && (
          <MomentField
            moments={inLane(trajectory, "school").programme.moments}
            value={moment}
            onChange={setMoment}
            lane="school"
            errorOf={errors.errorOf}
          />
        )}
        <WhenFields when={when.when} onChange={when.setWhen} errorOf={errors.errorOf} />
        {needsReason && <SecondFilmReason value={reason} onChange={setReason} errorOf={errors.errorOf} />}
        {problemCode(plan.command.error) !== "reason-needed" && <ProblemNotice error={plan.command.error} />}
        <p>
          <Button type="submit" variant="primary" size="large" disabled={plan.command.isPending}>
            {words.plan.save}
          </Button>
        </p>
      </form>
    </TrajectoryScreen>
  );
}

/** Planning a step at school: the film, the talk with the teacher, or the talk together. */
export function PlanSchoolPage(props: { trajectoryId: string; what: string }) {
  const what = (["film", "teacher", "joint"] as const).find((known) => known === props.what);
  return (
    <WithTrajectory trajectoryId={props.trajectoryId}>
      {(trajectory) =>
        trajectory.closedOn === null && trajectory.school !== null && what !== undefined ? (
          <PlanForm key={what} trajectory={trajectory} what={what} />
        ) : (
          <NotInTurn trajectory={trajectory} step="recording" />
        )
      }
    </WithTrajectory>
  );
}

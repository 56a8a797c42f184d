import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Disclosure } from "../platform/disclosure.tsx";
import { useFormErrors } from "../platform/form-errors.ts";
import { useMessages } from "../platform/language.ts";
import { problemCode } from "../platform/problem-words.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { detailsOf } from "./agenda/details-draft.ts";
import { DetailsFields, useDetailsErrors } from "./agenda/details-fields.tsx";
import { FilmIdeas } from "./agenda/film-ideas.tsx";
import { asksLookBackReason } from "./agenda/look-back-day-field.tsx";
import { agendaMessages } from "./agenda/messages.ts";
import { PairFields, usePair } from "./agenda/pair-fields.tsx";
import { PlanNotices } from "./agenda/plan-notices.tsx";
import { usePlannedDetails } from "./agenda/use-planned-details.ts";
import { filmNumber, isBeyondMaximum } from "./film-number.ts";
import { trajectoryMessages } from "./messages.ts";
import { MomentField, useMomentErrors } from "./moment-field.tsx";
import { ReasonField, useReasonErrors } from "./reason-field.tsx";
import { NotInTurn, TrajectoryScreen, WithTrajectory } from "./trajectory-screen.tsx";
import { useWhen, WhenFields } from "./when-fields.tsx";

/** Everything that is typed about the next film, what is wrong with it, and the command that plans it. */
function usePlanFilm(trajectory: Trajectory) {
  const navigate = useNavigate();
  const number = filmNumber(trajectory);
  const cycle = trajectory.cycles.find((known) => known.number === number);
  const plan = useCommand("planFilm");
  const [moment, setMoment] = useState(cycle?.moment ?? null);
  const when = useWhen(cycle?.filmPlannedAt ?? null);
  const pair = usePair(trajectory, cycle, when.when);
  const [details, setDetails] = usePlannedDetails({ trajectory, kind: "film", number });
  const [reason, setReason] = useState("");
  const isPairReason = pair.isOn && asksLookBackReason(pair.days);
  const asksReason = problemCode(plan.error) === "reason-needed" && !isPairReason;
  const needsReason = isBeyondMaximum(trajectory, number) || asksReason;
  const errors = useFormErrors([
    ...useMomentErrors(moment),
    ...when.errors,
    ...pair.errors,
    ...useDetailsErrors(details),
    ...useReasonErrors(needsReason, reason),
  ]);
  const send = () => {
    if (!errors.mayGo() || when.instant === null || moment === null) return;
    const body = {
      moment,
      plannedAt: when.instant,
      reason: needsReason ? reason.trim() : null,
      details: detailsOf(details),
      lookBack: pair.body,
    };
    plan.mutate(
      { params: { trajectoryId: trajectory.id, number }, body },
      {
        onSuccess: () =>
          void navigate({ to: "/families/$familyId", params: { familyId: trajectory.familyId } }),
      },
    );
  };
  return {
    number,
    plan,
    moment,
    setMoment,
    when,
    pair,
    details,
    setDetails,
    reason,
    setReason,
    needsReason,
    asksReason,
    errors,
    send,
  };
}

function PlanForm({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(trajectoryMessages);
  const { prepare } = useMessages(agendaMessages);
  const form = usePlanFilm(trajectory);
  const { number, when, errors, plan } = form;
  const details = detailsOf(form.details);
  // Where a teacher is the client the films are made in class: the moments that fit an age are moments at home.
  const isAtSchool = trajectory.programme.client === "teacher";
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
          form.send();
        }}
      >
        <ErrorSummary title={words.errors.title} errors={errors.shown} attempt={errors.attempt} />
        <MomentField
          moments={trajectory.programme.moments}
          value={form.moment}
          onChange={form.setMoment}
          lane={isAtSchool ? "school" : "home"}
          errorOf={errors.errorOf}
        />
        {!isAtSchool && (
          <Disclosure title={prepare.whatFits}>
            <FilmIdeas trajectory={trajectory} />
          </Disclosure>
        )}
        <WhenFields when={when.when} onChange={when.setWhen} errorOf={errors.errorOf} />
        <PlanNotices
          day={when.when.day}
          startsAt={when.instant}
          minutes={details.minutes}
          travelMinutes={details.travelMinutes}
          isSame={(each) =>
            each.trajectoryId === trajectory.id && each.number === number && each.kind === "film"
          }
        />
        <PairFields pair={form.pair} errorOf={errors.errorOf} />
        <DetailsFields
          draft={form.details}
          people={trajectory.people}
          onChange={form.setDetails}
          errorOf={errors.errorOf}
        />
        {form.needsReason && (
          <ReasonField
            pairs={trajectory.pairs}
            error={form.asksReason ? plan.error : null}
            value={form.reason}
            onChange={form.setReason}
            errorOf={errors.errorOf}
          />
        )}
        {!form.asksReason && <ProblemNotice error={plan.error} />}
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

import type { Trajectory } from "@samenkijken/contract/trajectories";
import { WithProgramme } from "../../guide/programme-context.tsx";
import { dayInWords, today } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TrajectoryScreen, WithTrajectory } from "../trajectory-screen.tsx";
import { FollowUpForm } from "./follow-up-form.tsx";
import { courseMessages } from "./messages.ts";

/** When it is due, in words; that it may be held early, or need not be held at all. */
function Due({ trajectory }: { trajectory: Trajectory }) {
  const { followUp: texts } = useMessages(courseMessages);
  const language = useLanguage();
  const { followUpDueOn } = trajectory.course;
  if (followUpDueOn === null) return <p>{texts.optional}</p>;
  const day = dayInWords(followUpDueOn, language, "year");
  return <p>{followUpDueOn > today() ? texts.before(day) : texts.due(day)}</p>;
}

/** How it went, once it was written down. */
function Told({ trajectory }: { trajectory: Trajectory }) {
  const { followUp: texts } = useMessages(courseMessages);
  const language = useLanguage();
  const { followUp, course } = trajectory;
  if (followUp === null) return null;
  const day = dayInWords(followUp.doneOn, language, "year");
  if (course.followUpMissed === null) return <Notice tone="success">{texts.wasHeld(day)}</Notice>;
  return (
    <Notice tone="info" title={texts.wasMissed(day, texts.reasons[course.followUpMissed])}>
      {trajectory.can.edit && texts.after}
    </Notice>
  );
}

function NotNow({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(courseMessages);
  const isClosed = trajectory.closedOn !== null;
  return (
    <TrajectoryScreen trajectory={trajectory} title={words.followUp.title} isWrong={false}>
      {isClosed ? <Told trajectory={trajectory} /> : <Notice tone="info">{words.followUp.notYet}</Notice>}
      <p>
        <ButtonLink href={`/families/${trajectory.familyId}`}>{words.backToFamily}</ButtonLink>
      </p>
    </TrajectoryScreen>
  );
}

/** The talk half a year after closing: numbers of now, how it went, or why it could not be held. */
export function FollowUpPage(props: { trajectoryId: string }) {
  const { followUp } = useMessages(courseMessages);
  return (
    <WithTrajectory trajectoryId={props.trajectoryId}>
      {(trajectory) =>
        trajectory.closedOn === null || !trajectory.can.edit ? (
          <NotNow trajectory={trajectory} />
        ) : (
          <WithProgramme trajectory={trajectory} title={followUp.title}>
            <FollowUpForm
              trajectory={trajectory}
              lead={
                <>
                  <Due trajectory={trajectory} />
                  <Told trajectory={trajectory} />
                </>
              }
            />
          </WithProgramme>
        )
      }
    </WithTrajectory>
  );
}

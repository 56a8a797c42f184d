import type { Trajectory } from "@samenkijken/contract/trajectories";
import { WithProgramme } from "../../guide/programme-context.tsx";
import { dayInWords } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TrajectoryScreen, WithTrajectory } from "../trajectory-screen.tsx";
import { ClosingForm } from "./closing-form.tsx";
import { courseMessages } from "./messages.ts";

/** For who comes here when there is nothing to close, by an old link. */
function NothingToClose({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(courseMessages);
  const language = useLanguage();
  const { closedOn } = trajectory;
  return (
    <TrajectoryScreen trajectory={trajectory} title={words.closing.title} isWrong={false}>
      <Notice
        tone="info"
        action={<ButtonLink href={`/families/${trajectory.familyId}`}>{words.backToFamily}</ButtonLink>}
      >
        {closedOn === null
          ? words.closing.forTrainer
          : words.closing.isClosed(dayInWords(closedOn, language, "year"))}
      </Notice>
    </TrajectoryScreen>
  );
}

/** Ending a trajectory, on one page: numbers, words, why, and what comes next. */
export function ClosingPage(props: { trajectoryId: string }) {
  const { closing } = useMessages(courseMessages);
  return (
    <WithTrajectory trajectoryId={props.trajectoryId}>
      {(trajectory) =>
        trajectory.closedOn === null && trajectory.can.edit ? (
          <WithProgramme trajectory={trajectory} title={closing.title}>
            <ClosingForm trajectory={trajectory} />
          </WithProgramme>
        ) : (
          <NothingToClose trajectory={trajectory} />
        )
      }
    </WithTrajectory>
  );
}

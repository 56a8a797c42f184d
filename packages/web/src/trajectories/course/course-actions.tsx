import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useState } from "react";
import { useMessages } from "../../platform/language.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Button } from "../../ui/button.tsx";
import { openPause } from "./course-notices.tsx";
import { courseMessages } from "./messages.ts";
import type { courseNl } from "./messages-nl.ts";
import { PauseDialog } from "./pause-dialogs.tsx";
import { PinDialog, SkipDialog } from "./step-dialogs.tsx";
import { ArchiveDialog, ReopenDialog } from "./taking-back-dialogs.tsx";

const dialogs = {
  pause: PauseDialog,
  skip: SkipDialog,
  pin: PinDialog,
  reopen: ReopenDialog,
  archive: ArchiveDialog,
} as const;
type Deed = keyof typeof dialogs;

/** What its trainer can do now, in the order of use. */
function deedsOf(trajectory: Trajectory): readonly Deed[] {
  const { course, can, closedOn, followUp } = trajectory;
  if (!can.edit) return [];
  // What is the next step has its button on that card already.
  const isArchiveSaid = trajectory.nextStep.id === "archive";
  if (closedOn !== null)
    return [
      ...(course.can.archive && !isArchiveSaid ? (["archive"] as const) : []),
      ...(followUp === null ? (["reopen"] as const) : []),
    ];
  if (openPause(trajectory) !== undefined) return [];
  return [
    "pause",
    ...(trajectory.nextStep.maySkip ? (["skip"] as const) : []),
    ...(trajectory.otherSteps.length > 0 ? (["pin"] as const) : []),
  ];
}

interface Link {
  readonly href: string;
  readonly text: string;
}

/** Pages for a trajectory that runs. The programme tells when closing is due; before that it is a deed beside the others. */
function linksWhileRunning({ id, nextStep }: Trajectory, words: typeof courseNl): readonly Link[] {
  if (nextStep.id === "closing-discuss") return [];
  return [{ href: `/trajectories/${id}/closing`, text: words.closing.open }];
}

/** Pages for a trajectory that is over. */
function linksAfterwards(trajectory: Trajectory, words: typeof courseNl): readonly Link[] {
  const { id, course, followUp, nextStep } = trajectory;
  // When it is the next step, its button is on that card already.
  const isSaid = nextStep.id === "follow-up-due";
  const isOpen = !isSaid && (followUp === null || course.followUpMissed !== null);
  return isOpen ? [{ href: `/trajectories/${id}/follow-up`, text: words.followUp.open }] : [];
}

/** What is done on a page of its own. */
function useLinks(trajectory: Trajectory, isLatest: boolean): readonly Link[] {
  const words = useMessages(courseMessages);
  const { familyId, course, closedOn, can } = trajectory;
  const isOver = closedOn !== null;
  // Who may open the films is the family's own trainer, also of what lies in the archive.
  const mayBeginAgain = isLatest && isOver && can.openFilms;
  const ofState = isOver ? linksAfterwards : linksWhileRunning;
  return [
    ...(can.edit ? ofState(trajectory, words) : []),
    ...(mayBeginAgain ? [{ href: `/families/${familyId}/start`, text: words.earlier.again }] : []),
    ...(course.can.give ? [{ href: `/families/${familyId}/trainer`, text: words.trainer.give }] : []),
  ];
}

/** The deeds of the course, each in a dialog or on a page of its own. */
export function CourseActions({ trajectory, isLatest }: { trajectory: Trajectory; isLatest: boolean }) {
  const words = useMessages(courseMessages);
  const [deed, setDeed] = useState<Deed | null>(null);
  const deeds = deedsOf(trajectory);
  const links = useLinks(trajectory, isLatest);
  const Asked = deed === null ? null : dialogs[deed];
  if (deeds.length + links.length === 0) return null;
  return (
    <div className="course-actions">
      {deeds.map((each) => (
        <Button key={each} size="small" onClick={() => setDeed(each)}>
          {words[each].begin}
        </Button>
      ))}
      {links.map(({ href, text }) => (
        <ButtonLink key={href} size="small" href={href}>
          {text}
        </ButtonLink>
      ))}
      {Asked !== null && <Asked trajectory={trajectory} onDone={() => setDeed(null)} />}
    </div>
  );
}

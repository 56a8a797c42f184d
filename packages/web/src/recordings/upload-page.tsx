import type { FilmLane, Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useState } from "react";
import { useFocusNext } from "../platform/focus.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { inLane } from "../trajectories/school/at-school.ts";
import { filmMark } from "../trajectories/school/film-mark.ts";
import { schoolMessages } from "../trajectories/school/messages.ts";
import { NotInTurn, TrajectoryScreen, WithTrajectory } from "../trajectories/trajectory-screen.tsx";
import { ButtonLink } from "../ui/button-link.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { pageTitleId } from "../ui/page-title.ts";
import { filmNumbers } from "./film-numbers.ts";
import { recordingMessages } from "./messages.ts";
import { useConfirmLater } from "./sending/use-confirm-later.ts";
import { UnderwayCard } from "./underway/underway-card.tsx";
import { isUnderway } from "./underway/underway-kind.ts";
import { filmPickerId, UploadForm } from "./upload-form.tsx";
import { useRecordings } from "./use-recordings.ts";

/** Without complete consent no film comes in: the reason and the way to mend it. */
function Blocked({ trajectory, lane }: { trajectory: Trajectory; lane: FilmLane }) {
  const words = useMessages(recordingMessages);
  const school = useMessages(schoolMessages).upload;
  if (lane === "school")
    return (
      <Notice
        tone="warn"
        action={
          <ButtonLink href={`/trajectories/${trajectory.id}/school`} variant="primary">
            {school.see}
          </ButtonLink>
        }
      >
        {school.blocked}
      </Notice>
    );
  const isWithdrawn = trajectory.consentState === "withdrawn";
  return (
    <Notice
      tone="warn"
      action={
        <ButtonLink href={`/families/${trajectory.familyId}/consent`} variant="primary">
          {words.seeConsent}
        </ButtonLink>
      }
    >
      {isWithdrawn ? words.upload.blockedWithdrawn : words.upload.blocked}
    </Notice>
  );
}

/** Films of school lead back to school. */
function useBack(trajectory: Trajectory, lane: FilmLane) {
  const { backToSchool } = useMessages(schoolMessages);
  if (lane === "home") return {};
  return { back: { href: `/trajectories/${trajectory.id}/school`, label: backToSchool } };
}

/** The films to tell about here: on their way, refused, or sent since this page was opened. */
function useShown(recordings: readonly Recording[]) {
  const [sentHere, setSentHere] = useState<ReadonlySet<string>>(new Set());
  const isShown = (recording: Recording): boolean =>
    isUnderway(recording) ||
    (recording.state === "refused" && recording.number > 0) ||
    (sentHere.has(recording.id) && recording.state !== "erased");
  const shown = recordings.filter(isShown).toSorted((one, other) => one.number - other.number);
  // A film that was on its way when the page was opened stays on it when it is ready.
  const fresh = shown.filter(({ id }) => !sentHere.has(id));
  if (fresh.length > 0) setSentHere(new Set([...sentHere, ...fresh.map(({ id }) => id)]));
  return { shown, add: (id: string) => setSentHere((before) => new Set([...before, id])) };
}

function Work(props: { trajectory: Trajectory; lane: FilmLane; recordings: readonly Recording[] }) {
  const { lane, recordings } = props;
  const trajectory = inLane(props.trajectory, lane);
  const language = useLanguage();
  const words = useMessages(recordingMessages);
  const focusNext = useFocusNext();
  const { shown, add } = useShown(
    recordings.filter((one) => one.trajectoryId === trajectory.id && one.lane === lane),
  );
  const [isOpen, setIsOpen] = useState(shown.length === 0);
  useConfirmLater(shown);
  const isBlocked = trajectory.consentState !== "complete";
  const hasForm = !isBlocked && (isOpen || shown.length === 0);
  const [next = 1] = filmNumbers(trajectory, 1);
  const number = hasForm ? next : (shown[0]?.number ?? next);
  const back = useBack(trajectory, lane);
  const close = (): void => {
    setIsOpen(false);
    focusNext(pageTitleId);
  };
  const open = (): void => {
    setIsOpen(true);
    focusNext(filmPickerId);
  };
  return (
    <TrajectoryScreen
      trajectory={trajectory}
      title={words.upload.title(filmMark({ lane, number }, language))}
      isWrong={false}
      {...back}
    >
      {isBlocked && <Blocked trajectory={trajectory} lane={lane} />}
      {!isBlocked &&
        shown.map((recording) => (
          <UnderwayCard
            key={recording.id}
            recording={recording}
            title={words.underway.nameAlone(filmMark(recording, language))}
            place="page"
          />
        ))}
      {hasForm && <UploadForm trajectory={trajectory} lane={lane} onStarted={add} onAllStarted={close} />}
      {!isBlocked && !hasForm && (
        <p>
          <Button onClick={open}>{words.upload.anotherFilm}</Button>
        </p>
      )}
    </TrajectoryScreen>
  );
}

/** Where a teacher is the client there is no home to film. */
function laneFor(trajectory: Trajectory, lane: FilmLane): FilmLane {
  return trajectory.programme.client === "teacher" ? "school" : lane;
}

/** Adding films: choosing them, sending them, and watching them get ready. */
export function UploadPage(props: { trajectoryId: string; lane: FilmLane }) {
  const recordings = useRecordings();
  return (
    <WithTrajectory trajectoryId={props.trajectoryId}>
      {(trajectory) =>
        trajectory.closedOn === null && (props.lane === "home" || trajectory.school !== null) ? (
          <Loaded query={recordings}>
            {(list) => (
              <Work trajectory={trajectory} lane={laneFor(trajectory, props.lane)} recordings={list} />
            )}
          </Loaded>
        ) : (
          <NotInTurn trajectory={trajectory} step="recording" />
        )
      }
    </WithTrajectory>
  );
}

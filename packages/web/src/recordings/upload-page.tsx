import type { Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import { useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { queryOf } from "../platform/queries.ts";
import { filmNumber } from "../trajectories/film-number.ts";
import { NotInTurn, TrajectoryScreen, WithTrajectory } from "../trajectories/trajectory-screen.tsx";
import { ButtonLink } from "../ui/button-link.tsx";
import { Notice } from "../ui/notice.tsx";
import { FilmProgress } from "./film-progress.tsx";
import { recordingMessages } from "./messages.ts";
import { UploadForm } from "./upload-form.tsx";
import { useUpload } from "./use-upload.ts";

/** Without complete consent no film comes in: the reason and the way to mend it. */
function Blocked({ trajectory }: { trajectory: Trajectory }) {
  const words = useMessages(recordingMessages);
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

/** The film that is on its way, or was refused; the newest one. */
function unfinished(recordings: readonly Recording[], trajectory: Trajectory): Recording | undefined {
  return recordings
    .filter(({ trajectoryId, state }) => trajectoryId === trajectory.id && state !== "ready")
    .toSorted((one, other) => other.number - one.number)[0];
}

function Work({ trajectory, recordings }: { trajectory: Trajectory; recordings: readonly Recording[] }) {
  const words = useMessages(recordingMessages);
  const upload = useUpload();
  const own = recordings.filter(({ trajectoryId }) => trajectoryId === trajectory.id);
  const latest = own.toSorted((one, other) => other.addedAt.localeCompare(one.addedAt))[0];
  const current = unfinished(recordings, trajectory) ?? (upload.state.kind === "sent" ? latest : undefined);
  const number = current?.number ?? filmNumber(trajectory);
  const work = () => {
    if (trajectory.consentState !== "complete") return <Blocked trajectory={trajectory} />;
    if (current !== undefined) return <FilmProgress recording={current} upload={upload} />;
    return <UploadForm trajectory={trajectory} number={number} onStarted={upload.start} />;
  };
  return (
    <TrajectoryScreen trajectory={trajectory} title={words.upload.title(number)} isWrong={false}>
      {work()}
    </TrajectoryScreen>
  );
}

/** Adding one film: choosing it, sending it, and watching it get ready. */
export function UploadPage(props: { trajectoryId: string }) {
  const recordings = useQuery({
    ...queryOf("listRecordings", {}),
    refetchInterval: (query) =>
      (query.state.data ?? []).some(({ state }) => state === "preparing") ? 3_000 : false,
  });
  return (
    <WithTrajectory trajectoryId={props.trajectoryId}>
      {(trajectory) =>
        trajectory.closedOn === null ? (
          <Loaded query={recordings}>{(list) => <Work trajectory={trajectory} recordings={list} />}</Loaded>
        ) : (
          <NotInTurn trajectory={trajectory} step="recording" />
        )
      }
    </WithTrajectory>
  );
}

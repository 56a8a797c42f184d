import type { LookBack } from "@samenkijken/contract/lookback";
import type { Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import type { FilmPlayer } from "../analysis/film/film-player.ts";
import { LockedFilm } from "../analysis/film/locked-film.tsx";
import { clipFromWire, stillFromWire } from "../analysis/film/records-from-wire.ts";
import { createStore } from "../platform/store.ts";
import { useFilmGrant } from "../analysis/film/use-film-grant.ts";
import { useOpenedFilm } from "../analysis/film/use-opened-film.ts";
import { useSecondsWatched } from "../analysis/film/use-seconds-watched.ts";
import { analysisMessages } from "../analysis/messages.ts";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { queryOf } from "../platform/queries.ts";
import { DarkShell } from "../ui/dark-shell.tsx";
import { AttendeesForm } from "./attendees-form.tsx";
import { lookBackMessages } from "./messages.ts";
import { firstShowState, type Show } from "./show.ts";
import { Summary } from "./summary.tsx";
import { TalkContext } from "./talk-context.ts";
import { TalkPage } from "./talk-page.tsx";
import "./look-back.css";

/** Looking back at one recording with the parents. */
export function LookBackPage({ recordingId }: { recordingId: string }) {
  const recording = useQuery({ ...queryOf("readRecording", { recordingId }), refetchOnWindowFocus: false });
  return <Loaded query={recording}>{(found) => <WithTrajectory recording={found} />}</Loaded>;
}

function WithTrajectory({ recording }: { recording: Recording }) {
  const { trajectoryId } = recording;
  const trajectory = useQuery({
    ...queryOf("readTrajectory", { trajectoryId }),
    refetchOnWindowFocus: false,
  });
  return (
    <Loaded query={trajectory}>
      {(found) => <LookBackSteps recording={recording} trajectory={found} />}
    </Loaded>
  );
}

/** First who is here, then the talk, at last the summary. */
function LookBackSteps({ recording, trajectory }: { recording: Recording; trajectory: Trajectory }) {
  const words = useMessages(lookBackMessages);
  useDocumentTitle(words.pageTitle(recording.number));
  const [lookBack, setLookBack] = useState<LookBack | null>(null);
  const frame = (title: string, children: ReactNode): ReactNode => (
    <DarkShell
      title={title}
      back={{ href: `/families/${recording.familyId}`, label: words.back }}
      skipLabel={words.skip}
    >
      {children}
    </DarkShell>
  );
  if (lookBack === null) {
    return frame(
      words.pageTitle(recording.number),
      <AttendeesForm recordingId={recording.id} trajectory={trajectory} onStarted={setLookBack} />,
    );
  }
  if (lookBack.endedAt !== null) return frame(words.summaryTitle, <Summary lookBack={lookBack} />);
  return <OpenTalk lookBack={lookBack} take={setLookBack} trajectory={trajectory} frame={frame} />;
}

function createShow(player: FilmPlayer, { clips, stills }: LookBack): Show {
  const inOrder = clips.map(clipFromWire).sort((one, other) => one.position - other.position);
  return { player, clips: inOrder, stills: stills.map(stillFromWire), state: createStore(firstShowState) };
}

function OpenTalk(props: {
  lookBack: LookBack;
  take: (lookBack: LookBack) => void;
  trajectory: Trajectory;
  frame: (title: string, children: ReactNode) => ReactNode;
}) {
  const { lookBack, take, trajectory } = props;
  const words = useMessages(lookBackMessages);
  const filmWords = useMessages(analysisMessages);
  const film = useFilmGrant(lookBack.recordingId, "look-back");
  const grant = film.state.type === "open" ? film.state.grant : null;
  const opened = useOpenedFilm(grant);
  const player = opened?.player ?? null;
  const { investigate } = film;
  const trouble = useCallback(() => {
    player?.pause();
    void investigate();
  }, [player, investigate]);
  useSecondsWatched(
    grant === null ? null : player,
    { grantId: grant?.grantId ?? "", filmUrl: grant?.filmUrl ?? "" },
    trouble,
  );
  // The plan of a talk is what it was when the talk began.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- see above: the id stands for the plan
  const show = useMemo(() => (player === null ? null : createShow(player, lookBack)), [player, lookBack.id]);
  const talk = useMemo(
    () => (show === null ? null : { lookBack, take, trajectory, show }),
    [lookBack, take, trajectory, show],
  );
  if (talk === null || opened === null) {
    return props.frame(
      words.pageTitle(lookBack.number),
      film.state.type === "locked" ? (
        <LockedFilm
          locked={film.state}
          consentHref={`/families/${lookBack.familyId}/consent`}
          onReopen={film.reopen}
        />
      ) : (
        <p className="attendees text-2">{filmWords.filmComing}</p>
      ),
    );
  }
  return (
    <TalkContext value={talk}>
      <TalkPage grantState={film.state} grant={opened.grant} onTrouble={trouble} onReopen={film.reopen} />
    </TalkContext>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { WithProgramme } from "../../guide/programme-context.tsx";
import { useDocumentTitle } from "../../platform/document-title.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { queryOf } from "../../platform/queries.ts";
import { useSession } from "../../platform/session.tsx";
import { inLane } from "../../trajectories/school/at-school.ts";
import { filmMark } from "../../trajectories/school/film-mark.ts";
import { Button } from "../../ui/button.tsx";
import { DarkShell } from "../../ui/dark-shell.tsx";
import { Notice } from "../../ui/notice.tsx";
import { LockedFilm } from "../film/locked-film.tsx";
import type { useFilmGrant } from "../film/use-film-grant.ts";
import { useWatchedFilm } from "../film/use-watched-film.ts";
import { analysisMessages } from "../messages.ts";
import { peopleInFilm } from "./people.ts";
import { useSitting, type SittingState } from "./use-sitting.ts";
import { WaitsHere } from "./waits-here.tsx";
import { Workbench } from "./workbench.tsx";

/** The analysis of one recording. */
export function WorkbenchPage({ recordingId }: { recordingId: string }) {
  const recording = useQuery({ ...queryOf("readRecording", { recordingId }), refetchOnWindowFocus: false });
  return <Loaded query={recording}>{(found) => <WithTrajectory recording={found} />}</Loaded>;
}

function WithTrajectory({ recording }: { recording: Recording }) {
  // Whoever signs in on this computer meanwhile gets a desk of their own.
  const { member } = useSession();
  const { trajectoryId } = recording;
  const trajectory = useQuery({
    ...queryOf("readTrajectory", { trajectoryId }),
    refetchOnWindowFocus: false,
  });
  return (
    <Loaded query={trajectory}>
      {(found) => (
        <WithProgramme trajectory={found}>
          <OpenWorkbench key={member.id} recording={recording} trajectory={found} />
        </WithProgramme>
      )}
    </Loaded>
  );
}

function OpenWorkbench(props: { recording: Recording; trajectory: Trajectory }) {
  const { recording } = props;
  const trajectory = inLane(props.trajectory, recording.lane);
  const language = useLanguage();
  const words = useMessages(analysisMessages);
  const navigate = useNavigate();
  const { member } = useSession();
  useDocumentTitle(words.pageTitle(filmMark(recording, language)));
  const { film, opened, player, trouble } = useWatchedFilm(recording.id, "analysis");
  const seen = recording.seen.join();
  // The people on the desk stay the same objects while the page is open, however often the family is asked again.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- see above: `seen` stands for the recording
  const people = useMemo(() => peopleInFilm(recording, trajectory), [seen]);
  const { state, again } = useSitting({ memberId: member.id, recordingId: recording.id }, player, people);
  const goToFamily = (): void =>
    void navigate({ to: "/families/$familyId", params: { familyId: recording.familyId } });

  if (state.type === "open" && opened !== null) {
    return (
      <Workbench
        key={recording.id}
        sitting={state.sitting}
        recording={recording}
        trajectory={trajectory}
        grantState={film.state}
        lastGrant={opened.grant}
        onTrouble={trouble}
        onReopen={film.reopen}
        onPlanReady={goToFamily}
      />
    );
  }
  return <NotYet recording={recording} film={film} state={state} onAgain={again} />;
}

/** What stands here before the desk is laid, or when it cannot be. */
function NotYet(props: {
  recording: Recording;
  film: Pick<ReturnType<typeof useFilmGrant>, "state" | "reopen">;
  state: SittingState;
  onAgain: () => void;
}) {
  const words = useMessages(analysisMessages);
  const language = useLanguage();
  const { recording, film, state } = props;
  return (
    <DarkShell
      title={words.pageTitle(filmMark(recording, language))}
      back={{ href: `/families/${recording.familyId}`, label: words.backToFamily }}
      skipLabel={words.skip}
    >
      <div className="workbench-wait">
        {film.state.type === "locked" && (
          <>
            <LockedFilm
              locked={film.state}
              consentHref={`/families/${recording.familyId}/consent`}
              onReopen={film.reopen}
            />
            <WaitsHere
              recordingId={recording.id}
              film={film.state.reason === "erased" ? "erased" : "locked"}
            />
          </>
        )}
        {film.state.type !== "locked" && state.type === "loading" && (
          <p className="text-2">{words.filmComing}</p>
        )}
        {state.type === "unknown-scheme" && <Notice tone="danger">{words.unknownScheme}</Notice>}
        {state.type === "failed" && (
          <ProblemNotice
            error={state.error}
            action={<Button onClick={props.onAgain}>{words.openAgain}</Button>}
          />
        )}
      </div>
    </DarkShell>
  );
}

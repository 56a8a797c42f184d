import type { LookBackId } from "@samenkijken/contract/ids";
import type { LookBack, LookBackLine, TalkKind } from "@samenkijken/contract/lookback";
import type { Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useState, type ReactNode } from "react";
import { WithProgramme } from "../guide/programme-context.tsx";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { queryOf } from "../platform/queries.ts";
import { inLane } from "../trajectories/school/at-school.ts";
import { talkMark } from "../trajectories/school/film-mark.ts";
import { DarkShell } from "../ui/dark-shell.tsx";
import { AttendeesForm } from "./attendees-form.tsx";
import { lookBackMessages } from "./messages.ts";
import { OpenTalk } from "./open-talk.tsx";
import { leaveScreen } from "./screen/use-screen-link.ts";
import "./look-back.css";

/** Looking back at one recording with the parents. */
export function LookBackPage({ recordingId, together }: { recordingId: string; together: Together }) {
  const recording = useQuery({ ...queryOf("readRecording", { recordingId }), refetchOnWindowFocus: false });
  return (
    <Loaded query={recording}>{(found) => <WithTrajectory recording={found} together={together} />}</Loaded>
  );
}

function WithTrajectory({ recording, together }: { recording: Recording; together: Together }) {
  const { trajectoryId } = recording;
  const trajectory = useQuery({
    ...queryOf("readTrajectory", { trajectoryId }),
    refetchOnWindowFocus: false,
  });
  const talks = useQuery({ ...queryOf("listLookBacks", { trajectoryId }), refetchOnWindowFocus: false });
  return (
    <Loaded query={trajectory}>
      {(found) => (
        <Loaded query={talks}>
          {(list) => (
            <WithProgramme trajectory={found}>
              <LookBackSteps
                recording={recording}
                together={together}
                trajectory={inLane(found, recording.lane)}
                talks={list.filter((talk) => talk.recordingId === recording.id)}
              />
            </WithProgramme>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

/** Whether teacher and parents look together. */
type Together = "no" | "yes";

/** With whom this talk is held. */
function kindOf({ lane }: Recording, together: Together): TalkKind {
  if (together === "yes") return "joint";
  return lane === "school" ? "teacher" : "family";
}

interface Steps {
  readonly recording: Recording;
  readonly together: Together;
  readonly trajectory: Trajectory;
  /** The talks about this film. */
  readonly talks: readonly LookBackLine[];
}

/** First who is here, then the talk. A talk that is open already goes on where it was. */
function LookBackSteps({ recording, together, trajectory, talks }: Steps) {
  const words = useMessages(lookBackMessages);
  const language = useLanguage();
  const kind = kindOf(recording, together);
  const title = words.pageTitle(talkMark({ kind, number: recording.number }, language));
  useDocumentTitle(title);
  const navigate = useNavigate();
  const [started, setStarted] = useState<LookBack | null>(null);
  // What was open when this page came; later lists of talks change nothing under a talk that is held.
  const [openId] = useState<LookBackId | null>(
    () => talks.find(({ endedAt }) => endedAt === null)?.id ?? null,
  );
  const ended = useCallback(
    ({ id }: LookBack) => {
      leaveScreen(id, { type: "ended" });
      void navigate({ to: "/look-backs/$lookBackId", params: { lookBackId: id }, replace: true });
    },
    [navigate],
  );
  const frame = (title: string, children: ReactNode): ReactNode => (
    <DarkShell
      title={title}
      back={{ href: `/families/${recording.familyId}`, label: words.back }}
      skipLabel={words.skip}
    >
      {children}
    </DarkShell>
  );
  const talk = { onEnded: ended, trajectory, frame };
  if (started !== null) return <OpenTalk {...talk} lookBack={started} />;
  if (openId !== null) return <GoOn {...talk} lookBackId={openId} />;
  return frame(
    title,
    <AttendeesForm
      recordingId={recording.id}
      trajectory={trajectory}
      kind={kind}
      earlier={talks.filter((talk) => talk.endedAt !== null && talk.kind === kind)}
      onStarted={setStarted}
    />,
  );
}

function GoOn(props: Omit<Parameters<typeof OpenTalk>[0], "lookBack"> & { lookBackId: LookBackId }) {
  const { lookBackId, ...talk } = props;
  const [first, setFirst] = useState<LookBack | null>(null);
  const query = useQuery({ ...queryOf("readLookBack", { lookBackId }), refetchOnWindowFocus: false });
  if (first !== null) return <OpenTalk {...talk} lookBack={first} />;
  if (query.data !== undefined) setFirst(query.data);
  return <Loaded query={query}>{() => null}</Loaded>;
}

import type { LookBack } from "@samenkijken/contract/lookback";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import type { FilmPlayer } from "../analysis/film/film-player.ts";
import { LockedFilm } from "../analysis/film/locked-film.tsx";
import { clipFromWire, stillFromWire } from "../analysis/film/records-from-wire.ts";
import type { useFilmGrant } from "../analysis/film/use-film-grant.ts";
import { useWatchedFilm } from "../analysis/film/use-watched-film.ts";
import { analysisMessages } from "../analysis/messages.ts";
import { OfflineError } from "../platform/api.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { problemCode } from "../platform/problem-words.ts";
import { useSession } from "../platform/session.tsx";
import { createStore, useStore } from "../platform/store.ts";
import { talkMark } from "../trajectories/school/film-mark.ts";
import { createFilmPair, type FilmPair } from "./film-pair.ts";
import { keepNow } from "./keep-now.ts";
import { lookBackMessages } from "./messages.ts";
import { createOutbox, type Outbox, type Sent } from "./outbox.ts";
import { useScreenLink } from "./screen/use-screen-link.ts";
import { firstShowState, frameAfter, orderShow, waitAtStep, type Show, type ShowState } from "./show.ts";
import { TalkContext } from "./talk-context.ts";
import { talkKeeping, type TalkKeeping } from "./talk-keeping.ts";
import { TalkPage } from "./talk-page.tsx";
import { sendUnsent, withUnsent } from "./unsent.ts";

/** What may go by itself: it is tried again. */
const passing: ReadonlySet<string> = new Set(["failed", "too-many-requests", "not-signed-in", "disk-full"]);

/** What the server says that will be the same the next time. */
function isFinal(error: unknown): boolean {
  const code = problemCode(error);
  return code !== null && !passing.has(code);
}

/** The talk as it is here: what the server has, and what still waits on this computer. */
function useKeptTalk(first: LookBack) {
  const { member } = useSession();
  const [saved, setSaved] = useState(first);
  const lookBackId = first.id;
  const keeping = useMemo(
    () => talkKeeping(localStorage, { memberId: member.id, lookBackId }),
    [member.id, lookBackId],
  );
  const outbox = useMemo(
    () =>
      createOutbox(keeping, async (unsent): Promise<Sent> => {
        try {
          setSaved(await sendUnsent({ memberId: member.id, lookBackId }, unsent));
          return { type: "sent" };
        } catch (error) {
          if (error instanceof OfflineError) return { type: "offline" };
          return isFinal(error) ? { type: "refused", error } : { type: "failed" };
        }
      }),
    [keeping, lookBackId, member.id],
  );
  useEffect(() => {
    const flush = (): void => void outbox.flush();
    flush();
    window.addEventListener("online", flush);
    return () => {
      window.removeEventListener("online", flush);
      outbox.stop();
    };
  }, [outbox]);
  const waiting = useStore(outbox.state, (state) => state.waiting);
  const lookBack = useMemo(
    () =>
      withUnsent(
        saved,
        waiting.map(({ unsent }) => unsent),
      ),
    [saved, waiting],
  );
  return { keeping, outbox, lookBack, setSaved };
}

interface Parts {
  readonly player: FilmPlayer;
  readonly pair: FilmPair;
  readonly outbox: Outbox;
  readonly keeping: TalkKeeping;
}

/** The show as it begins, at the step where the talk was before. */
function createShow({ player, pair, outbox, keeping }: Parts, { clips, stills }: LookBack): Show {
  const state = createStore<ShowState>({ ...firstShowState, clips: clips.map(clipFromWire) });
  const show: Show = {
    player,
    get clips() {
      return state.get().clips;
    },
    stills: stills.map(stillFromWire),
    state,
    jump: pair.jump,
    takePhoto: () => keepNow(show, outbox, null),
  };
  const place = keeping.readText("place");
  const nth = clips.findIndex(({ id }) => id === place);
  if (nth !== -1) waitAtStep(show, nth + 1);
  if (place === "agreement") waitAtStep(show, clips.length + 1);
  return show;
}

/** Remembers the step on this computer, and lets the next clip wait behind the one on screen. */
function useSteps(
  show: Show | null,
  { pair, keeping }: Pick<Parts, "keeping"> & { pair: FilmPair | null },
): void {
  useEffect(() => {
    if (show === null || pair === null) return undefined;
    const follow = (): void => {
      const { step, clips } = show.state.get();
      const isLast = step === clips.length + 1;
      keeping.writeText("place", isLast ? "agreement" : (clips[step - 1]?.id ?? ""));
      pair.prepare(frameAfter(show, step));
    };
    follow();
    return show.state.subscribe(follow);
  }, [show, pair, keeping]);
}

/** An open talk with its film. */
export function OpenTalk(props: {
  lookBack: LookBack;
  onEnded: (lookBack: LookBack) => void;
  trajectory: Trajectory;
  frame: (title: string, children: ReactNode) => ReactNode;
}) {
  const { trajectory, onEnded } = props;
  const words = useMessages(lookBackMessages);
  const language = useLanguage();
  const { keeping, outbox, lookBack, setSaved } = useKeptTalk(props.lookBack);
  const { film, opened, player, trouble } = useWatchedFilm(lookBack.recordingId, "look-back");
  const pair = useMemo(() => (player === null ? null : createFilmPair(player)), [player]);
  const show = useMemo(
    () => (player === null || pair === null ? null : createShow({ player, pair, outbox, keeping }, lookBack)),
    // The plan of a talk is what it was when the talk began; only its order changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above: the id stands for the plan
    [player, pair, outbox, keeping, lookBack.id],
  );
  const { clips } = lookBack;
  useEffect(() => {
    if (show !== null)
      orderShow(
        show,
        clips.map(({ id }) => id),
      );
  }, [show, clips]);
  useSteps(show, { pair, keeping });
  const isLocked = film.state.type === "locked" ? "yes" : "no";
  const link = useScreenLink(show, { lookBack, isLocked, openQuestion: words.noQuestion });
  const take = useCallback(
    (next: LookBack) => {
      setSaved(next);
      if (next.endedAt === null) return;
      keeping.clear();
      onEnded(next);
    },
    [setSaved, keeping, onEnded],
  );
  const talk = useMemo(
    () =>
      show === null || pair === null || link === null
        ? null
        : { lookBack, take, trajectory, show, pair, outbox, keeping, link },
    [lookBack, take, trajectory, show, pair, outbox, keeping, link],
  );
  if (talk === null || opened === null)
    return props.frame(
      words.pageTitle(talkMark(lookBack, language)),
      <NoFilm film={film} familyId={lookBack.familyId} />,
    );
  return (
    <TalkContext value={talk}>
      <TalkPage grantState={film.state} grant={opened.grant} onTrouble={trouble} onReopen={film.reopen} />
    </TalkContext>
  );
}

/** What stands where the film will be, or where it was. */
function NoFilm({ film, familyId }: { film: ReturnType<typeof useFilmGrant>; familyId: string }) {
  const words = useMessages(analysisMessages);
  if (film.state.type !== "locked") return <p className="attendees text-2">{words.filmComing}</p>;
  const consentHref = `/families/${familyId}/consent`;
  return <LockedFilm locked={film.state} consentHref={consentHref} onReopen={film.reopen} />;
}

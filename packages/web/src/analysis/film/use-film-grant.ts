import type { FilmGrant, Recording } from "@samenkijken/contract/recordings";
import { useCallback, useEffect, useState } from "react";
import { api, OfflineError } from "../../platform/api.ts";
import { problemCode } from "../../platform/problem-words.ts";

/** Why a film is not shown. */
export type LockReason = "withdrawn" | "missing" | "ended" | "not-ready" | "erased" | "other";

/** How often it is asked whether the better file of a film is there. */
const askEveryMs = 5_000;

export type GrantState =
  | { readonly type: "opening" }
  | { readonly type: "open"; readonly grant: FilmGrant }
  | { readonly type: "locked"; readonly reason: LockReason; readonly error: unknown };

/** Why a film is opened; the log says so. */
export type FilmPurpose = "analysis" | "look-back" | "shared-screen";

/** Reads from a problem why the film is locked; null when it says nothing about that. */
function lockReasonOf(error: unknown): LockReason | null {
  const code = problemCode(error);
  if (code === "consent-withdrawn") return "withdrawn";
  if (code === "consent-missing") return "missing";
  if (code === "grant-ended") return "ended";
  if (code === "film-not-ready") return "not-ready";
  if (code === "film-erased") return "erased";
  return null;
}

/** Why a film that was open is not any more. */
function reasonOf({ consent, state, playable }: Recording): LockReason {
  if (state === "erased") return "erased";
  if (consent !== "complete") return consent;
  return playable ? "ended" : "not-ready";
}

/** Asks for the better file of a film that is shown while it is being prepared; null as long as it is not there. */
async function betterGrant(recordingId: string, purpose: FilmPurpose): Promise<FilmGrant | null> {
  const { state } = await api.readRecording({ params: { recordingId }, body: {} });
  return state === "ready" ? api.openFilm({ params: { recordingId }, body: { purpose } }) : null;
}

/** Opens a film: the access is written down before a picture is seen. Locks it as soon as the server says so. */
export function useFilmGrant(recordingId: string, purpose: FilmPurpose) {
  const [state, setState] = useState<GrantState>({ type: "opening" });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    const open = async (): Promise<void> => {
      try {
        const grant = await api.openFilm({ params: { recordingId }, body: { purpose } });
        if (isCurrent) setState({ type: "open", grant });
      } catch (error) {
        if (isCurrent) setState({ type: "locked", reason: lockReasonOf(error) ?? "other", error });
      }
    };
    void open();
    return () => {
      isCurrent = false;
    };
    // eslint-disable-next-line react/exhaustive-effect-dependencies -- a new attempt asks for a new grant
  }, [recordingId, purpose, attempt]);

  const isBeingPrepared = state.type === "open" && state.grant.isBeingPrepared;
  useEffect(() => {
    if (!isBeingPrepared) return undefined;
    const ask = async (): Promise<void> => {
      // What is shown now goes on whatever this brings: who may see it no more is told by the film itself.
      const grant = await betterGrant(recordingId, purpose).catch(() => null);
      if (grant !== null) setState((before) => (before.type === "open" ? { type: "open", grant } : before));
    };
    const asking = setInterval(() => void ask(), askEveryMs);
    return () => clearInterval(asking);
  }, [isBeingPrepared, recordingId, purpose]);

  const lock = useCallback((error: unknown) => {
    setState({ type: "locked", reason: lockReasonOf(error) ?? "other", error });
  }, []);

  /** Something failed while the film was open: asks why, since a refused range tells no reason. */
  const investigate = useCallback(async () => {
    try {
      const recording = await api.readRecording({ params: { recordingId }, body: {} });
      setState({ type: "locked", reason: reasonOf(recording), error: null });
    } catch (error) {
      if (!(error instanceof OfflineError)) lock(error);
    }
  }, [recordingId, lock]);

  const reopen = useCallback(() => {
    setState({ type: "opening" });
    setAttempt((nth) => nth + 1);
  }, []);
  return { state, lock, investigate, reopen };
}

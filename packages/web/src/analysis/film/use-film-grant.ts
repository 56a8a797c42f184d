import type { FilmGrant } from "@samenkijken/contract/recordings";
import { useCallback, useEffect, useState } from "react";
import { api, OfflineError } from "../../platform/api.ts";
import { problemCode } from "../../platform/problem-words.ts";

/** Why a film is not shown. */
export type LockReason = "withdrawn" | "missing" | "ended" | "not-ready" | "other";

export type GrantState =
  | { readonly type: "opening" }
  | { readonly type: "open"; readonly grant: FilmGrant }
  | { readonly type: "locked"; readonly reason: LockReason; readonly error: unknown };

/** Reads from a problem why the film is locked; null when it says nothing about that. */
function lockReasonOf(error: unknown): LockReason | null {
  const code = problemCode(error);
  if (code === "consent-withdrawn") return "withdrawn";
  if (code === "consent-missing") return "missing";
  if (code === "grant-ended") return "ended";
  if (code === "film-not-ready") return "not-ready";
  return null;
}

/** Opens a film: the access is written down before a picture is seen. Locks it as soon as the server says so. */
export function useFilmGrant(recordingId: string, purpose: "analysis" | "look-back") {
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

  const lock = useCallback((error: unknown) => {
    setState({ type: "locked", reason: lockReasonOf(error) ?? "other", error });
  }, []);

  /** Something failed while the film was open: asks why, since a refused range tells no reason. */
  const investigate = useCallback(async () => {
    try {
      const { consent, state: filmState } = await api.readRecording({ params: { recordingId }, body: {} });
      if (consent === "complete" && filmState !== "ready")
        setState({ type: "locked", reason: "not-ready", error: null });
      else setState({ type: "locked", reason: consent === "complete" ? "ended" : consent, error: null });
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

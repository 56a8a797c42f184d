import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { Change } from "@samenkijken/annotation/document/change";
import type { Analysis } from "@samenkijken/contract/analysis";
import { schemeById } from "@samenkijken/domain/method/codes";
import { useCallback, useEffect, useState } from "react";
import { api } from "../../platform/api.ts";
import type { FilmPlayer } from "../film/film-player.ts";
import { releaseAll } from "./mark-actions.ts";
import {
  createSitting,
  documentOf,
  forgetWaiting,
  sendWaiting,
  type Sitting,
  type SittingPlace,
} from "./sitting.ts";
import type { FilmPerson } from "./people.ts";

/** My changes that the server refused because something else was there. */
export interface Clash {
  readonly mine: Change;
  readonly theirs: AnnotationDocument | null;
}

export type SittingState =
  | { readonly type: "loading" }
  | { readonly type: "failed"; readonly error: unknown }
  | { readonly type: "unknown-scheme" }
  | { readonly type: "open"; readonly sitting: Sitting; readonly clash: Clash | null };

const read = (recordingId: string): Promise<Analysis> =>
  api.readAnalysis({ params: { recordingId }, body: {} });

/** Opens the analysis of a film: first what still waited here is sent, then the server's document is laid on the desk. */
export function useSitting(
  place: SittingPlace,
  player: FilmPlayer | null,
  people: readonly FilmPerson[] | null,
) {
  const [state, setState] = useState<SittingState>({ type: "loading" });
  const [attempt, setAttempt] = useState(0);
  const { memberId, recordingId } = place;

  const lay = useCallback(
    (analysis: Analysis, mine: Change | null): Sitting | null => {
      const scheme = schemeById(analysis.schemeId);
      if (player === null || people === null || scheme === undefined) {
        setState({ type: "unknown-scheme" });
        return null;
      }
      const sitting = createSitting({ memberId, recordingId }, { analysis, scheme, player, people });
      setState({
        type: "open",
        sitting,
        clash: mine === null ? null : { mine, theirs: documentOf(analysis) },
      });
      return sitting;
    },
    [memberId, recordingId, player, people],
  );

  useEffect(() => {
    if (player === null || people === null) return undefined;
    let isCurrent = true;
    const open = async (): Promise<void> => {
      try {
        const waiting = await sendWaiting({ memberId, recordingId });
        if (waiting?.status.save === "offline") throw waiting.status.error;
        const analysis = await read(recordingId);
        if (isCurrent) lay(analysis, waiting?.left ?? null);
      } catch (error) {
        if (isCurrent) setState({ type: "failed", error });
      }
    };
    void open();
    return () => {
      isCurrent = false;
    };
    // eslint-disable-next-line react/exhaustive-effect-dependencies -- a new attempt reads anew
  }, [memberId, recordingId, player, people, lay, attempt]);

  useServerWatch(state.type === "open" ? state.sitting : null, { lay, setState });

  /** After a clash: the server's document, with what of mine still fits or without. */
  const settle = useCallback(
    (fitting: Change | null) => {
      if (state.type !== "open") return;
      forgetWaiting({ memberId, recordingId });
      const next = lay(state.sitting.analysis, null);
      if (fitting !== null) next?.desk.notes.apply(fitting);
    },
    [state, lay, memberId, recordingId],
  );
  const again = useCallback(() => {
    setState({ type: "loading" });
    setAttempt((nth) => nth + 1);
  }, []);
  return { state, settle, again };
}

/** Whether nothing was done while the newer document came; else the next saving asks for it again. */
function isAtRest({ queue, desk }: Sitting, analysis: Analysis): boolean {
  const { save, revision } = queue.state.get();
  const { held, typing } = desk.state.get();
  return save === "saved" && held.length === 0 && typing === "no" && analysis.revision >= revision;
}

/** Watches the saving: a clash is shown with the newer document, and what others changed meanwhile is fetched. */
function useServerWatch(
  sitting: Sitting | null,
  {
    lay,
    setState,
  }: { lay: (analysis: Analysis, mine: Change | null) => unknown; setState: (state: SittingState) => void },
): void {
  useEffect(() => {
    if (sitting === null) return undefined;
    return sitting.queue.state.subscribe(() => {
      const { save, shows } = sitting.queue.state.get();
      if (save === "saved" && shows === "only-mine") {
        read(sitting.analysis.recordingId).then(
          (analysis) => (isAtRest(sitting, analysis) ? lay(analysis, null) : undefined),
          () => undefined,
        );
      }
      if (save !== "clash") return;
      releaseAll(sitting.desk);
      const mine = sitting.queue.unsaved();
      if (mine === null) return;
      setState({ type: "open", sitting, clash: { mine, theirs: null } });
      read(sitting.analysis.recordingId).then(
        (analysis) =>
          setState({
            type: "open",
            sitting: { ...sitting, analysis },
            clash: { mine, theirs: documentOf(analysis) },
          }),
        (error: unknown) => setState({ type: "failed", error }),
      );
    });
  }, [sitting, lay, setState]);
}

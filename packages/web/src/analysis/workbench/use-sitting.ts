import { useCallback, useEffect, useState } from "react";
import type { FilmPlayer } from "../film/film-player.ts";
import type { SittingPlace } from "../saving/analysis-device.ts";
import { openFilmSaving, type FilmSaving } from "../saving/open-film-saving.ts";
import type { FilmPerson } from "./people.ts";
import { openSitting, type OpenedSitting } from "./sitting.ts";

export type SittingState = { readonly type: "loading" } | OpenedSitting;

/** Opens the analysis of a film: first what still waited here is sent, then the server's document is laid on the desk. */
export function useSitting(
  { memberId, recordingId }: SittingPlace,
  player: FilmPlayer | null,
  people: readonly FilmPerson[] | null,
) {
  const [state, setState] = useState<SittingState>({ type: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (player === null || people === null) return undefined;
    let isOver = false;
    const isGone = (): boolean => isOver;
    let saving: FilmSaving | null = null;
    const open = async (): Promise<void> => {
      const opened = await openFilmSaving({ memberId, recordingId });
      if (isGone()) {
        await opened.close();
        return;
      }
      saving = opened;
      const next = await openSitting(opened, { recordingId, player, people });
      if (!isGone()) setState(next);
    };
    open().catch((error: unknown) => {
      if (!isGone()) setState({ type: "failed", error });
    });
    return () => {
      isOver = true;
      void saving?.close();
    };
    // eslint-disable-next-line react/exhaustive-effect-dependencies -- a new attempt opens anew
  }, [memberId, recordingId, player, people, attempt]);

  const again = useCallback(() => {
    setState({ type: "loading" });
    setAttempt((nth) => nth + 1);
  }, []);
  return { state, again };
}

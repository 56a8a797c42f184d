import { useEffect } from "react";
import { api, OfflineError } from "../../platform/api.ts";
import type { FilmPlayer } from "./film-player.ts";

/** How often the seconds are told; also how soon a withdrawn consent is noticed while the film stands still. */
const EVERY_MS = 10_000;

/** Tells the server how many seconds were watched, in batches; a refusal or a consent that is gone means that the film must close. */
export function useSecondsWatched(
  player: FilmPlayer | null,
  { grantId, recordingId }: { readonly grantId: string; readonly recordingId: string },
  onEnded: () => void,
): void {
  useEffect(() => {
    if (player === null) return undefined;
    let untold = 0;
    const tell = async (): Promise<void> => {
      untold += player.takeSecondsWatched();
      const seconds = Math.min(600, untold);
      try {
        if (seconds > 0) await api.addSecondsWatched({ params: { grantId }, body: { seconds } });
        untold -= seconds;
        const { consent } = await api.readRecording({ params: { recordingId }, body: {} });
        if (consent !== "complete") onEnded();
      } catch (error) {
        if (!(error instanceof OfflineError)) onEnded();
      }
    };
    const timer = setInterval(() => void tell(), EVERY_MS);
    return () => {
      clearInterval(timer);
      untold += player.takeSecondsWatched();
      // The page is leaving: there is nobody left to tell about a refusal.
      if (untold > 0)
        void api
          .addSecondsWatched({ params: { grantId }, body: { seconds: Math.min(600, untold) } })
          .catch(() => undefined);
    };
  }, [player, grantId, recordingId, onEnded]);
}

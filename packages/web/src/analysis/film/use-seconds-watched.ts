import { useEffect } from "react";
import { api, OfflineError } from "../../platform/api.ts";
import type { FilmPlayer } from "./film-player.ts";

/** How often the seconds are told. */
const tellEveryMs = 30_000;
/** How soon a consent or a right that has ended is noticed, also while the film stands still. */
const askEveryMs = 2000;

interface Watched {
  readonly grantId: string;
  readonly filmUrl: string;
}

/** Tells the server how many seconds were watched, in batches, and closes the film when it may no longer be seen. */
export function useSecondsWatched(
  player: FilmPlayer | null,
  { grantId, filmUrl }: Watched,
  onEnded: () => void,
): void {
  useEffect(() => {
    if (player === null) return undefined;
    let untold = 0;
    const tell = async (): Promise<void> => {
      untold += player.takeSecondsWatched();
      const seconds = Math.min(600, untold);
      if (seconds === 0) return;
      try {
        await api.addSecondsWatched({ params: { grantId }, body: { id: crypto.randomUUID(), seconds } });
        untold -= seconds;
      } catch (error) {
        if (!(error instanceof OfflineError)) onEnded();
      }
    };
    const telling = setInterval(() => void tell(), tellEveryMs);
    const asking = setInterval(() => void askWhetherAllowed(filmUrl, onEnded), askEveryMs);
    return () => {
      clearInterval(telling);
      clearInterval(asking);
      // The page is leaving: there is nobody left to tell about a refusal.
      void tell();
    };
  }, [player, grantId, filmUrl, onEnded]);
}

/** The answer's head alone: session, grant and consent are asked, and no picture is sent. */
async function askWhetherAllowed(filmUrl: string, onEnded: () => void): Promise<void> {
  try {
    const { ok } = await fetch(filmUrl, { method: "HEAD" });
    if (!ok) onEnded();
  } catch {
    // Without a network nothing is known; the film that is here goes on.
  }
}

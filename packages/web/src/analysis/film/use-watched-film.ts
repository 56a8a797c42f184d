import { useCallback } from "react";
import { useFilmGrant, type FilmPurpose } from "./use-film-grant.ts";
import { useOpenedFilm } from "./use-opened-film.ts";
import { useSecondsWatched } from "./use-seconds-watched.ts";

/**
 * A film on a page: opened by a grant, its seconds told to the server, and held as soon as it may not be seen any more.
 * `trouble` is what the picture calls when it cannot go on: the film is held, and the reason asked.
 */
export function useWatchedFilm(recordingId: string, purpose: FilmPurpose) {
  const film = useFilmGrant(recordingId, purpose);
  const grant = film.state.type === "open" ? film.state.grant : null;
  const opened = useOpenedFilm(grant);
  const player = opened?.player ?? null;
  const { investigate } = film;
  const trouble = useCallback(() => {
    player?.pause();
    void investigate();
  }, [player, investigate]);
  const { grantId, filmUrl } = grant ?? { grantId: "", filmUrl: "" };
  useSecondsWatched(grant === null ? null : player, { grantId, filmUrl }, trouble);
  return { film, opened, player, trouble };
}

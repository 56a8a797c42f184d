import { unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import type { FilmGrant } from "@samenkijken/contract/recordings";
import { useState } from "react";
import { createFilmPlayer, type FilmPlayer } from "./film-player.ts";

/** A film that was opened once on this page: its player, and the newest grant for it. */
export interface OpenedFilm {
  readonly player: FilmPlayer;
  readonly grant: FilmGrant;
}

/** The film once it was granted; the player lives on when the grant is renewed or ends, so that the playhead stays where it was. */
export function useOpenedFilm(grant: FilmGrant | null): OpenedFilm | null {
  const [opened, setOpened] = useState<OpenedFilm | null>(null);
  if (grant === null || opened?.grant === grant) return opened;
  const player = opened?.player ?? createFilmPlayer(unpackFrameTable(grant.frames));
  const next = { player, grant };
  setOpened(next);
  return next;
}

import type { LookBack } from "@samenkijken/contract/lookback";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { createContext, useContext } from "react";
import type { FilmState } from "../analysis/film/film-player.ts";
import { useStore } from "../platform/store.ts";
import type { Show, ShowState } from "./show.ts";

/** What the parts of a talk share. */
export interface Talk {
  readonly lookBack: LookBack;
  /** Takes the talk as the server has it after a command. */
  readonly take: (lookBack: LookBack) => void;
  readonly trajectory: Trajectory;
  readonly show: Show;
}

export const TalkContext = createContext<Talk | null>(null);

/** The talk; only inside the look-back. */
export function useTalk(): Talk {
  const talk = useContext(TalkContext);
  if (talk === null) throw new Error("This part is drawn outside the look-back.");
  return talk;
}

/** A part of how the look-back is shown. */
export function useShowState<Part>(select: (state: ShowState) => Part): Part {
  return useStore(useTalk().show.state, select);
}

/** A part of what the film does now. */
export function useShownFilm<Part>(select: (state: FilmState) => Part): Part {
  return useStore(useTalk().show.player.state, select);
}

/** The grown-ups who look along, in the order of the family. */
export function parentsOf({ people, attendees }: Pick<LookBack, "people" | "attendees">): LookBack["people"] {
  return people.filter(({ id, kind }) => kind === "adult" && attendees.includes(id));
}

import type { LookBack } from "@samenkijken/contract/lookback";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { createContext, useContext, useState } from "react";
import type { FilmState } from "../analysis/film/film-player.ts";
import { useStore } from "../platform/store.ts";
import type { FilmPair } from "./film-pair.ts";
import type { Outbox } from "./outbox.ts";
import type { ScreenLink } from "./screen/screen-link.ts";
import type { Show, ShowState } from "./show.ts";
import type { TalkKeeping } from "./talk-keeping.ts";

/** What the parts of a talk share. */
export interface Talk {
  /** The talk, with what still waits to be sent. */
  readonly lookBack: LookBack;
  /** Takes the talk as the server has it after a command. */
  readonly take: (lookBack: LookBack) => void;
  readonly trajectory: Trajectory;
  readonly show: Show;
  readonly pair: FilmPair;
  readonly outbox: Outbox;
  readonly keeping: TalkKeeping;
  readonly link: ScreenLink;
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

/** Text that is being typed in a talk: it is on this computer from the first letter on, until it was sent. */
export function useKeptText(field: string): [text: string, write: (text: string) => void] {
  const { keeping } = useTalk();
  const [text, setText] = useState(() => keeping.readText(field));
  const write = (next: string): void => {
    keeping.writeText(field, next);
    setText(next);
  };
  return [text, write];
}

/** Whether a film follows of which this talk can choose the moment and the day; beside the parents' films school has its own plan. */
export function hasNextFilm({ lookBack, trajectory }: Pick<Talk, "lookBack" | "trajectory">): boolean {
  return lookBack.kind === "family" || trajectory.programme.client === "teacher";
}

/** The grown-ups who look along, in the order of the family. */
export function parentsOf({ people, attendees }: Pick<LookBack, "people" | "attendees">): LookBack["people"] {
  return people.filter(({ id, kind }) => kind === "adult" && attendees.includes(id));
}

/** The first name of somebody in the family; empty for nobody. */
export function nameIn({ people }: Pick<LookBack, "people">, personId: string | null): string {
  return people.find(({ id }) => id === personId)?.name ?? "";
}

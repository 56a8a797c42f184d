import type { Clip, Still } from "@samenkijken/annotation/document/document-record";
import { stretchOf, type FilmPlayer } from "../analysis/film/film-player.ts";
import type { Store } from "../platform/store.ts";
import type { ShowAction } from "./show-keys.ts";

/** Step 0 is the week, then a step for each clip, then the agreement. */
export interface ShowState {
  readonly step: number;
  readonly question: "shown" | "hidden";
  readonly notes: "shown" | "hidden";
  readonly screen: "picture" | "blank";
  readonly view: "overview" | "big";
}

/** The look-back as it runs: clips in their order over one film. */
export interface Show {
  readonly player: FilmPlayer;
  readonly clips: readonly Clip[];
  readonly stills: readonly Still[];
  readonly state: Store<ShowState>;
}

export const firstShowState: ShowState = {
  step: 0,
  question: "shown",
  notes: "shown",
  screen: "picture",
  view: "overview",
};

/** The clip of a step, or null at the first and the last one. */
export function clipOfStep({ clips }: Pick<Show, "clips">, step: number): Clip | null {
  return clips[step - 1] ?? null;
}

/** The still to freeze on in a clip: the one that belongs to it, else one that lies inside. */
export function stillOfClip({ stills }: Pick<Show, "stills">, clip: Clip): Still | null {
  const own = stills.find((still) => still.clipId === clip.id && isInside(still, clip));
  return own ?? stills.find((still) => isInside(still, clip)) ?? null;
}

function isInside({ at }: Still, { start, end }: Clip): boolean {
  return start <= at && at < end;
}

/** Goes to a step; a clip starts at once and never plays beyond its last frame. */
export function goToStep(show: Show, step: number): void {
  const next = Math.min(show.clips.length + 1, Math.max(0, step));
  const clip = clipOfStep(show, next);
  show.player.pause();
  show.state.update({
    step: next,
    screen: "picture",
    view: clip === null ? "overview" : show.state.get().view,
  });
  if (clip !== null) playClip(show, clip);
}

/** Plays a clip from its first frame. */
export function playClip({ player }: Show, clip: Clip): void {
  const bounds = stretchOf(player.table, clip, { atEnd: "stop", outside: "hold" });
  player.stayWithin(bounds);
  player.showFrame(bounds.first);
  player.play();
}

/** Freezes on a still. */
export function freezeOn({ player }: Show, still: Still): void {
  player.pause();
  player.showMoment(still.at);
}

const slower = new Map([
  [1, 0.5],
  [0.5, 0.25],
  [0.25, 1],
]);

/** Does what a key or a button means. */
export function performShow(show: Show, action: ShowAction): void {
  const { state } = show;
  const now = state.get();
  const clip = clipOfStep(show, now.step);
  if (action === "previous") goToStep(show, now.step - 1);
  else if (action === "next") goToStep(show, now.step + 1);
  else if (action === "notes") state.update({ notes: now.notes === "shown" ? "hidden" : "shown" });
  else if (clip !== null) onClip[action](show, clip);
}

type ClipAction = Exclude<ShowAction, "previous" | "next" | "notes">;

const onClip: Readonly<Record<ClipAction, (show: Show, clip: Clip) => void>> = {
  "toggle-play": ({ player, state }) => {
    state.update({ screen: "picture" });
    if (player.state.get().playing) player.pause();
    else player.play();
  },
  again: (show, clip) => {
    show.state.update({ screen: "picture" });
    playClip(show, clip);
  },
  slow: ({ player }) => player.setRate(slower.get(player.state.get().rate) ?? 1),
  blank: ({ player, state }) => {
    player.pause();
    state.update({ screen: state.get().screen === "blank" ? "picture" : "blank" });
  },
  question: ({ state }) => state.update({ question: state.get().question === "shown" ? "hidden" : "shown" }),
  big: ({ state }) => state.update({ view: state.get().view === "big" ? "overview" : "big" }),
  "frame-back": (show) => stepFrame(show, -1),
  "frame-on": (show) => stepFrame(show, 1),
};

function stepFrame({ player }: Show, by: 1 | -1): void {
  player.pause();
  player.showFrame(player.state.get().frame + by);
}

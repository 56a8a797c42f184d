import type { Clip, Still } from "@samenkijken/annotation/document/document-record";
import { endOf, frameAt, startOf } from "@samenkijken/annotation/time/frame-table";
import { toMicros, type Micros } from "@samenkijken/annotation/time/micros";
import { stretchOf, type FilmPlayer, type Stretch } from "../analysis/film/film-player.ts";
import type { Store } from "../platform/store.ts";
import type { ShowAction } from "./show-keys.ts";

/** Step 0 is the week, then a step for each clip, then the agreement. */
export interface ShowState {
  readonly step: number;
  /** The clips in the order of this talk: the parents choose it. */
  readonly clips: readonly Clip[];
  readonly question: "shown" | "hidden";
  /** Where the question stands: above when hands or faces are below. */
  readonly plate: "bottom" | "top";
  readonly notes: "shown" | "hidden";
  readonly screen: "picture" | "blank";
  readonly view: "overview" | "big";
  /** The still on which the film is frozen, for as long as it is. */
  readonly still: Still | null;
  /** Counts the times that a clip was started. */
  readonly take: number;
  /** What was kept last, or why it was not. */
  readonly notice: { readonly type: "heart" | "photo" | "sensitive"; readonly nth: number } | null;
}

/** The look-back as it runs: clips in their order over one film. */
export interface Show {
  readonly player: FilmPlayer;
  /** The clips in the order that the talk has now. */
  readonly clips: readonly Clip[];
  readonly stills: readonly Still[];
  readonly state: Store<ShowState>;
  /** Shows the first frame of a clip, at once where it was waiting already. */
  readonly jump: (frame: number) => void;
  /** Makes a photo of the moment on screen. */
  readonly takePhoto: () => void;
}

export const firstShowState: ShowState = {
  step: 0,
  clips: [],
  question: "shown",
  plate: "bottom",
  notes: "shown",
  screen: "picture",
  view: "overview",
  still: null,
  take: 0,
  notice: null,
};

/** The clip of a step, or null at the first and the last one. */
export function clipOfStep({ clips }: Pick<ShowState, "clips">, step: number): Clip | null {
  return clips[step - 1] ?? null;
}

/** The clip that is shown now. */
export function clipNow(show: Show): Clip | null {
  const now = show.state.get();
  return clipOfStep(now, now.step);
}

/**
 * The moment on screen, inside what is looked at now: a clip, or more of the film while trainer and parents mark together. A
 * video on its way there may still show what was before.
 */
export function momentIn({ player }: Pick<Show, "player">, { start, end }: Clip): Micros {
  const { within } = player.state.get();
  const from = within === null ? start : startOf(player.table, within.first);
  const until = within === null ? end : endOf(player.table, within.last);
  return toMicros(Math.min(Math.max(from, player.now()), until - 1));
}

/** The clip that a moment belongs to: the one of this step when it lies in that, else any other; null beside them all. */
export function clipAt(show: Show, at: Micros): Clip | null {
  const now = clipNow(show);
  const has = ({ start, end }: Clip): boolean => start <= at && at < end;
  if (now !== null && has(now)) return now;
  return show.state.get().clips.find(has) ?? null;
}

/** The still to freeze on in a clip: the one that belongs to it, else one that lies inside. */
export function stillOfClip({ stills }: Pick<Show, "stills">, clip: Clip): Still | null {
  const own = stills.find((still) => still.clipId === clip.id && isInside(still, clip));
  return own ?? stills.find((still) => isInside(still, clip)) ?? null;
}

function isInside({ at }: Pick<Still, "at">, { start, end }: Clip): boolean {
  return start <= at && at < end;
}

/** The frames of a clip: it stops at its last and is never left. */
export function boundsOf({ player }: Pick<Show, "player">, clip: Clip): Stretch {
  return stretchOf(player.table, clip, { atEnd: "stop", outside: "hold" });
}

/** The first frame of the clip that comes after this step, to have it waiting; null when none does. */
export function frameAfter(show: Show, step: number): number | null {
  const clip = clipOfStep(show.state.get(), step + 1);
  return clip === null ? null : boundsOf(show, clip).first;
}

/** Goes to a step; a clip starts at once and never plays beyond its last frame. */
export function goToStep(show: Show, step: number): void {
  const clip = placeAtStep(show, step);
  if (clip !== null) playClip(show, clip);
}

/** Goes to a step and stays still there: so a talk goes on where it was. */
export function waitAtStep(show: Show, step: number): void {
  const clip = placeAtStep(show, step);
  if (clip === null) return;
  const bounds = boundsOf(show, clip);
  show.player.stayWithin(bounds);
  show.player.showFrame(bounds.first);
}

function placeAtStep(show: Show, step: number): Clip | null {
  const { clips, view } = show.state.get();
  const next = Math.min(clips.length + 1, Math.max(0, step));
  const clip = clipOfStep({ clips }, next);
  show.player.pause();
  show.state.update({
    step: next,
    screen: "picture",
    still: null,
    notice: null,
    view: clip === null ? "overview" : view,
  });
  return clip;
}

/** Plays a clip from its first frame. */
export function playClip(show: Show, clip: Clip): void {
  const { player, state } = show;
  const bounds = boundsOf(show, clip);
  player.stayWithin(bounds);
  show.jump(bounds.first);
  state.update({ still: null, take: state.get().take + 1 });
  player.play();
}

/** Freezes on a still. */
export function freezeOn({ player, state }: Show, still: Still): void {
  player.pause();
  player.showMoment(still.at);
  state.update({ still, screen: "picture" });
}

/** Goes to a moment of the film that was marked in the talk, in its own clip, and stays still there. */
export function showMoment(
  show: Show,
  moment: { readonly clipId: string | null; readonly at: number },
): void {
  const { clips, step } = show.state.get();
  const nth = clips.findIndex(({ id }) => id === moment.clipId);
  if (nth === -1) return;
  if (nth + 1 !== step) waitAtStep(show, nth + 1);
  show.player.pause();
  show.player.showMoment(moment.at);
  show.state.update({ still: null, screen: "picture" });
}

/** Puts the clips in another order; the one that is shown stays on screen. */
export function orderShow({ state }: Show, ids: readonly string[]): void {
  const { clips, step } = state.get();
  const ordered = ids.flatMap((id) => clips.filter((clip) => clip.id === id));
  if (ordered.length !== clips.length || ordered.every((clip, nth) => clip === clips[nth])) return;
  const place = ordered.findIndex(({ id }) => id === clips[step - 1]?.id);
  state.update({ clips: ordered, ...(place === -1 ? {} : { step: place + 1 }) });
}

/** The still's frame, where the crop of the still belongs to the picture. */
export function isFrozenOn({ player }: Pick<Show, "player">, still: Still): boolean {
  const { frame, playing } = player.state.get();
  return !playing && frame === frameAt(player.table, still.at);
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
  const clip = clipOfStep(now, now.step);
  if (action === "previous") goToStep(show, now.step - 1);
  else if (action === "next") goToStep(show, now.step + 1);
  else if (action === "notes") state.update({ notes: now.notes === "shown" ? "hidden" : "shown" });
  else if (clip !== null) onClip[action](show, clip);
}

type ClipAction = Exclude<ShowAction, "previous" | "next" | "notes">;

const onClip: Readonly<Record<ClipAction, (show: Show, clip: Clip) => void>> = {
  "toggle-play": ({ player, state }) => {
    state.update({ screen: "picture", still: null });
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
  plate: ({ state }) => state.update({ plate: state.get().plate === "bottom" ? "top" : "bottom" }),
  photo: ({ takePhoto }) => takePhoto(),
  big: ({ state }) => state.update({ view: state.get().view === "big" ? "overview" : "big" }),
  "frame-back": (show) => stepFrame(show, -1),
  "frame-on": (show) => stepFrame(show, 1),
};

function stepFrame({ player, state }: Show, by: 1 | -1): void {
  player.pause();
  state.update({ still: null });
  player.showFrame(player.state.get().frame + by);
}

import { markersInTime } from "@samenkijken/annotation/document/annotation-document";
import { endOf } from "@samenkijken/annotation/time/frame-table";
import type { Micros } from "@samenkijken/annotation/time/micros";
import { stretchOf, type FilmPlayer } from "../film/film-player.ts";
import { tell, type Desk } from "./desk.ts";
import { clipsOf } from "./pick-actions.ts";

const speeds = [1, 1.5, 2] as const;

/** Plays or pauses; after running backwards it plays forward at the ordinary rate. */
export function togglePlay({ player }: Desk): void {
  const { playing, rate } = player.state.get();
  if (playing) player.pause();
  else {
    if (rate < 0) player.setRate(1);
    player.play();
  }
}

/** J or L: once at the ordinary rate, again faster; with K held down at a quarter. */
export function shuttle({ player, state }: Desk, way: 1 | -1): void {
  const { playing, rate } = player.state.get();
  const at = speeds.findIndex((speed) => speed === rate * way);
  const next = playing ? (speeds[Math.min(at + 1, speeds.length - 1)] ?? 1) : 1;
  player.setRate((state.get().stopHeld === "down" ? 0.25 : next) * way);
  player.play();
}

/** Back to the ordinary rate, or to half of it, the way the film goes. */
export function toggleSlow({ player }: Desk): void {
  setSpeed(player, Math.abs(player.state.get().rate) === 0.5 ? 1 : 0.5);
}

/** Another speed the way the film goes; a film that stands still goes forward. */
export function setSpeed(player: FilmPlayer, speed: number): void {
  const { playing, rate } = player.state.get();
  player.setRate(playing && rate < 0 ? -speed : speed);
}

/** Moves the playhead by whole frames and stops there. */
export function stepFrames({ player }: Desk, frames: number): void {
  player.pause();
  player.step(frames);
}

/** Moves the playhead by seconds; a film that plays goes on playing. */
export function stepSeconds({ player }: Desk, seconds: number): void {
  player.showMoment(player.now() + seconds * 1_000_000);
}

/** What in, out and the selection say about where to stay, or null. */
function chosenStretch(desk: Desk): { start: Micros; end: Micros } | null {
  const { inAt, outAt, selection } = desk.state.get();
  if (inAt !== null && outAt !== null && outAt > inAt) return { start: inAt, end: outAt };
  const record = selection === null ? undefined : desk.notes.state.get().document.records.get(selection);
  if (record === undefined || record.type === "still" || record.type === "note" || record.end === null)
    return null;
  return { start: record.start, end: record.end };
}

/** R: repeats in to out or the selection, until R again or until the playhead is put elsewhere. */
export function toggleRepeat(desk: Desk): void {
  const isRepeating = desk.player.state.get().within?.atEnd === "repeat";
  const stretch = isRepeating ? null : chosenStretch(desk);
  if (isRepeating) desk.player.stayWithin(null);
  else if (stretch === null) tell(desk, { type: "nothing-to-repeat" });
  else playStretch(desk, stretch, "repeat");
}

/** Plays a stretch from its first frame. */
export function playStretch(
  desk: Desk,
  stretch: { readonly start: Micros; readonly end: Micros },
  atEnd: "stop" | "repeat",
): void {
  const bounds = stretchOf(desk.player.table, stretch, { atEnd, outside: "let-go" });
  desk.player.stayWithin(bounds);
  desk.player.showFrame(bounds.first);
  desk.player.play();
}

/** In: this frame is the first. Out: this frame is the last. A pair the wrong way round loses its older half. */
export function setInOut({ player, state }: Desk, edge: "in" | "out"): void {
  const { inAt, outAt } = state.get();
  if (edge === "in") {
    const at = player.now();
    state.update({ inAt: at, outAt: outAt !== null && outAt <= at ? null : outAt });
  } else {
    const at = endOf(player.table, player.frame());
    state.update({ outAt: at, inAt: inAt !== null && inAt >= at ? null : inAt });
  }
}

/** P and N: to the marker before or after the playhead or the chosen one, which is then chosen. */
export function walkMarkers(desk: Desk, by: 1 | -1): void {
  const markers = markersInTime(desk.notes.state.get().document);
  const chosen = markers.findIndex((marker) => marker.id === desk.state.get().selection);
  const now = desk.player.now();
  const near =
    by === 1
      ? markers.findIndex(({ start }) => start > now)
      : markers.findLastIndex(({ start }) => start < now);
  const next = chosen === -1 ? markers[near] : markers[chosen + by];
  if (next !== undefined) goTo(desk, next.id, next.start);
}

/** With Shift: to the clip before or after the chosen one, else before or after the playhead. */
export function walkClips(desk: Desk, by: 1 | -1): void {
  const clips = clipsOf(desk.notes.state.get().document).sort((one, other) => one.start - other.start);
  const chosen = clips.findIndex(({ id }) => id === desk.state.get().selection);
  const now = desk.player.now();
  const near = by === 1 ? clips.find(({ start }) => start > now) : clips.findLast(({ start }) => start < now);
  const next = chosen === -1 ? near : clips[chosen + by];
  if (next !== undefined) goTo(desk, next.id, next.start);
}

/** W: the last seconds once more, from there on. */
export function replay({ player, preferences }: Desk): void {
  player.showMoment(Math.max(0, player.now() - preferences.get().replaySeconds * 1_000_000));
  if (player.state.get().rate < 0) player.setRate(1);
  if (!player.state.get().playing) player.play();
}

/** Chooses a record and shows its first frame, or so much before it as this member likes to see first. */
export function goTo(desk: Desk, id: string, at: Micros): void {
  desk.state.update({ selection: id });
  desk.player.showMoment(Math.max(0, at - desk.preferences.get().preRollSeconds * 1_000_000));
}

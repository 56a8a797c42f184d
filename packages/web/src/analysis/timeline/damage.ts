import { recordsBesideMarkers } from "@samenkijken/annotation/document/annotation-document";
import type { Marker } from "@samenkijken/annotation/document/document-record";
import { laneOf } from "./lanes.ts";
import type { MarksScene } from "./timeline-scene.ts";
import { xOf } from "./timeline-view.ts";

/** A part of the timeline from left to right, in pixels. */
export interface Stripe {
  readonly from: number;
  readonly to: number;
}

/** More changed markers than this in a lane, and all is drawn anew. */
const MOST_CHANGED = 8;
/** A badge, its star and its ring stay within so many pixels of the moment. */
const PAD = 24;
/** When more than this share of the timeline changed, all of it is drawn anew. */
const MOST_SHARE = 0.35;
/** Whether a marker has room for a badge depends on so many neighbours on each side. */
const NEIGHBOURS = 2;

/**
 * The parts in which a scene differs from the one that was drawn last, or null when all must be drawn: so that a marker more
 * costs the drawing of its surroundings, however many there are.
 */
export function damageOf(before: MarksScene, now: MarksScene): readonly Stripe[] | null {
  if (!isSameGround(before, now)) return null;
  const touched = new Map<string, Marker>();
  const stretches: Stretch[] = [];
  for (const marker of changedIn(before, now) ?? [null]) {
    if (marker === null) return null;
    touched.set(marker.id, marker);
    stretches.push(marker);
  }
  for (const id of differentlyShown(before, now)) {
    for (const { document } of [before, now]) {
      const record = document.records.get(id);
      if (record === undefined) continue;
      if (record.type !== "marker") return null;
      touched.set(id, record);
      stretches.push(record);
    }
  }
  stretches.push(...changedLinks(before, now, touched));
  return stripesOf(stretches, now);
}

/** From a moment to another one, or a moment only. */
interface Stretch {
  readonly start: number;
  readonly end: number | null;
}

/** Whether nothing differs but markers and what is chosen. */
function isSameGround(before: MarksScene, now: MarksScene): boolean {
  const same = ["view", "width", "rows", "colour", "scheme", "language", "track", "inAt", "outAt"] as const;
  return (
    same.every((field) => before[field] === now[field]) &&
    before.traces.strip === now.traces.strip &&
    recordsBesideMarkers(before.document) === recordsBesideMarkers(now.document)
  );
}

/** The markers that came, went or changed, with their neighbours; null when there are too many. */
function changedIn(before: MarksScene, now: MarksScene): Marker[] | null {
  const changed: Marker[] = [];
  for (const { person } of now.rows.lanes) {
    const [was, is] = [before, now].map(({ document }) => laneOf(document, person.id).markers);
    if (was === undefined || is === undefined || was === is) continue;
    let first = 0;
    while (first < was.length && was[first] === is[first]) first += 1;
    let [wasLast, isLast] = [was.length, is.length];
    while (wasLast > first && isLast > first && was[wasLast - 1] === is[isLast - 1]) {
      wasLast -= 1;
      isLast -= 1;
    }
    if (Math.max(wasLast, isLast) - first > MOST_CHANGED) return null;
    const from = Math.max(0, first - NEIGHBOURS);
    changed.push(...was.slice(from, wasLast + NEIGHBOURS), ...is.slice(from, isLast + NEIGHBOURS));
  }
  return changed;
}

/** The ids of what is chosen or held in one of the two only. */
function differentlyShown(before: MarksScene, now: MarksScene): string[] {
  const chosen = before.selection === now.selection ? [] : [before.selection, now.selection];
  const held = [...before.held, ...now.held].filter(
    (id) => before.held.includes(id) !== now.held.includes(id),
  );
  return [...chosen.filter((id) => id !== null), ...held];
}

/** Where a curve comes, goes, or belongs to a marker that changed; and the markers whose own look changes with it. */
function changedLinks(before: MarksScene, now: MarksScene, touched: ReadonlyMap<string, Marker>): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (scene: MarksScene, id: string): void => {
    const link = scene.measures.links.get(id);
    const initiative = scene.document.records.get(id);
    if (link === undefined || initiative?.type !== "marker") return;
    const by = link.by === null ? undefined : scene.document.records.get(link.by);
    const ends = [initiative.start, initiative.end ?? initiative.start];
    if (by?.type === "marker") ends.push(by.start);
    stretches.push({ start: Math.min(...ends), end: Math.max(...ends) });
  };
  for (const [id, link] of now.measures.links) {
    const was = before.measures.links.get(id);
    const isSame = was !== undefined && was.state === link.state && was.by === link.by;
    if (isSame && !touched.has(id) && (link.by === null || !touched.has(link.by))) continue;
    add(before, id);
    add(now, id);
  }
  for (const id of touched.keys()) if (!now.measures.links.has(id)) add(before, id);
  return stretches;
}

/** The stretches in pixels, those that touch as one; null when they are most of the timeline. */
function stripesOf(stretches: readonly Stretch[], { view, width }: MarksScene): Stripe[] | null {
  const wide = stretches
    .map(({ start, end }) => ({
      from: Math.max(0, Math.floor(xOf(view, width, start) - PAD)),
      to: Math.min(width, Math.ceil(xOf(view, width, end ?? start) + PAD)),
    }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from);
  const stripes: Stripe[] = [];
  for (const stripe of wide) {
    const last = stripes.at(-1);
    if (last === undefined || stripe.from > last.to) stripes.push(stripe);
    else stripes[stripes.length - 1] = { from: last.from, to: Math.max(last.to, stripe.to) };
  }
  const share = stripes.reduce((sum, { from, to }) => sum + to - from, 0) / Math.max(1, width);
  return share > MOST_SHARE ? null : stripes;
}

import type { Desk } from "../workbench/desk.ts";
import { goTo } from "../workbench/play-actions.ts";
import { hitRecord, reaches, type Hit } from "./hit-record.ts";
import { beginOf } from "./lanes.ts";
import { dragTo, giveUp, letGo, takeHold, type Grip, type HandsStore } from "./timeline-hands.ts";
import { isInBand, type TimelineRows } from "./timeline-rows.ts";
import { momentAt, moved, pinched, xOf, zoomed, type TimelineView } from "./timeline-view.ts";

/** What hands work with; the rows and the width change while the timeline is open. */
export interface HandsPlace {
  readonly desk: Desk;
  readonly hands: HandsStore;
  readonly mayEdit: "yes" | "no";
  readonly rows: () => TimelineRows;
  readonly width: () => number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From this many pixels on a press is a drag: sooner at an edge, later with a finger. */
const THRESHOLD = { edge: 3, whole: 6, finger: 12 } as const;

type Doing =
  | { readonly type: "nothing" | "scrubbing" }
  | {
      readonly type: "pressing";
      readonly at: Point;
      readonly hit: Hit | null;
      readonly was: "chosen" | "new" | "playhead";
    }
  | { readonly type: "panning"; readonly x: number }
  | { readonly type: "dragging"; readonly grip: Grip }
  | { readonly type: "pinching"; readonly xs: readonly [number, number]; readonly view: TimelineView };

const nothing: Doing = { type: "nothing" };

/** Connects mouse, pen and fingers to the timeline; gives back how to let go. */
export function attachHands(element: HTMLElement, place: HandsPlace): () => void {
  const { desk, hands } = place;
  const fingers = new Map<number, Point>();
  let doing: Doing = nothing;
  const pointOf = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const stop = (): void => {
    if (doing.type === "dragging") giveUp(desk, hands, doing.grip);
    doing = nothing;
  };
  const control = new AbortController();
  const { signal } = control;
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, pointOf(event));
    element.setPointerCapture(event.pointerId);
    const xs = twoFingers(fingers);
    if (xs === null) doing = pressed(place, pointOf(event), kindOf(event));
    else {
      stop();
      doing = { type: "pinching", xs, view: desk.state.get().timeline };
    }
  };
  const move = (event: PointerEvent): void => {
    const point = pointOf(event);
    if (!fingers.has(event.pointerId)) {
      element.style.cursor = cursorAt(place, point);
      return;
    }
    fingers.set(event.pointerId, point);
    doing = movedTo(place, { doing, fingers, point }, kindOf(event));
  };
  const up = (event: PointerEvent): void => {
    if (!fingers.delete(event.pointerId)) return;
    if (doing.type === "pressing") released(place, doing, kindOf(event));
    if (doing.type === "dragging") letGo(desk, hands);
    doing = nothing;
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || doing.type !== "dragging") return;
    event.preventDefault();
    event.stopPropagation();
    stop();
  };
  element.addEventListener("pointerdown", down, { signal });
  element.addEventListener("pointermove", move, { signal });
  element.addEventListener("pointerup", up, { signal });
  element.addEventListener(
    "pointercancel",
    (event) => {
      fingers.delete(event.pointerId);
      stop();
    },
    { signal },
  );
  element.addEventListener("contextmenu", (event) => openActions(place, event, pointOf(event)), { signal });
  element.addEventListener("wheel", (event) => roll(place, event, pointOf(event)), {
    signal,
    passive: false,
  });
  // A finger also sends a click afterwards, which would land on the sheet that has just come up.
  element.addEventListener("touchend", noClick, { signal, passive: false });
  window.addEventListener("keydown", escape, { signal, capture: true });
  return () => {
    stop();
    control.abort();
  };
}

function noClick(event: TouchEvent): void {
  if (event.cancelable) event.preventDefault();
}

type Kind = "fine" | "coarse";

function kindOf({ pointerType }: PointerEvent): Kind {
  return pointerType === "touch" ? "coarse" : "fine";
}

function twoFingers(fingers: ReadonlyMap<number, Point>): readonly [number, number] | null {
  const [one, other] = [...fingers.values()];
  return one === undefined || other === undefined ? null : [one.x, other.x];
}

function fieldOf({ desk, rows, width }: HandsPlace) {
  const { timeline, selection } = desk.state.get();
  const { document } = desk.notes.state.get();
  return { document, rows: rows(), view: timeline, width: width(), selection };
}

function isOnPlayhead(place: HandsPlace, { x, y }: Point, kind: Kind): boolean {
  const { rows, view, width } = fieldOf(place);
  const near = kind === "fine" ? 22 : 30;
  return isInBand(rows.ruler, y) && Math.abs(xOf(view, width, place.desk.player.now()) - x) <= near;
}

function pressed(place: HandsPlace, at: Point, kind: Kind): Doing {
  const { desk, hands } = place;
  hands.update({ actions: null });
  const field = fieldOf(place);
  if (isOnPlayhead(place, at, kind)) return { type: "pressing", at, hit: null, was: "playhead" };
  const hit = hitRecord(field, at, reaches[kind]);
  const was = hit?.record.id === field.selection ? "chosen" : "new";
  if (hit !== null && kind === "fine") desk.state.update({ selection: hit.record.id });
  if (hit !== null || kind === "coarse" || isInBand(field.rows.ruler, at.y))
    return { type: "pressing", at, hit, was };
  seek(place, at.x);
  return { type: "scrubbing" };
}

function seek({ desk, width }: HandsPlace, x: number): void {
  const { end } = desk.player.table;
  desk.player.showMoment(momentAt(desk.state.get().timeline, width(), { x, end }));
}

interface Moving {
  readonly doing: Doing;
  readonly fingers: ReadonlyMap<number, Point>;
  readonly point: Point;
}

function movedTo(place: HandsPlace, { doing, fingers, point }: Moving, kind: Kind): Doing {
  const { desk, hands } = place;
  const { view, width } = fieldOf(place);
  const { end } = desk.player.table;
  const momentOf = (x: number): number => view.from + (x / Math.max(1, width)) * view.span;
  if (doing.type === "scrubbing") seek(place, point.x);
  if (doing.type === "panning") {
    const by = ((doing.x - point.x) / Math.max(1, width)) * view.span;
    desk.state.update({ timeline: moved(view, by, end) });
    return { type: "panning", x: point.x };
  }
  if (doing.type === "pinching") {
    const after = twoFingers(fingers);
    if (after === null) return nothing;
    desk.state.update({ timeline: pinched(doing.view, { before: doing.xs, after }, { width, end }) });
  }
  if (doing.type === "dragging") dragTo(desk, hands, { grip: doing.grip, to: momentOf(point.x) });
  if (doing.type === "pressing") return begun(place, doing, { point, kind, from: momentOf(doing.at.x) });
  return doing;
}

/** What a press becomes once it moves: the drag of a part, the view moved along, or a press still. */
function begun(
  place: HandsPlace,
  pressing: Extract<Doing, { type: "pressing" }>,
  { point, kind, from }: { point: Point; kind: Kind; from: number },
): Doing {
  const { hit, at, was } = pressing;
  const way = Math.abs(point.x - at.x);
  if (was === "playhead") return way < THRESHOLD.edge ? pressing : { type: "scrubbing" };
  const isHeld = kind === "fine" || was === "chosen";
  if (hit === null || place.mayEdit === "no" || !isHeld || isWholeClip(hit)) {
    if (way < THRESHOLD.whole) return pressing;
    return isPan(hit, kind) ? { type: "panning", x: point.x } : nothing;
  }
  if (way < thresholdOf(hit, kind)) return pressing;
  return { type: "dragging", grip: takeHold(place.desk, { id: hit.record.id, part: hit.part }, from) };
}

function thresholdOf({ part }: Hit, kind: Kind): number {
  if (part !== "whole") return THRESHOLD.edge;
  return kind === "fine" ? THRESHOLD.whole : THRESHOLD.finger;
}

function isPan(hit: Hit | null, kind: Kind): boolean {
  return hit === null || kind === "coarse";
}

/** A clip is trimmed at its edges; taken by its middle it stays where it was put. */
function isWholeClip({ record, part }: Hit): boolean {
  return record.type === "clip" && part === "whole";
}

/** A press that did not move: chooses; a second one goes there, or with a finger opens what can be done. */
function released(
  place: HandsPlace,
  { hit, at, was }: Extract<Doing, { type: "pressing" }>,
  kind: Kind,
): void {
  const { desk, hands } = place;
  if (hit === null) seek(place, at.x);
  else if (was === "new") desk.state.update({ selection: hit.record.id });
  else if (kind === "fine") goTo(desk, hit.record.id, beginOf(hit.record) as Parameters<typeof goTo>[2]);
  else hands.update({ actions: { id: hit.record.id, x: at.x, y: at.y, how: "sheet" } });
}

function openActions(place: HandsPlace, event: MouseEvent, { x, y }: Point): void {
  const hit = hitRecord(fieldOf(place), { x, y });
  event.preventDefault();
  // A long press of a finger is no second way into the same: it would come in between a drag.
  if (hit === null || (event instanceof PointerEvent && event.pointerType === "touch")) return;
  place.desk.state.update({ selection: hit.record.id });
  const { clientX, clientY } = event;
  place.hands.update({ actions: { id: hit.record.id, x: clientX, y: clientY, how: "beside" } });
}

/** The wheel moves the view; with Ctrl, as touchpads also say a pinch, it zooms round the pointer. */
function roll({ desk, width }: HandsPlace, event: WheelEvent, { x }: Point): void {
  const { timeline } = desk.state.get();
  const { end } = desk.player.table;
  const perPixel = timeline.span / Math.max(1, width());
  const next =
    event.ctrlKey || event.metaKey
      ? zoomed(timeline, Math.exp(-event.deltaY * 0.002), { around: timeline.from + x * perPixel, end })
      : moved(timeline, (event.deltaX + event.deltaY) * perPixel, end);
  const isSame = next.from === timeline.from && next.span === timeline.span;
  // With nothing left to move the page scrolls, and Ctrl never zooms the page from here.
  if (isSame && !event.ctrlKey) return;
  event.preventDefault();
  desk.state.update({ timeline: next });
}

function cursorAt(place: HandsPlace, point: Point): string {
  if (isOnPlayhead(place, point, "fine")) return "col-resize";
  const hit = hitRecord(fieldOf(place), point);
  if (hit !== null) return hit.part !== "whole" && place.mayEdit === "yes" ? "ew-resize" : "pointer";
  return isInBand(place.rows().ruler, point.y) ? "grab" : "default";
}

import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import type { Language } from "@samenkijken/contract/shapes";
import type { Desk } from "../workbench/desk.ts";
import { measure } from "../workbench/measures.ts";
import { drawGround } from "./draw-ground.ts";
import { drawMarks } from "./draw-marks.ts";
import { drawMoving } from "./draw-moving.ts";
import { themeReader } from "./theme-reader.ts";
import type { HandsStore } from "./timeline-hands.ts";
import type { TimelineRows } from "./timeline-rows.ts";
import type { GroundScene, MarksScene } from "./timeline-scene.ts";
import { isShown, showing, xOf } from "./timeline-view.ts";
import type { FilmTraces } from "./use-film-traces.ts";

/** What of the timeline comes from the screen around it. */
export interface Frame {
  readonly width: number;
  readonly rows: TimelineRows;
  readonly traces: FilmTraces;
  readonly language: Language;
}

/** Three sheets over one another, so that each is drawn only when something on it changes. */
export interface Sheets {
  readonly ground: HTMLCanvasElement;
  readonly marks: HTMLCanvasElement;
  readonly moving: HTMLCanvasElement;
  /** Follows the playhead, for its focus ring. */
  readonly playhead: HTMLElement;
}

/** Draws the timeline of a desk once for each frame of the screen in which something changed. */
export interface Painter {
  readonly frame: (frame: Frame) => void;
  readonly stop: () => void;
}

/** Starts drawing a desk on its sheets. */
export function startPainter(desk: Desk, hands: HandsStore, sheets: Sheets): Painter {
  const colour = themeReader(sheets.ground);
  const ground = sheetOf(sheets.ground, drawGround);
  const marks = sheetOf(sheets.marks, drawMarks);
  const moving = sheetOf(sheets.moving, drawMoving);
  let frame: Frame | null = null;
  let request: number | null = null;

  const paint = (): void => {
    request = null;
    if (frame === null || frame.width === 0) return;
    const { timeline: view, selection, track, inAt, outAt, held } = desk.state.get();
    const { drag } = hands.get();
    const document = drag?.document ?? desk.notes.state.get().document;
    const { width, rows, traces, language } = frame;
    const { receptionSeconds } = desk.preferences.get();
    const measures = measure(document, desk.scheme, desk.people, receptionSeconds);
    const now = desk.player.now();
    const groundScene: GroundScene = { view, width, rows, traces, colour };
    const noted = { document, measures, scheme: desk.scheme, language, selection, track, inAt, outAt };
    const marksScene: MarksScene = { ...groundScene, ...noted, held: held.map(({ markerId }) => markerId) };
    ground(groundScene, [view, width, rows, traces]);
    marks(marksScene, [view, width, rows, traces.strip, language, ...Object.values(noted), held]);
    const heldIn = held.length === 0 ? null : document;
    moving({ ...marksScene, now, nowWords: timecodeOf(desk.player.table, now), drag }, [
      view,
      width,
      rows,
      language,
      now,
      drag,
      held,
      heldIn,
    ]);
    sheets.playhead.style.translate = `${String(Math.round(xOf(view, width, now)))}px`;
  };
  const soon = (): void => {
    request ??= requestAnimationFrame(paint);
  };
  const stops = [desk.state, desk.notes.state, desk.player.state, desk.preferences, hands].map((store) =>
    store.subscribe(soon),
  );
  stops.push(followPlayhead(desk));
  return {
    frame: (next) => {
      frame = next;
      soon();
    },
    stop: () => {
      for (const stop of stops) stop();
      if (request !== null) cancelAnimationFrame(request);
    },
  };
}

/** A sheet that is drawn only when what it says differs. */
function sheetOf<Scene extends GroundScene>(
  canvas: HTMLCanvasElement,
  draw: (context: CanvasRenderingContext2D, scene: Scene, before: Scene | null) => void,
): (scene: Scene, says: readonly unknown[]) => void {
  let drawn: readonly unknown[] | null = null;
  let last: Scene | null = null;
  return (scene, says) => {
    const context = penOf(canvas, scene.width, scene.rows.height);
    if (context === null) return;
    const isSame = drawn !== null && says.every((part, nth) => Object.is(part, drawn?.[nth]));
    if (isSame && !context.isNew) return;
    drawn = says;
    draw(context.pen, scene, context.isNew ? null : last);
    last = scene;
  };
}

/** Gives a canvas as many pixels as the screen has, which empties it, and hands out its pen. */
function penOf(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): { readonly pen: CanvasRenderingContext2D; readonly isNew: boolean } | null {
  const pen = canvas.getContext("2d");
  if (pen === null) return null;
  const scale = window.devicePixelRatio;
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  const isNew = canvas.width !== wide || canvas.height !== high;
  if (isNew) {
    canvas.width = wide;
    canvas.height = high;
    canvas.style.height = `${String(height)}px`;
  }
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  return { pen, isNew };
}

/** Turns the page when the playhead leaves it; someone who looks elsewhere while the film plays is left there. */
function followPlayhead({ player, state }: Desk): () => void {
  let last = player.now();
  return player.state.subscribe(() => {
    const now = player.now();
    if (now === last) return;
    const view = state.get().timeline;
    const isWatched = !player.state.get().playing || isShown(view, last);
    last = now;
    if (!isWatched) return;
    const next = showing(view, now, player.table.end);
    if (next !== view) state.update({ timeline: next });
  });
}

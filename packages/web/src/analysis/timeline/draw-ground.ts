import { clockOf } from "@samenkijken/annotation/time/timecode";
import type { Micros } from "@samenkijken/annotation/time/micros";
import { drawSound, drawStrip } from "./draw-traces.ts";
import type { GroundScene } from "./timeline-scene.ts";
import { ticksOf, xOf } from "./timeline-view.ts";

/** Draws what stays: the pictures of the film, its sound, the ruler, and the lines between the lanes. */
export function drawGround(context: CanvasRenderingContext2D, scene: GroundScene): void {
  const { rows, width, colour } = scene;
  context.clearRect(0, 0, width, rows.height);
  drawStrip(context, scene, rows.picture);
  if (rows.sound !== null) drawSound(context, scene, rows.sound);
  context.fillStyle = colour("--border");
  for (const { top } of rows.lanes) context.fillRect(0, top, width, 1);
  drawRuler(context, scene);
}

function drawRuler(context: CanvasRenderingContext2D, { view, width, rows, colour }: GroundScene): void {
  const { step, labels } = ticksOf(view, width);
  const { height } = rows.ruler;
  context.font = `500 12px ${colour("--font-mono")}`;
  context.textBaseline = "alphabetic";
  for (const at of labels) {
    const x = Math.round(xOf(view, width, at));
    context.fillStyle = colour("--border-strong");
    context.fillRect(x, height - 9, 1, 9);
    for (let small = 1; small < 5; small += 1)
      context.fillRect(Math.round(xOf(view, width, at + (small * step) / 5)), height - 5, 1, 5);
    context.fillStyle = colour("--text-2");
    context.fillText(clockOf(at as Micros), x + 5, 14);
    context.fillStyle = "rgb(255 255 255 / 0.045)";
    context.fillRect(x, height, 1, rows.height - height);
  }
}

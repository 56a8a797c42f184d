import { drawMarker } from "./draw-lane.ts";
import type { MovingScene } from "./timeline-scene.ts";
import { xOf } from "./timeline-view.ts";

/** Draws what moves with the film: markers that are being held, and the playhead over everything. */
export function drawMoving(context: CanvasRenderingContext2D, scene: MovingScene): void {
  const { rows, width, document, held, now, nowWords, drag } = scene;
  context.clearRect(0, 0, width, rows.height);
  context.textBaseline = "alphabetic";
  for (const id of held) {
    const marker = document.records.get(id);
    const lane = rows.lanes.find(({ person }) => marker?.type === "marker" && person.id === marker.track);
    if (marker?.type === "marker" && lane !== undefined)
      drawMarker(context, scene, { marker: { ...marker, end: now }, lane });
  }
  const { height } = rows;
  const x = Math.round(xOf(scene.view, width, now));
  if (x >= -1 && x <= width + 1) {
    context.fillStyle = "#fff";
    context.fillRect(x - 1, 0, 2, height);
    if (drag === null) drawPlate(context, scene, { x, words: nowWords });
  }
  if (drag !== null) {
    const edge = Math.round(xOf(scene.view, width, drag.at));
    context.fillStyle = "#fff";
    for (let y = rows.ruler.height; y < height; y += 6) context.fillRect(edge, y, 1, 3);
    drawPlate(context, scene, { x: edge, words: drag.words });
  }
}

/** A white plate in the ruler with the time in it. */
function drawPlate(
  context: CanvasRenderingContext2D,
  { width, colour }: MovingScene,
  { x, words }: { x: number; words: string },
): void {
  context.font = `600 12px ${colour("--font-mono")}`;
  const half = context.measureText(words).width / 2 + 6;
  const middle = Math.min(width - half, Math.max(half, x));
  context.beginPath();
  context.roundRect(middle - half, 1, 2 * half, 19, 5);
  context.fillStyle = "#fff";
  context.fill();
  context.fillStyle = "#141416";
  context.fillText(words, middle - half + 6, 15);
}

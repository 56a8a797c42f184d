/* eslint-disable unicorn/no-array-fill-with-reference-type -- these fill a path on a canvas, not an array */
import type { Clip } from "@samenkijken/annotation/document/document-record";
import { pictureRecords, type PictureRecord } from "./lanes.ts";
import type { MarksScene } from "./timeline-scene.ts";
import { xOf } from "./timeline-view.ts";

/** Draws the clips, and above them the signs of stills and notes. */
export function drawPictureRow(context: CanvasRenderingContext2D, scene: MarksScene): void {
  const records = pictureRecords(scene.document);
  for (const record of records)
    if (record.type === "clip" && record.id !== scene.selection) drawClip(context, scene, record);
  const chosen = records.find(({ id }) => id === scene.selection);
  if (chosen?.type === "clip") drawClip(context, scene, chosen);
  for (const record of records) if (record.type !== "clip") drawSign(context, scene, record);
}

function drawClip(context: CanvasRenderingContext2D, scene: MarksScene, clip: Clip): void {
  const { view, width, rows, colour, selection, traces } = scene;
  const x = xOf(view, width, clip.start);
  const length = Math.max(6, xOf(view, width, clip.end) - x);
  if (x > width || x + length < 0) return;
  const { top, height } = rows.picture;
  const isChosen = clip.id === selection;
  const box = new Path2D();
  box.roundRect(x, top + 3, length, height - 6, 8);
  // Over pictures the plate lets them through; its words stay readable.
  context.fillStyle = traces.strip === null ? colour("--moment-subtle") : "rgb(30 22 8 / 0.62)";
  context.fill(box);
  context.strokeStyle = colour("--moment");
  context.lineWidth = isChosen ? 3 : 2;
  context.stroke(box);
  context.save();
  context.clip(box);
  if (isChosen) {
    // The edges to take hold of.
    context.fillStyle = colour("--moment");
    context.fillRect(x, top, 6, height);
    context.fillRect(x + length - 6, top, 6, height);
  }
  if (length >= 30) writeTitle(context, scene, { clip, left: Math.max(x + (isChosen ? 6 : 0), 0) + 7 });
  context.restore();
}

function writeTitle(
  context: CanvasRenderingContext2D,
  { rows, colour }: MarksScene,
  { clip, left }: { clip: Clip; left: number },
): void {
  const middle = rows.picture.top + rows.picture.height / 2;
  const number = String(clip.position + 1);
  const plate = new Path2D();
  plate.roundRect(left, middle - 9, 18, 18, 5);
  context.fillStyle = colour("--moment");
  context.fill(plate);
  context.font = `650 12px ${colour("--font-ui")}`;
  context.textAlign = "center";
  context.fillStyle = colour("--on-moment");
  context.fillText(number, left + 9, middle + 4.5);
  context.textAlign = "start";
  context.fillStyle = colour("--text");
  context.font = `600 13px ${colour("--font-ui")}`;
  context.fillText(clip.title, left + 25, middle + 4.5);
}

type SignRecord = Exclude<PictureRecord, Clip>;

/** A still is a picture in a frame, a note a flag; both stand on the moment they belong to. */
function drawSign(context: CanvasRenderingContext2D, scene: MarksScene, record: SignRecord): void {
  const { view, width, rows, colour, selection } = scene;
  const x = Math.round(xOf(view, width, record.at));
  if (x < -12 || x > width + 12) return;
  const { top, height } = rows.picture;
  context.fillStyle = colour("--text");
  context.fillRect(x - 0.5, top, 1, height);
  const sign = new Path2D();
  if (record.type === "still") {
    sign.roundRect(x - 8, top + 2, 16, 13, 3);
    sign.roundRect(x - 5, top + 5, 10, 7, 1);
  } else {
    sign.moveTo(x, top + 2);
    sign.lineTo(x + 13, top + 2);
    sign.lineTo(x + 9.5, top + 7.5);
    sign.lineTo(x + 13, top + 13);
    sign.lineTo(x, top + 13);
    sign.closePath();
  }
  context.fillStyle = colour("--text");
  context.strokeStyle = colour("--bg-sunken");
  context.lineWidth = 2;
  context.stroke(sign);
  context.fill(sign, "evenodd");
  if (record.id !== selection) return;
  const ring = new Path2D();
  ring.roundRect(x - 11, top - 1, 26, 19, 5);
  context.strokeStyle = colour("--text");
  context.stroke(ring);
}

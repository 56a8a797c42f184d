/* eslint-disable unicorn/no-array-fill-with-reference-type -- these fill a path on a canvas, not an array */
import type { PersonShape } from "../workbench/people.ts";

/** The drawing of a code for the canvas, on a raster of 20 by 20; a width means a line, none a filled shape. */
interface Stroke {
  readonly d: string;
  readonly width?: number;
}

const drawings: readonly (readonly Stroke[])[] = [
  [
    { d: "M2.6 10Q5.6 4.4 10 4.4T17.4 10Q14.4 15.6 10 15.6T2.6 10z", width: 1.9 },
    { d: "M7.5 10a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z" },
  ],
  [{ d: "M6 3.6l10.4 6.4L6 16.4z" }],
  [{ d: "M4 4.5l5.5 5.5L4 15.5M10.5 4.5L16 10l-5.5 5.5", width: 2.5 }],
  [{ d: "M3.5 10.6l4.5 4.4 8.5-9.6", width: 2.9 }],
  [{ d: "M3 4h14v9.5h-6.5L6.5 17v-3.5H3z" }],
  [{ d: "M16 10.5A6 6 0 1 1 13.7 5.3", width: 2.3 }, { d: "M15.9 2.2v5.2h-5.2z" }],
  [
    { d: "M2.8 10a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0z", width: 2.1 },
    { d: "M8.4 10a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0z", width: 2.1 },
  ],
  [{ d: "M10 2.8l6.4 7H12.3v7.2H7.7V9.8H3.6z" }],
  [{ d: "M12 2L4.6 11.4h4.3L7.8 18l7.6-9.4h-4.4z" }],
];

/** Half the width of a badge on the timeline, in pixels. */
export const BADGE = 11;

const outlines = new Map<PersonShape, Path2D>();

/** The outline of a person's badge around the origin, made once. */
export function outlineOf(shape: PersonShape): Path2D {
  const path = outlines.get(shape) ?? makeOutline(shape);
  outlines.set(shape, path);
  return path;
}

function makeOutline(shape: PersonShape): Path2D {
  const path = new Path2D();
  if (shape === "circle") path.arc(0, 0, BADGE, 0, 2 * Math.PI);
  else if (shape === "square") path.roundRect(-BADGE, -BADGE, 2 * BADGE, 2 * BADGE, 6);
  else {
    const corners = shape === "diamond" ? 4 : 6;
    for (let corner = 0; corner < corners; corner += 1) {
      const angle = (corner / corners) * 2 * Math.PI;
      path.lineTo(Math.cos(angle) * (BADGE + 1), Math.sin(angle) * (BADGE + 1));
    }
    path.closePath();
  }
  return path;
}

const signs = new Map<number, readonly { readonly path: Path2D; readonly width: number | undefined }[]>();

function signOf(key: number) {
  const sign =
    signs.get(key) ?? (drawings[key - 1] ?? []).map(({ d, width }) => ({ path: new Path2D(d), width }));
  signs.set(key, sign);
  return sign;
}

/** Draws a code's sign around the origin in one colour. */
export function drawSign(context: CanvasRenderingContext2D, key: number, colour: string): void {
  context.save();
  context.translate(-7.6, -7.6);
  context.scale(0.76, 0.76);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  for (const { path, width } of signOf(key)) {
    if (width === undefined) context.fill(path);
    else {
      context.lineWidth = width;
      context.stroke(path);
    }
  }
  context.restore();
}

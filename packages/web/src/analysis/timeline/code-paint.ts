import type { ThemeReader } from "./theme-reader.ts";

const names = [
  "aandacht",
  "initiatief",
  "volgen",
  "ontvangen",
  "benoemen",
  "beurt",
  "overleg",
  "leiding",
  "conflict",
];

/** The token of a code's colour, by its key. */
export function codeToken(key: number): string {
  return `--cp-${String(key)}-${names[key - 1] ?? "aandacht"}`;
}

/** The second signal of a bar: a pattern for each cluster of codes. */
type Pattern = "plain" | "underlined" | "dotted" | "diagonal" | "crossed";

/** The pattern of a code's bars when they are narrow (design 3.3), by its key. */
export function patternOf(key: number): Pattern {
  if (key <= 2) return "plain";
  if (key <= 5) return "underlined";
  if (key === 6) return "dotted";
  return key <= 8 ? "diagonal" : "crossed";
}

const TILE = 6;
const paints = new WeakMap<ThemeReader, Map<number, CanvasPattern | string>>();

/** The paint of a code's narrow bars: its colour with its pattern. */
export function barPaint(
  context: CanvasRenderingContext2D,
  colour: ThemeReader,
  key: number,
): CanvasPattern | string {
  const known = paints.get(colour) ?? new Map<number, CanvasPattern | string>();
  paints.set(colour, known);
  const paint = known.get(key) ?? makePaint(context, colour(codeToken(key)), patternOf(key));
  known.set(key, paint);
  return paint;
}

function makePaint(
  context: CanvasRenderingContext2D,
  colour: string,
  pattern: Pattern,
): CanvasPattern | string {
  // A line under the bar depends on its height: drawn with the bar itself.
  if (pattern === "plain" || pattern === "underlined") return colour;
  const tile = document.createElement("canvas");
  tile.width = TILE;
  tile.height = TILE;
  const pen = tile.getContext("2d");
  if (pen === null) return colour;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, TILE, TILE);
  pen.fillStyle = "rgb(0 0 0 / 0.55)";
  pen.strokeStyle = "rgb(0 0 0 / 0.55)";
  pen.lineWidth = 1.5;
  pen.beginPath();
  if (pattern === "dotted") pen.rect(1, 1, 2, 2);
  else {
    pen.moveTo(-1, TILE + 1);
    pen.lineTo(TILE + 1, -1);
    if (pattern === "crossed") {
      pen.moveTo(-1, -1);
      pen.lineTo(TILE + 1, TILE + 1);
    }
  }
  if (pattern === "dotted") pen.fill();
  else pen.stroke();
  return context.createPattern(tile, "repeat") ?? colour;
}

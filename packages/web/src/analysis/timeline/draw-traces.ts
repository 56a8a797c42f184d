import type { FilmTraces } from "./use-film-traces.ts";
import { loudestBetween, tileAt, tilesInView } from "./trace-places.ts";
import type { TimelineView } from "./timeline-view.ts";

interface TraceScene {
  readonly view: TimelineView;
  readonly width: number;
  readonly traces: FilmTraces;
  readonly colour: (token: string) => string;
}

interface Band {
  readonly top: number;
  readonly height: number;
}

/** The strip of small pictures: each stands where its moment is, as many as fit side by side. */
export function drawStrip(
  context: CanvasRenderingContext2D,
  { view, width, traces, colour }: TraceScene,
  band: Band,
): void {
  const { strip, watermark } = traces;
  if (strip === null) return;
  const tileWidth = (band.height * strip.tileWidth) / strip.tileHeight;
  context.save();
  context.beginPath();
  context.rect(0, band.top, width, band.height);
  context.clip();
  for (const { x, at } of tilesInView(view, width, tileWidth)) {
    const tile = tileAt(strip.moments, at);
    const column = tile % strip.columns;
    const row = Math.floor(tile / strip.columns);
    context.drawImage(
      strip.image,
      column * strip.tileWidth,
      row * strip.tileHeight,
      strip.tileWidth,
      strip.tileHeight,
      x,
      band.top,
      tileWidth,
      band.height,
    );
    context.fillStyle = "rgb(0 0 0 / 0.55)";
    context.fillRect(x, band.top, 1, band.height);
  }
  context.fillStyle = "rgb(14 14 16 / 0.3)";
  context.fillRect(0, band.top, width, band.height);
  if (watermark !== null) writeAcross(context, { width, band, words: watermark, font: colour("--font-ui") });
  context.restore();
}

function writeAcross(
  context: CanvasRenderingContext2D,
  { width, band, words, font }: { width: number; band: Band; words: string; font: string },
): void {
  context.globalAlpha = 0.35;
  context.font = `600 12px ${font}`;
  context.fillStyle = "#fff";
  context.shadowColor = "#000";
  context.shadowBlur = 2;
  const step = context.measureText(words).width + 80;
  for (let x = 40; x < width; x += step) context.fillText(words, x, band.top + band.height / 2 + 4);
}

/** How loud the film was, as a line that is as thick as the sound. */
export function drawSound(
  context: CanvasRenderingContext2D,
  { view, width, traces, colour }: TraceScene,
  band: Band,
): void {
  const { sound } = traces;
  if (sound === null) return;
  const middle = band.top + band.height / 2;
  const perPixel = view.span / Math.max(1, width);
  context.fillStyle = colour("--border");
  context.fillRect(0, band.top, width, 1);
  context.fillStyle = colour("--text-3");
  for (let x = 0; x < width; x += 1) {
    const from = view.from + x * perPixel;
    const loudest = loudestBetween(sound, from, from + perPixel);
    const height = Math.max(1, (loudest / 255) * (band.height - 12));
    context.fillRect(x, middle - height / 2, 1, height);
  }
}

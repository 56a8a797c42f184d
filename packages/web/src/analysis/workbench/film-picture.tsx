import type { Micros } from "@samenkijken/annotation/time/micros";
import { frameAt } from "@samenkijken/annotation/time/frame-table";
import type { Crop } from "@samenkijken/annotation/document/document-record";
import type { FilmGrant } from "@samenkijken/contract/recordings";
import { useEffect, useRef } from "react";
import { secondsToShow } from "../film/film-clock.ts";
import type { FilmPlayer } from "../film/film-player.ts";
import { fitPicture } from "../preparing/fit-picture.ts";

const WIDTH = 176;
const HEIGHT = 99;

/** What of a grant a picture is drawn with. */
export type PictureGrant = Pick<FilmGrant, "clockOffsetMicros" | "filmUrl" | "watermark">;

/**
 * One frame of the film as a picture, drawn from the video itself and never stored. With a crop it shows that part
 * only, and all of it. "whole" draws the entire frame in its own shape, so that a place in it can be pointed at.
 */
export function FilmPicture(props: {
  player: FilmPlayer;
  clockOffsetMicros: number;
  filmUrl: string;
  at: Micros;
  /** Words to lay over the picture. */
  watermark: string | null;
  className?: string;
  /** The part of the frame that is shown; without it all of it. */
  crop?: Crop | null;
  /** How wide the drawing is, in dots; small unless set. */
  dots?: number;
  shape?: "small" | "whole";
}) {
  const { player, clockOffsetMicros, filmUrl, at, watermark, crop = null } = props;
  const { dots = WIDTH, shape = "small" } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const clock = { table: player.table, clockOffsetMicros };
    const seconds = secondsToShow(clock, frameAt(player.table, at));
    return drawFrame(canvas.current, filmUrl, { seconds, watermark, crop, shape });
  }, [player, clockOffsetMicros, filmUrl, at, watermark, crop, shape]);
  return (
    <canvas
      ref={canvas}
      className={props.className ?? "film-picture"}
      width={dots}
      height={Math.round((dots * HEIGHT) / WIDTH)}
      aria-hidden="true"
    />
  );
}

interface Wish {
  readonly seconds: number;
  readonly watermark: string | null;
  readonly crop: Crop | null;
  readonly shape: "small" | "whole";
  readonly canvas: HTMLCanvasElement;
}

/** One hidden video per film draws all small pictures, one after the other, so that the film on screen stays where it is. */
interface Painter {
  readonly video: HTMLVideoElement;
  wishes: Wish[];
  users: number;
}

const painters = new Map<string, Painter>();

function drawFrame(
  canvas: HTMLCanvasElement | null,
  filmUrl: string,
  what: Omit<Wish, "canvas">,
): () => void {
  if (canvas === null) return () => undefined;
  const painter = painters.get(filmUrl) ?? newPainter(filmUrl);
  painters.set(filmUrl, painter);
  painter.users += 1;
  const wish = { ...what, canvas };
  painter.wishes.push(wish);
  if (painter.wishes.length === 1) next(painter);
  return () => {
    painter.users -= 1;
    painter.wishes = painter.wishes.filter((other) => other !== wish);
    if (painter.users > 0) return;
    painter.video.removeAttribute("src");
    painter.video.load();
    painters.delete(filmUrl);
  };
}

function newPainter(filmUrl: string): Painter {
  const video = document.createElement("video");
  video.muted = true;
  video.preload = "auto";
  video.src = filmUrl;
  const painter: Painter = { video, wishes: [], users: 0 };
  video.addEventListener("loadeddata", () => next(painter));
  video.addEventListener("seeked", () => {
    const [wish, ...later] = painter.wishes;
    if (wish !== undefined && Math.abs(video.currentTime - wish.seconds) < 0.001) {
      paint(video, wish);
      painter.wishes = later;
    }
    next(painter);
  });
  return painter;
}

function next({ video, wishes }: Painter): void {
  const [wish] = wishes;
  if (wish !== undefined && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !video.seeking)
    video.currentTime = wish.seconds;
}

function paint(video: HTMLVideoElement, { canvas, watermark, crop, shape }: Wish): void {
  const pen = canvas.getContext("2d");
  if (pen === null) return;
  const picture = { width: video.videoWidth, height: video.videoHeight };
  if (shape === "whole") canvas.height = Math.round((canvas.width * picture.height) / picture.width);
  // Of an upright film the heads would be cut off.
  const uncropped = picture.height > picture.width ? "contain" : "cover";
  const { source, target } = fitPicture(picture, canvas, { crop, uncropped });
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(
    video,
    source.left,
    source.top,
    source.width,
    source.height,
    target.left,
    target.top,
    target.width,
    target.height,
  );
  if (watermark !== null) writeOver(pen, watermark);
}

/** The words of the watermark, twice, to be read on light and on dark. */
function writeOver(pen: CanvasRenderingContext2D, words: string): void {
  const { width, height } = pen.canvas;
  pen.save();
  pen.globalAlpha = 0.4;
  pen.font = "600 11px sans-serif";
  pen.textAlign = "center";
  pen.fillStyle = "#fff";
  pen.shadowColor = "#000";
  pen.shadowBlur = 2;
  for (const at of [0.35, 0.8]) pen.fillText(words, width / 2, height * at, width - 8);
  pen.restore();
}

import type { Micros } from "@samenkijken/annotation/time/micros";
import { frameAt } from "@samenkijken/annotation/time/frame-table";
import { useEffect, useRef } from "react";
import { secondsToShow } from "../film/film-clock.ts";
import type { FilmPlayer } from "../film/film-player.ts";

const WIDTH = 176;

/** One frame of the film as a small picture, drawn from the video itself and never stored. */
export function FilmPicture(props: {
  player: FilmPlayer;
  clockOffsetMicros: number;
  filmUrl: string;
  at: Micros;
  /** Words to lay over the picture. */
  watermark: string | null;
  className?: string;
}) {
  const { player, clockOffsetMicros, filmUrl, at, watermark } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const clock = { table: player.table, clockOffsetMicros };
    const seconds = secondsToShow(clock, frameAt(player.table, at));
    return drawFrame(canvas.current, filmUrl, { seconds, watermark });
  }, [player, clockOffsetMicros, filmUrl, at, watermark]);
  return (
    <canvas
      ref={canvas}
      className={props.className ?? "film-picture"}
      width={WIDTH}
      height={99}
      aria-hidden="true"
    />
  );
}

interface Wish {
  readonly seconds: number;
  readonly watermark: string | null;
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

function paint(video: HTMLVideoElement, { canvas, watermark }: Wish): void {
  const scale = Math.max(canvas.width / video.videoWidth, canvas.height / video.videoHeight);
  const [width, height] = [video.videoWidth * scale, video.videoHeight * scale];
  const pen = canvas.getContext("2d");
  if (pen === null) return;
  pen.drawImage(video, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
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

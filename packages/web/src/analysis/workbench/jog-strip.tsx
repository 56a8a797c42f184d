import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import { useRef } from "react";
import { useMessages } from "../../platform/language.ts";
import { codingMessages } from "./coding-messages.ts";
import { useDesk, useFilmState } from "./desk-context.ts";
import { stepFrames } from "./play-actions.ts";
import "./jog-strip.css";

/** So many pixels of dragging are one frame. */
const PIXELS_A_FRAME = 4;

/** Frames by finger: the strip goes along with it, four pixels to a frame, with a light tick where a device can. */
export function JogStrip() {
  const words = useMessages(codingMessages);
  const desk = useDesk();
  const { table } = desk.player;
  const frame = useFilmState((film) => film.frame);
  const drag = useRef<{ x: number } | null>(null);
  const move = (x: number): void => {
    if (drag.current === null) return;
    const frames = Math.trunc((x - drag.current.x) / PIXELS_A_FRAME);
    if (frames === 0) return;
    drag.current.x += frames * PIXELS_A_FRAME;
    stepFrames(desk, frames);
    if ("vibrate" in navigator) navigator.vibrate(3);
  };
  const stop = (): void => {
    drag.current = null;
  };
  return (
    <div
      className="jog-strip"
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- it turns without end under a finger; a range input has two ends
      role="slider"
      tabIndex={0}
      aria-label={words.jog}
      title={words.jogHelp}
      aria-valuemin={0}
      aria-valuemax={table.starts.length - 1}
      aria-valuenow={frame}
      aria-valuetext={timecodeOf(table, desk.player.now())}
      style={{ backgroundPositionX: `calc(50% + ${String((frame % 40) * PIXELS_A_FRAME)}px)` }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        desk.player.pause();
        drag.current = { x: event.clientX };
      }}
      onPointerMove={(event) => move(event.clientX)}
      onPointerUp={stop}
      onPointerCancel={stop}
    />
  );
}

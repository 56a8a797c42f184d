import { frameAt, startOf, type FrameTable } from "@samenkijken/annotation/time/frame-table";
import { insideFilm } from "./film-clock.ts";

/** A film of which the pictures are asked for one by one: backwards, which browsers do not play, and near an end. */
export interface Stepping {
  /** Runs from a frame at a rate, below 0 backwards. */
  readonly run: (frame: number, rate: number) => void;
  readonly stop: () => void;
  readonly isRunning: () => boolean;
}

/** How often is looked which picture it is time for. */
const EVERY_MS = 16;

/** Tells at each turn which frame it is time for, by the clock: a slow machine shows fewer pictures, not a slower film. */
export function createStepping(table: FrameTable, onTime: (frame: number) => void): Stepping {
  let running: ReturnType<typeof setInterval> | null = null;
  const stop = (): void => {
    if (running !== null) clearInterval(running);
    running = null;
  };
  return {
    stop,
    isRunning: () => running !== null,
    run: (frame, rate) => {
      stop();
      const [from, since] = [startOf(table, frame), performance.now()];
      running = setInterval(() => {
        const at = from + rate * (performance.now() - since) * 1000;
        onTime(frameAt(table, insideFilm(table, at)));
      }, EVERY_MS);
    },
  };
}

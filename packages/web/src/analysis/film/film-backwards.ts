import { frameAt, startOf, type FrameTable } from "@samenkijken/annotation/time/frame-table";
import { insideFilm } from "./film-clock.ts";

/** A film that runs backwards; browsers do not play that way. */
export interface Backwards {
  /** Runs from a frame at a rate below 0. */
  readonly run: (frame: number, rate: number) => void;
  readonly stop: () => void;
  readonly isRunning: () => boolean;
}

/** How often the next picture is asked for; it is left out while one is still on its way. */
const EVERY_MS = 16;

/** Tells at each turn which frame it is time for, by the clock: a slow machine shows fewer pictures, not a slower film. */
export function createBackwards(table: FrameTable, onTime: (frame: number) => void): Backwards {
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

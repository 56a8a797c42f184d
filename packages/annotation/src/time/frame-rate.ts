import { toMicros, type Micros } from "./micros.ts";

/** Frames per second as a fraction of whole numbers (29.97 is 30000/1001); at most a million a second. */
export interface FrameRate {
  readonly frames: number;
  readonly per: number;
}

const SECOND = 1_000_000;

/**
 * The moment at which a frame of a film of constant rate begins, rounded half up to a microsecond.
 * Whole seconds and the rest apart: every product stays a safe integer for 12 hours at 240000/1001.
 */
export function startOfFrame(frame: number, rate: FrameRate): Micros {
  const seconds = frame * rate.per;
  const rest = seconds % rate.frames;
  const whole = (seconds - rest) / rate.frames;
  return toMicros(whole * SECOND + Math.floor((2 * rest * SECOND + rate.frames) / (2 * rate.frames)));
}

/** The frame on screen at a moment: the last one whose rounded start is not later. */
export function frameAt(at: Micros, rate: FrameRate): number {
  const divisor = 2 * rate.per * SECOND;
  const halves = 2 * at + 1;
  const rest = halves % divisor;
  const whole = (halves - rest) / divisor;
  return whole * rate.frames + Math.ceil((rest * rate.frames) / divisor) - 1;
}

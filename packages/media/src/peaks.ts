import { SOUND_RATE } from "./sound-grid.ts";

/** Values a second. */
export const PEAKS_PER_SECOND = 50;
const SAMPLES = SOUND_RATE / PEAKS_PER_SECOND;
const CHANNELS = 2;

interface Peaks {
  /** Takes 16-bit stereo sound of a segment that starts at this moment of the film, in pieces of any length. */
  readonly from: (offsetMicros: number) => (bytes: Uint8Array) => void;
  /** The loudest sample of each fiftieth of a second, 0 to 255. */
  readonly values: Uint8Array;
}

/** Measures how loud the sound of a film is, in step with its pictures. */
export function createPeaks(endMicros: number): Peaks {
  const values = new Uint8Array(Math.max(1, Math.ceil((endMicros * PEAKS_PER_SECOND) / 1_000_000)));
  return { values, from: (offsetMicros) => measure(values, offsetMicros) };
}

function measure(values: Uint8Array, offsetMicros: number): (bytes: Uint8Array) => void {
  let value = Math.round((offsetMicros * SOUND_RATE) / 1_000_000) * CHANNELS;
  let odd: number | null = null;
  return (bytes) => {
    const whole = odd === null ? bytes : Buffer.concat([Uint8Array.of(odd), bytes]);
    const end = whole.length - (whole.length % 2);
    odd = end < whole.length ? (whole[end] ?? null) : null;
    const view = new DataView(whole.buffer, whole.byteOffset, end);
    for (let at = 0; at < end; at += 2) {
      const loud = Math.abs(view.getInt16(at, true)) >> 7;
      const peak = Math.min(values.length - 1, Math.floor(value / CHANNELS / SAMPLES));
      if (loud > (values[peak] ?? 0)) values[peak] = Math.min(255, loud);
      value += 1;
    }
  };
}

import type { FrameTable } from "./frame-table.ts";

const KEY_FRAME_MICROS = 500_000;
const LONGEST_KEY_LIST = 8000;
/** Under half the shortest step between two pictures, so that rounding never passes the picture that is meant. */
const EARLY_MICROS = 5;

/** Gives the rule for `-force_key_frames` by which none comes more than half a second after the one before. */
export function keyFrameRule(table: FrameTable): string {
  const moments = table.constantRate ? [] : keyMoments(table);
  // The list is exact but must fit on a command line; it is only needed where the next gap cannot be foreseen.
  if (moments.length > 0 && moments.length <= LONGEST_KEY_LIST) {
    return moments.map((micros) => (Math.max(0, micros - EARLY_MICROS) / 1_000_000).toFixed(6)).join(",");
  }
  // The rule sees one picture at a time, so it must not wait for the one that would come too late.
  const usualGap = table.endMicros / Math.max(1, table.startsMicros.length) / 1_000_000;
  const wait = Math.max(0, KEY_FRAME_MICROS / 1_000_000 - usualGap * 1.01);
  return `expr:if(isnan(prev_forced_t),1,gte(t,prev_forced_t+${wait.toFixed(6)}))`;
}

/** The pictures to make key frames of: each time the last one that is still within reach of the one before. */
function keyMoments({ startsMicros, endMicros }: FrameTable): readonly number[] {
  const moments: number[] = [];
  startsMicros.forEach((start, at) => {
    const next = startsMicros[at + 1] ?? endMicros;
    if (next - (moments.at(-1) ?? -Infinity) > KEY_FRAME_MICROS) moments.push(start);
  });
  return moments;
}

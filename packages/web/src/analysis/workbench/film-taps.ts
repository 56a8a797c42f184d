import { stepSeconds, togglePlay } from "./play-actions.ts";
import type { Desk } from "./desk.ts";

/** Two taps within this time at one side of the film are one wish: two seconds back or forward. */
const DOUBLE_MS = 350;

const JUMP_SECONDS = 2;

type Side = "left" | "middle" | "right";

/** In which third of the picture somebody tapped. */
export function sideOf(x: number, { left, width }: { readonly left: number; readonly width: number }): Side {
  const part = (x - left) / width;
  if (part < 1 / 3) return "left";
  return part > 2 / 3 ? "right" : "middle";
}

/**
 * What taps on the film do: one plays or pauses at once; a second one at the same side takes that back and goes two
 * seconds, and so does every further one.
 */
export function filmTaps(desk: Desk): (side: Side) => void {
  let last: { readonly side: Side; readonly at: number; readonly jumps: "no" | "yes" } | null = null;
  return (side) => {
    const at = desk.clock();
    const isDouble = last !== null && side !== "middle" && last.side === side && at - last.at <= DOUBLE_MS;
    if (!isDouble) {
      togglePlay(desk);
      last = { side, at, jumps: "no" };
      return;
    }
    if (last?.jumps === "no") togglePlay(desk);
    stepSeconds(desk, side === "left" ? -JUMP_SECONDS : JUMP_SECONDS);
    last = { side, at, jumps: "yes" };
  };
}

import type { ReceptionLink } from "./link-receptions.ts";

/** How many initiatives ended in each state; the four states add up to all of them. */
export interface ReceivedCount {
  readonly initiatives: number;
  readonly received: number;
  readonly missed: number;
  readonly notCoded: number;
  readonly pauseRespected: number;
}

/** Counts the states, so that a share is always shown with its number and with what nobody coded. */
export function receivedCount(links: readonly ReceptionLink[]): ReceivedCount {
  const count = (state: ReceptionLink["state"]): number =>
    links.filter((link) => link.state === state).length;
  return {
    initiatives: links.length,
    received: count("received"),
    missed: count("missed"),
    notCoded: count("not-coded"),
    pauseRespected: count("pause-respected"),
  };
}

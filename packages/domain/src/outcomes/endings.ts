/** How help ended, in the words of the harmonised indicator for dropping out (uitval; NJi/VNG basic set). */
export const endings = ["agreed", "by-client", "by-provider", "external"] as const;
export type Ending = (typeof endings)[number];

/**
 * What a reason for closing says by itself about how help ended; null where it does not say, so that
 * the trainer is asked: somebody who is referred on may have agreed to that or not.
 */
export function endingOf(closeReason: string): Ending | null {
  return byReason[closeReason] ?? null;
}

const byReason: Readonly<Record<string, Ending>> = {
  goals_met: "agreed",
  mutual: "agreed",
  client_stopped: "by-client",
  consent_refused: "by-client",
  provider_stopped: "by-provider",
  moved: "external",
};

/** Dropping out is ending from one side; what both agreed on, or what came from outside, is not. */
export function isDropOut(ending: Ending): boolean {
  return ending === "by-client" || ending === "by-provider";
}

import type { StepRow } from "./device-writer.ts";
import type { WaitingRow } from "./waiting.ts";

/** What a slot holds. */
export interface SlotContents {
  readonly rows: readonly WaitingRow[];
  readonly steps: readonly StepRow[];
  readonly cursor: number;
}

/** A slot that nobody wrote in. */
export const emptySlot: SlotContents = { rows: [], steps: [], cursor: -1 };

/** The second slot's rows and steps after the first one's, numbered on. */
export function behind(first: SlotContents, second: SlotContents): SlotContents {
  const row = Math.max(-1, ...first.rows.map(({ nth }) => nth)) + 1;
  // What was undone on a page that is gone is not offered again: it would come between the two.
  const steps = [...pastOf(first), ...pastOf(second)].map(({ value }, nth) => ({ nth, value }));
  return {
    rows: [...first.rows, ...second.rows.map((each) => ({ ...each, nth: each.nth + row }))],
    steps,
    cursor: steps.length - 1,
  };
}

function pastOf({ steps, cursor }: SlotContents): SlotContents["steps"] {
  return steps.filter(({ nth }) => nth <= cursor);
}

import type { Change } from "@samenkijken/annotation/document/change";
import type { History } from "@samenkijken/annotation/document/history";
import type { DeviceWrites } from "./device-writer.ts";
import type { SlotContents } from "./slot-contents.ts";

/** What the device must write down so that the history of undo is there again after a reload. */
export type StepWrites = Pick<DeviceWrites, "putSteps" | "dropSteps" | "cursor">;

/** Knows under which number each step of the history stands on the device. */
export interface UndoSteps {
  /** The history that was kept. */
  readonly kept: History;
  /** The difference between two histories that follow each other. */
  readonly writesFor: (before: History, after: History) => StepWrites;
}

/** Numbers the steps of undo. All steps stand in one line; the cursor says which of them undo takes back next. */
export function createUndoSteps({ steps, cursor }: Pick<SlotContents, "steps" | "cursor">): UndoSteps {
  const numbers = new WeakMap<Change, number>();
  let next = (steps.at(-1)?.nth ?? -1) + 1;
  for (const { nth, value } of steps) numbers.set(value, nth);
  const numbersOf = (changes: readonly Change[]): number[] =>
    changes.flatMap((change) => numbers.get(change) ?? []);

  const writesFor = (before: History, after: History): StepWrites => {
    // One act touches the ends of both lists only; what lies below is shared.
    const from = sharedLength(before.past, after.past);
    const upTo = sharedLength(before.future, after.future);
    const gone = [...before.past.slice(from), ...before.future.slice(upTo)];
    const come = [...after.past.slice(from), ...after.future.slice(upTo)];
    const putSteps = come
      .filter((change) => !numbers.has(change))
      .map((value) => {
        numbers.set(value, next);
        return { nth: (next += 1) - 1, value };
      });
    const dropSteps = numbersOf(gone.filter((change) => !come.includes(change)));
    const last = after.past.at(-1);
    return { putSteps, dropSteps, cursor: last === undefined ? -1 : (numbers.get(last) ?? -1) };
  };
  return {
    kept: {
      past: steps.filter(({ nth }) => nth <= cursor).map(({ value }) => value),
      future: steps
        .filter(({ nth }) => nth > cursor)
        .map(({ value }) => value)
        .toReversed(),
    },
    writesFor,
  };
}

/** How many steps from the bottom are the same in both; looks from the top down, where they differ. */
function sharedLength(before: readonly Change[], after: readonly Change[]): number {
  let length = Math.min(before.length, after.length);
  // Lists of one history share all below the first place, seen from the top, where they are the same step.
  while (length > 0 && before[length - 1] !== after[length - 1]) length -= 1;
  return length;
}

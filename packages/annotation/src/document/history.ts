import { isEmptyChange, reverseChange, type Change } from "./change.ts";

/** What one person did and took back, as changes; it has no limit. */
export interface History {
  readonly past: readonly Change[];
  readonly future: readonly Change[];
}

/** The history of someone who has done nothing yet. */
export const emptyHistory: History = { past: [], future: [] };

/** Remembers a change that was applied; what had been taken back is then gone, and a change of nothing is not remembered. */
export function record(history: History, change: Change): History {
  return isEmptyChange(change) ? history : { past: [...history.past, change], future: [] };
}

/** The change that takes the last one back and the history after it, or null when there is nothing left. */
export function undo(history: History): { readonly change: Change; readonly history: History } | null {
  const last = history.past.at(-1);
  if (last === undefined) return null;
  return {
    change: reverseChange(last),
    history: { past: history.past.slice(0, -1), future: [...history.future, last] },
  };
}

/** The change that does again what was last taken back and the history after it, or null when there is none. */
export function redo(history: History): { readonly change: Change; readonly history: History } | null {
  const next = history.future.at(-1);
  if (next === undefined) return null;
  return {
    change: next,
    history: { past: [...history.past, next], future: history.future.slice(0, -1) },
  };
}

/** The history without the step that undo would take back: what it touched is no longer as it left it. */
export function forgetLast({ past, future }: History): History {
  return { past: past.slice(0, -1), future };
}

/** The history without the step that redo would do again. */
export function forgetNext({ past, future }: History): History {
  return { past, future: future.slice(0, -1) };
}

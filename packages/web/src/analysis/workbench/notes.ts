import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import {
  applyChange,
  isEmptyChange,
  squashChanges,
  type Change,
} from "@samenkijken/annotation/document/change";
import {
  emptyHistory,
  forgetLast,
  forgetNext,
  record,
  redo,
  undo,
  type History,
} from "@samenkijken/annotation/document/history";
import { createStore, type Store } from "../../platform/store.ts";

/** The document on the desk and what was done to it by this member. */
export interface NotesState {
  readonly document: AnnotationDocument;
  readonly history: History;
}

/** A step back or forth: what happened, or the step that was left out because it no longer fits. */
export type Walked =
  | { readonly type: "walked"; readonly change: Change }
  | { readonly type: "left-out"; readonly change: Change }
  | { readonly type: "at-the-end" };

export interface Notes {
  readonly state: Pick<Store<NotesState>, "get" | "subscribe">;
  readonly apply: (change: Change) => void;
  /** Applies a change as part of the one before it: taken back together. */
  readonly amend: (change: Change) => void;
  /** Applies a change that undo at the desk never takes back: what is marked together with the parents. */
  readonly applyApart: (change: Change) => void;
  readonly undo: () => Walked;
  readonly redo: () => Walked;
  /** Others changed the document: what I did stays in the history. */
  readonly replace: (document: AnnotationDocument) => void;
}

/** The history of undo before and after an act. */
export interface HistoryTurn {
  readonly before: History;
  readonly after: History;
}

/** The history that was kept of an earlier visit, and who keeps what only the history forgets. */
export interface KeptHistory {
  readonly history: History;
  readonly forget: (turn: HistoryTurn) => void;
}

const nothingKept: KeptHistory = { history: emptyHistory, forget: () => undefined };

/** Notes on a film: every change goes into the history of undo and on to saving. */
export function createNotes(
  document: AnnotationDocument,
  save: (change: Change, turn: HistoryTurn) => void,
  kept: KeptHistory = nothingKept,
): Notes {
  const state = createStore<NotesState>({ document, history: kept.history });
  const change = (wish: Change, historyAfter: (history: History) => History): boolean => {
    const { document: now, history: before } = state.get();
    const result = applyChange(now, wish);
    if (!result.ok || isEmptyChange(wish)) return false;
    const after = historyAfter(before);
    state.set({ document: result.value, history: after });
    save(wish, { before, after });
    return true;
  };
  const walk = (way: typeof undo, forget: typeof forgetLast): Walked => {
    const { history: before } = state.get();
    const step = way(before);
    if (step === null) return { type: "at-the-end" };
    if (change(step.change, () => step.history)) return { type: "walked", change: step.change };
    // Someone else changed what this step touched: to take it back would be to change what they did.
    const after = forget(before);
    state.update({ history: after });
    kept.forget({ before, after });
    return { type: "left-out", change: step.change };
  };
  return {
    state,
    apply: (wish) => void change(wish, (history) => record(history, wish)),
    amend: (wish) =>
      void change(wish, (history) => {
        const last = history.past.at(-1);
        if (last === undefined) return record(history, wish);
        return record({ past: history.past.slice(0, -1), future: [] }, squashChanges(last, wish));
      }),
    applyApart: (wish) => void change(wish, (history) => history),
    undo: () => walk(undo, forgetLast),
    redo: () => walk(redo, forgetNext),
    replace: (newer) => state.update({ document: newer }),
  };
}

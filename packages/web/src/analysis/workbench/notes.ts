import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import {
  applyChange,
  isEmptyChange,
  squashChanges,
  type Change,
} from "@samenkijken/annotation/document/change";
import { emptyHistory, record, redo, undo, type History } from "@samenkijken/annotation/document/history";
import { createStore, type Store } from "../../platform/store.ts";

/** The document on the desk and what was done to it in this sitting. */
export interface NotesState {
  readonly document: AnnotationDocument;
  readonly history: History;
}

export interface Notes {
  readonly state: Pick<Store<NotesState>, "get" | "subscribe">;
  readonly apply: (change: Change) => void;
  /** Applies a change as part of the one before it: taken back together. */
  readonly amend: (change: Change) => void;
  /** Both give the change that happened, or null when there was none left. */
  readonly undo: () => Change | null;
  readonly redo: () => Change | null;
}

/** Notes on a film: every change goes into the history of undo and on to saving. */
export function createNotes(document: AnnotationDocument, save: (change: Change) => void): Notes {
  const state = createStore<NotesState>({ document, history: emptyHistory });
  const change = (wish: Change, historyAfter: (history: History) => History): boolean => {
    const result = applyChange(state.get().document, wish);
    if (!result.ok || isEmptyChange(wish)) return false;
    state.set({ document: result.value, history: historyAfter(state.get().history) });
    save(wish);
    return true;
  };
  const walk = (way: typeof undo): Change | null => {
    const step = way(state.get().history);
    return step !== null && change(step.change, () => step.history) ? step.change : null;
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
    undo: () => walk(undo),
    redo: () => walk(redo),
  };
}

import { emptyDocument } from "@samenkijken/annotation/document/annotation-document";
import { changeTo, emptyChange, type Change } from "@samenkijken/annotation/document/change";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { expect, test } from "vitest";
import { aMarker, documentOf } from "../../../../annotation/test/annotation-builders.ts";
import { createUndoSteps } from "../saving/undo-steps.ts";
import type { SlotContents } from "../saving/slot-contents.ts";
import { createNotes, type HistoryTurn } from "./notes.ts";

const [a, b] = [aMarker({ id: "a" }), aMarker({ id: "b" })];
const end = toMicros(600_000_000);

test("what someone else changed is not undone: the step is told and left out, the one before it is next", () => {
  const saved: Change[] = [];
  const notes = createNotes(emptyDocument(end), (change) => saved.push(change));
  notes.apply(changeTo(undefined, a));
  notes.apply(changeTo(undefined, b));
  const theirs = { ...b, code: "FOLLOW" };
  notes.replace(documentOf(a, theirs));
  expect(notes.undo()).toEqual({ type: "left-out", change: { ...emptyChange, removed: [b] } });
  expect(notes.state.get().document.records.get("b")).toEqual(theirs);
  expect(notes.undo()).toMatchObject({ type: "walked", change: { removed: [a] } });
  expect(notes.undo()).toEqual({ type: "at-the-end" });
  expect(saved).toHaveLength(3);
});

/** A device that keeps steps of undo, and a page on it. */
function aPage(contents: Pick<SlotContents, "steps" | "cursor">) {
  const steps = createUndoSteps(contents);
  const kept = new Map(contents.steps.map(({ nth, value }) => [nth, value]));
  let { cursor } = contents;
  const write = ({ before, after }: HistoryTurn): void => {
    const writes = steps.writesFor(before, after);
    for (const nth of writes.dropSteps) kept.delete(nth);
    for (const { nth, value } of writes.putSteps) kept.set(nth, value);
    cursor = writes.cursor ?? cursor;
  };
  const left = () => ({
    steps: [...kept].map(([nth, value]) => ({ nth, value })).sort((one, other) => one.nth - other.nth),
    cursor,
  });
  return { kept: steps.kept, write, left };
}

test("the history of undo is there again on the next page, also what was undone, and a new step ends it", () => {
  const first = aPage({ steps: [], cursor: -1 });
  const notes = createNotes(emptyDocument(end), (_, turn) => first.write(turn));
  for (const id of ["a", "b", "c"]) notes.apply(changeTo(undefined, aMarker({ id })));
  notes.amend(changeTo(aMarker({ id: "c" }), aMarker({ id: "c", code: "NAME" })));
  notes.undo();
  notes.undo();
  expect(aPage(first.left()).kept).toEqual(notes.state.get().history);

  const second = aPage(first.left());
  const later = createNotes(notes.state.get().document, (_, turn) => second.write(turn), {
    history: second.kept,
    forget: second.write,
  });
  expect(later.redo()).toMatchObject({ type: "walked", change: { added: [{ id: "b" }] } });
  later.apply(changeTo(undefined, aMarker({ id: "d" })));
  expect(later.redo()).toEqual({ type: "at-the-end" });
  later.replace(documentOf(a, b));
  expect(later.undo().type).toBe("left-out");
  expect(later.undo()).toMatchObject({ type: "walked", change: { removed: [{ id: "b" }] } });
  expect(aPage(second.left()).kept).toEqual(later.state.get().history);
});

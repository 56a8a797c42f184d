import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aMarker, aStill, contentOf, documentOf, toDocument } from "../../test/annotation-builders.ts";
import { anyDocument, anyDocumentWithChanges } from "../../test/any-change.ts";
import {
  applyChange,
  changeTo,
  emptyChange,
  idsOf,
  isEmptyChange,
  reverseChange,
  squashChanges,
  type Change,
} from "./change.ts";

test("D1 a change adds, updates and removes", () => {
  const [a, b, c] = [aMarker({ id: "a" }), aMarker({ id: "b" }), aStill({ id: "c" })];
  const moved = { ...a, track: "mother" };
  const change: Change = { added: [c], updated: [[a, moved]], removed: [b] };
  const before = documentOf(a, b);
  expect(contentOf(toDocument(applyChange(before, change)))).toEqual([moved, c]);
  expect(contentOf(before)).toEqual([a, b]);
});

test("D1 the old document stays as it was, and the end of the film too", () => {
  fc.assert(
    fc.property(anyDocumentWithChanges(1), ({ document, changes }) => {
      const before = contentOf(document);
      const after = walk(document, changes);
      expect(contentOf(document)).toEqual(before);
      expect(after.end).toBe(document.end);
    }),
  );
});

test("D2 a change that does not fit is refused with the id at which it does not", () => {
  const a = aMarker({ id: "a" });
  const other = aMarker({ id: "a", track: "mother" });
  const [b, renamed] = [aMarker({ id: "b" }), aMarker({ id: "z" })];
  const misfits: Partial<Change>[] = [
    { added: [a] },
    { added: [other] },
    { updated: [[other, a]] },
    { updated: [[b, { ...b, track: "mother" }]] },
    { updated: [[a, renamed]] },
    { removed: [other] },
    { removed: [b] },
    { removed: [a], added: [other] },
    { added: [b, b] },
  ];
  const answers = misfits.map((misfit) => applyChange(documentOf(a), { ...emptyChange, ...misfit }));
  const refused = ["a", "a", "a", "b", "a", "a", "b", "a", "b"];
  expect(answers).toEqual(refused.map((id) => ({ ok: false, refusal: "does-not-fit", id })));
});

test("D2 a record with one field more or less is another record", () => {
  const a = aMarker({ id: "a" });
  const more = { ...a, note: "" };
  const answer = applyChange(documentOf(more), { ...emptyChange, removed: [a] });
  expect(answer).toEqual({ ok: false, refusal: "does-not-fit", id: "a" });
});

test("D3 a change and its reverse cancel out, and the reverse of the reverse is the change", () => {
  fc.assert(
    fc.property(anyDocumentWithChanges(1), ({ document, changes }) => {
      const back = walk(document, [...changes, ...changes.map(reverseChange)]);
      expect(contentOf(back)).toEqual(contentOf(document));
      expect(changes.map((change) => reverseChange(reverseChange(change)))).toEqual(changes);
    }),
  );
});

test("D4 two changes squashed do the same as one after the other", () => {
  fc.assert(
    fc.property(anyDocumentWithChanges(6), ({ document, changes }) => {
      const squashed = changes.reduce(squashChanges, emptyChange);
      expect(contentOf(walk(document, [squashed]))).toEqual(contentOf(walk(document, changes)));
    }),
  );
});

test("D4 a change squashed with its reverse is empty", () => {
  fc.assert(
    fc.property(anyDocumentWithChanges(1), ({ changes }) => {
      const nothing = changes.map((change) => squashChanges(change, reverseChange(change)));
      expect(nothing.every(isEmptyChange)).toBe(true);
    }),
  );
});

test("D1 bringing a record in adds it, updates it, or does nothing when it is there already", () => {
  const [a, moved] = [aMarker({ id: "a" }), aMarker({ id: "a", track: "mother" })];
  expect(changeTo(undefined, a)).toEqual({ ...emptyChange, added: [a] });
  expect(changeTo(a, moved)).toEqual({ ...emptyChange, updated: [[a, moved]] });
  expect(changeTo(a, { ...a })).toEqual(emptyChange);
});

test("D1 a document becomes another by the change that names every difference", () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (from, to) => {
      const ids = new Set([...from.records.keys(), ...to.records.keys()]);
      const removed = contentOf(from).filter((record) => !to.records.has(record.id));
      const changes = contentOf(to).map((record) => changeTo(from.records.get(record.id), record));
      const whole = changes.reduce(squashChanges, { ...emptyChange, removed });
      expect(contentOf(walk(from, [whole]))).toEqual(contentOf(to));
      expect(idsOf(whole).every((id) => ids.has(id))).toBe(true);
    }),
  );
});

function walk(
  document: ReturnType<typeof documentOf>,
  changes: readonly Change[],
): ReturnType<typeof documentOf> {
  return changes.reduce((now, change) => toDocument(applyChange(now, change)), document);
}

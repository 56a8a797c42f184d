import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aMarker, contentOf, documentOf, toDocument } from "../../test/annotation-builders.ts";
import { anyDocument, anyDocumentWithChanges } from "../../test/any-change.ts";
import { applyChange, changeOf, changeTo, emptyChange, idsOf, turnsOf, type Change } from "./change.ts";
import { rebaseChange } from "./rebase-change.ts";

test("D19 what nobody else touched fits, what is there already is left out, the rest clashes", () => {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => aMarker({ id }));
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    throw new Error("four markers");
  const mine: Change = {
    added: [d],
    updated: [
      [a, { ...a, code: "RECEIVE" }],
      [b, { ...b, code: "RECEIVE" }],
    ],
    removed: [c],
  };
  const theirs = documentOf({ ...a, code: "RECEIVE" }, { ...b, code: "FOLLOW" }, { ...c, star: "success" });
  expect(rebaseChange(mine, theirs)).toEqual({
    fits: { ...emptyChange, added: [d] },
    clashes: [
      { id: "c", before: c, mine: null },
      { id: "b", before: b, mine: { ...b, code: "RECEIVE" } },
    ],
  });
});

test("D19 a change that someone else's removal left without a ground clashes", () => {
  const a = aMarker({ id: "a" });
  const moved = { ...a, track: "mother" };
  expect(rebaseChange(changeTo(a, moved), documentOf())).toEqual({
    fits: emptyChange,
    clashes: [{ id: "a", before: a, mine: moved }],
  });
});

test("D19 what fits applies, and with the clashes and what was there already it is the whole change", () => {
  fc.assert(
    fc.property(anyDocumentWithChanges(1), anyDocument, ({ changes }, theirs) => {
      for (const change of changes) {
        const { fits, clashes } = rebaseChange(change, theirs);
        const after = toDocument(applyChange(theirs, fits));
        const laid = new Set([...idsOf(fits), ...clashes.map(({ id }) => id)]);
        expect(laid.size).toBe(idsOf(fits).length + clashes.length);
        // What does not wait for a choice is as I made it: because it fitted, or because it was so already.
        const settled = turnsOf(change).filter((turn) => clashes.every(({ id }) => id !== turn.id));
        expect(settled.map(({ id }) => after.records.get(id) ?? null)).toEqual(
          settled.map((turn) => turn.after),
        );
        const mine = changeOf(clashes.map(({ id, before, mine: after }) => ({ id, before, after })));
        expect(idsOf(mine).every((id) => idsOf(change).includes(id))).toBe(true);
      }
    }),
  );
});

test("D19 laid on the document it was made on, a change fits as it is", () => {
  fc.assert(
    fc.property(anyDocumentWithChanges(1), ({ document, changes }) => {
      for (const change of changes) {
        const { fits, clashes } = rebaseChange(change, document);
        expect(clashes).toEqual([]);
        const [laid, whole] = [fits, change].map((each) => toDocument(applyChange(document, each)));
        expect(laid === undefined || whole === undefined ? [] : contentOf(laid)).toEqual(
          whole === undefined ? null : contentOf(whole),
        );
      }
    }),
  );
});

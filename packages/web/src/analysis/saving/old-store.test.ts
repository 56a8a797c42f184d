import { expect, test } from "vitest";
import { aMarker } from "../../../../annotation/test/annotation-builders.ts";
import { rowsOfOld } from "./old-store.ts";

const id = "5f0c1c1e-6a0b-4a51-9d3e-0c7f4f0a1b2c";
const track = "0b9a4a52-0d43-4a0e-8d31-5f9a6a4e7d10";

/** A marker as the version before this one kept it. */
const { elements: _elements, source: _source, ...old } = aMarker({ id, track });
const change = { added: [old], updated: [], removed: [] };

test("what an older version left is taken along, with what its records did not have yet", () => {
  const batchId = "9a7d2b1c-3e4f-4a5b-8c6d-7e8f9a0b1c2d";
  const text = JSON.stringify({ sent: { batchId, baseRevision: 3, change }, later: change, revision: 3 });
  const whole = { added: [aMarker({ id, track })], updated: [], removed: [] };
  expect(rowsOfOld(text, 4)).toEqual([
    { nth: 4, kind: "batch", value: { batchId, baseRevision: 3, change: whole } },
    { nth: 5, kind: "change", value: whole },
  ]);
  expect(rowsOfOld(JSON.stringify({ sent: null, later: change, revision: 0 }), 0)).toMatchObject([
    { nth: 1, kind: "change" },
  ]);
});

test("nothing, or something else, is nothing", () => {
  for (const text of [null, "", "{", "[]", '{"sent":1}']) expect(rowsOfOld(text, 0)).toEqual([]);
});

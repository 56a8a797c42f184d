import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aMarker, documentOf, seconds, toDocument } from "../../test/annotation-builders.ts";
import { applyChange, emptyChange, reverseChange } from "./change.ts";
import { withEntries } from "./layered-map.ts";

const keys = Array.from({ length: 620 }, (_, nth) => `k${String(nth)}`);
function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

const aStep = fc.dictionary(fc.constantFrom(...keys), fc.option(fc.integer()), { maxKeys: 60 });

test("D1 a large map with changes over it is the map that was changed, however often, and the old ones stay", () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 8 }), (steps) => {
      const first = new Map(keys.slice(0, 600).map((key, nth) => [key, { nth }]));
      let map: ReadonlyMap<string, { nth: number }> = first;
      const plain = new Map(first);
      for (const step of steps) {
        const before = map;
        const content = [...before];
        const changes = Object.entries(step).map(
          ([key, nth]) => [key, nth === null ? null : { nth }] as const,
        );
        map = withEntries(map, new Map(changes));
        for (const [key, value] of changes) {
          if (value === null) plain.delete(key);
          else plain.set(key, value);
        }
        expect([...before]).toEqual(content);
      }
      expect(map.size).toBe(plain.size);
      expect([...map].sort(byKey)).toEqual([...plain].sort(byKey));
      expect([...map.keys()]).toEqual([...map].map(([key]) => key));
      expect([...map.values()]).toEqual([...map].map(([, value]) => value));
      const seen: unknown[] = [];
      map.forEach((value, key) => seen.push([key, value]));
      expect(seen).toEqual([...map]);
      for (const key of keys) {
        expect(map.get(key)).toBe(plain.get(key));
        expect(map.has(key)).toBe(plain.has(key));
      }
      expect(first.size).toBe(600);
    }),
    { numRuns: 50 },
  );
});

test("D3 a change of a very long document and its reverse give it back", () => {
  const many = Array.from({ length: 900 }, (_, nth) =>
    aMarker({ id: `m${String(nth)}`, start: seconds(nth) }),
  );
  const [gone, moved] = many;
  if (gone === undefined || moved === undefined) throw new Error("no markers");
  const document = documentOf(...many);
  const added = [aMarker({ id: "new" })];
  const change = {
    ...emptyChange,
    added,
    removed: [gone],
    updated: [[moved, { ...moved, code: "TURN" }]] as const,
  };
  const after = toDocument(applyChange(document, change));
  expect([after.records.size, after.records.has("m0"), after.records.get("m1")]).toEqual([
    900,
    false,
    { ...moved, code: "TURN" },
  ]);
  const back = toDocument(applyChange(after, reverseChange(change)));
  expect([...back.records].sort(byKey)).toEqual([...document.records].sort(byKey));
});

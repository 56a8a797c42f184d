import fc from "fast-check";
import { expect, test } from "vitest";
import { changeIn, improvedFrom, seriesOf, type Measurement } from "./change.ts";
import { measuringMoments } from "./measuring-moments.ts";

const item = "q_situation";
let clock = 0;

function measured(moment: Measurement["moment"], value: number | null, personId = "noor"): Measurement {
  clock += 1;
  const enteredAt = new Date(Date.UTC(2026, 0, 1) + clock * 1000).toISOString();
  return { moment, personId, measuredOn: "2026-01-01", enteredAt, values: { [item]: value } };
}

const values = (rows: readonly Measurement[], personId = "noor") =>
  seriesOf(rows, { personId, item }).map(({ moment, value }) => [moment, value]);

const changeWithOnly = (moment: Measurement["moment"]) =>
  changeIn(seriesOf([measured(moment, 5)], { personId: "noor", item })).by;

test("C-07: scores run from T0 to T3, in that order whatever the order in which they came in", () => {
  const rows = [
    measured("follow-up", 8),
    measured("start", 3),
    measured("closing", 7),
    measured("midway", 6),
  ];
  expect(values(rows)).toEqual([
    ["start", 3],
    ["midway", 6],
    ["closing", 7],
    ["follow-up", 8],
  ]);
});

test("a correction counts, and an answer that is taken back is missing again", () => {
  const rows = [measured("start", 3), measured("start", 4)];
  expect(values(rows)).toEqual([["start", 4]]);
  expect(values([...rows, measured("start", null)])).toEqual([]);
});

test("what was not answered in a later entry keeps the earlier answer", () => {
  const later: Measurement = { ...measured("start", 5), values: { q_contact: 9 } };
  expect(values([measured("start", 3), later])).toEqual([["start", 3]]);
});

test.each([
  [3, 5, 2, true],
  [3, 4, 1, false],
  [6, 4, -2, false],
  [0, 10, 10, true],
])("from %i to %i is %i, improved: %s", (begin, now, by, isImproved) => {
  expect(
    changeIn(seriesOf([measured("start", begin), measured("midway", now)], { personId: "noor", item })),
  ).toMatchObject({ by, isImproved });
  expect(improvedFrom).toBe(2);
});

test("without a beginning or without a later score there is no change", () => {
  expect(changeIn([])).toEqual({ begin: null, now: null, by: null, isImproved: false });
  expect(changeWithOnly("start")).toBeNull();
  expect(changeWithOnly("closing")).toBeNull();
});

test("B-24: scores are never averaged over parents: what one parent says changes nothing for the other", () => {
  const row = fc.record({
    moment: fc.constantFrom(...measuringMoments),
    value: fc.option(fc.integer({ min: 0, max: 10 })),
    personId: fc.constantFrom("noor", "sami"),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const all = rows.map(({ moment, value, personId }) => measured(moment, value, personId));
      const own = all.filter(({ personId }) => personId === "noor");
      expect(seriesOf(all, { personId: "noor", item })).toEqual(seriesOf(own, { personId: "noor", item }));
      const given = new Set(own.map((each) => each.values[item]));
      for (const { value } of seriesOf(all, { personId: "noor", item })) expect(given).toContain(value);
    }),
  );
});

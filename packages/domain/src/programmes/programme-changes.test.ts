import { expect, test } from "vitest";
import { kVht } from "./k-vht.ts";
import { asNextVersion } from "./next-version.ts";
import { programmeChanges } from "./programme-changes.ts";
import type { Programme } from "./programme.ts";
import { vht412 } from "./vht-4-12.ts";

const told = (after: Programme) =>
  programmeChanges(kVht, after).map(({ path, kind }) => `${kind} ${path.join(".")}`);

test("A-09: nothing changed is nothing told, whatever the order of the fields", () => {
  expect(programmeChanges(kVht, { ...kVht, version: kVht.version + 1 })).toEqual([]);
  const turned = Object.fromEntries(Object.entries(kVht.stepCards).toReversed());
  expect(programmeChanges(kVht, { ...kVht, stepCards: turned })).toEqual([]);
});

test("a number, a band that came to be, and a text are told by name with what stood there", () => {
  expect(
    programmeChanges(kVht, { ...kVht, pairs: 4, band: vht412.band, name: { nl: "KVHT", en: "KVHT" } }),
  ).toEqual(
    expect.arrayContaining([
      { path: ["pairs"], kind: "changed", before: 3, after: 4 },
      { path: ["band"], kind: "added", before: null, after: vht412.band },
      { path: ["name"], kind: "changed", before: kVht.name, after: { nl: "KVHT", en: "KVHT" } },
    ]),
  );
});

test("of a list, what was added, removed, changed inside and moved", () => {
  const [first, second, third, ...rest] = kVht.questions;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error("too few questions");
  const own = { ...first, intent: "OWN_1" };
  const questions = [second, { ...first, nl: "Wat gebeurt er?" }, own, ...rest];
  expect(told({ ...kVht, questions })).toEqual([
    `removed questions.${third.intent}`,
    `changed questions.${first.intent}.nl`,
    "added questions.OWN_1",
    "moved questions",
  ]);
});

test("the order of the next step is told as one thing", () => {
  expect(told({ ...kVht, order: kVht.order.toReversed() })).toEqual(["changed order"]);
});

const withCheck = (nl: string): Programme => ({
  ...kVht,
  checklists: {
    ...kVht.checklists,
    selfCheck: kVht.checklists.selfCheck.map((item, nth) => (nth === 0 ? { ...item, nl } : item)),
  },
});

test("other words of the self-check get another id, the same words keep theirs", () => {
  const next = asNextVersion(kVht, withCheck("Andere woorden"));
  expect(next.version).toBe(kVht.version + 1);
  expect(next.checklists.selfCheck.map(({ id }) => id)).toEqual([
    "question-answered@2",
    ...kVht.checklists.selfCheck.slice(1).map(({ id }) => id),
  ]);
  expect(programmeChanges(kVht, next).map(({ path }) => path.join("."))).toEqual([
    "checklists.selfCheck.question-answered.nl",
  ]);
  expect(asNextVersion(next, next).checklists.selfCheck[0]?.id).toBe("question-answered@2");
});

test("a scale that asks otherwise gets its next number; a new programme is version 1", () => {
  const [numbers, ...others] = kVht.instruments.scales;
  if (numbers === undefined) throw new Error("no scales");
  const shorter = { ...numbers, items: numbers.items.slice(1) };
  const instruments = { ...kVht.instruments, scales: [shorter, ...others] };
  const next = asNextVersion(kVht, { ...kVht, instruments });
  expect(next.instruments.scales.map(({ version }) => version)).toEqual([2, ...others.map(() => 1)]);
  expect(asNextVersion(null, { ...vht412, version: 9 }).version).toBe(1);
});

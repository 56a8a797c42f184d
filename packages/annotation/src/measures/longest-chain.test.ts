import { expect, test } from "vitest";
import { aMarker, documentOf, seconds } from "../../test/annotation-builders.ts";
import type { Marker } from "../document/document-record.ts";
import { longestChain, type Chain } from "./longest-chain.ts";

function turn(track: string, from: number, to: number | null, fields: Partial<Marker> = {}): Marker {
  const [start, end] = [seconds(from), to === null ? null : seconds(to)];
  return aMarker({ id: `${track}${String(from)}`, track, start, end, ...fields });
}

function chainOf(...markers: readonly Marker[]): Chain | null {
  return longestChain(documentOf(...markers), { gapMicros: seconds(4), child: "child" });
}

test("M9 child, mother, child, mother without a gap is a chain of four turns", () => {
  const chain = chainOf(turn("child", 0, 1), turn("mother", 2, 3), turn("child", 4, 5), turn("mother", 6, 7));
  expect(chain).toEqual({
    partner: "mother",
    length: 4,
    start: 0,
    end: 7_000_000,
    markers: ["child0", "mother2", "child4", "mother6"],
  });
});

test("M9 what one person does in a row is one turn", () => {
  const chain = chainOf(
    turn("child", 0, null),
    turn("child", 2, 3),
    turn("mother", 4, null),
    turn("mother", 5, null),
  );
  expect(chain).toMatchObject({ length: 2, markers: ["child0", "child2", "mother4", "mother5"] });
});

test("M9 a chain is with one partner, and markers toward a third are no part of it", () => {
  const withFather = [turn("father", 1, null), turn("child", 2, null)];
  expect(chainOf(turn("child", 0, null), ...withFather, turn("mother", 3, null))).toMatchObject({
    partner: "father",
    length: 3,
  });
  const aside = turn("mother", 1, null, { addressee: "father" });
  expect(chainOf(turn("child", 0, null), aside)).toMatchObject({ length: 1, markers: ["child0"] });
  expect(chainOf(turn("child", 0, null, { addressee: "father" }), turn("mother", 1, null))).toMatchObject({
    length: 1,
  });
});

test("M9 of equals the earliest wins, and without another person there is none", () => {
  const early = [turn("child", 0, null), turn("mother", 1, null)];
  const late = [turn("child", 20, null), turn("mother", 21, null)];
  expect(chainOf(...late, ...early)).toMatchObject({ length: 2, start: 0 });
  expect(
    chainOf(turn("father", 1, null), turn("child", 30, null), turn("mother", 31, null), ...early)?.start,
  ).toBe(0);
  expect(chainOf(turn("child", 0, null))).toBeNull();
  expect(chainOf()).toBeNull();
});

test("M10 a gap longer than the given one closes a chain, one just as long does not", () => {
  expect(chainOf(turn("child", 0, 1), turn("mother", 5, null))).toMatchObject({ length: 2 });
  expect(chainOf(turn("child", 0, 1), turn("mother", 5.000001, null))).toMatchObject({ length: 1 });
});

test("M10 the gap counts from the latest end so far", () => {
  const long = chainOf(turn("child", 0, 10), turn("mother", 2, 3), turn("child", 14, null));
  expect(long).toMatchObject({ length: 3, end: 14_000_000 });
});

test("M10 a no of either closes the chain, a no of someone else does not", () => {
  const no = { valence: "no" } as const;
  const [one, two, three] = [turn("child", 0, null), turn("mother", 1, null), turn("child", 3, null)];
  expect(chainOf(one, two, turn("mother", 2, null, no), three)).toMatchObject({ length: 2 });
  expect(chainOf(one, turn("child", 0.5, null, no), two, three)).toMatchObject({
    length: 2,
    start: 1_000_000,
  });
  expect(chainOf(one, two, turn("father", 2, null, no), three)).toMatchObject({ length: 3 });
});

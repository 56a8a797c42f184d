import { expect, test } from "vitest";
import {
  aClip,
  aFilm,
  aMarker,
  aNote,
  aScheme,
  aStill,
  contentOf,
  documentOf,
  seconds,
} from "../../test/annotation-builders.ts";
import { toMicros } from "../time/micros.ts";
import { emptyChange, type Change } from "./change.ts";
import { checkChange, type CheckChangeResult } from "./check-change.ts";

const there = aMarker({ id: "there", start: seconds(3) });
const off = toMicros(1_010_000);

function check(change: Partial<Change>): CheckChangeResult {
  const setting = { table: aFilm(), scheme: aScheme, tracks: ["child", "mother", "father"] };
  return checkChange({ ...setting, document: documentOf(there) }, { ...emptyChange, ...change });
}

function refusalOf(change: Partial<Change>): string {
  const checked = check(change);
  return checked.ok ? "allowed" : `${checked.id} ${checked.refusal}`;
}

test("D14 a change that keeps the rules gives the document after it", () => {
  const clip = aClip({ id: "c", start: seconds(1), end: seconds(2) });
  const still = aStill({ id: "s", at: seconds(1), clipId: "c" });
  const starred = { ...there, star: "success" as const, end: seconds(4) };
  const checked = check({ added: [still, clip], updated: [[there, starred]] });
  expect(checked.ok && contentOf(checked.value)).toEqual([clip, still, starred]);
  expect(refusalOf({ removed: [there] })).toBe("allowed");
  expect(refusalOf({})).toBe("allowed");
});

test("D14 a record that could not be placed so is refused with its id", () => {
  expect(refusalOf({ removed: [aMarker({ id: "gone" })] })).toBe("gone does-not-fit");
  expect(refusalOf({ added: [aMarker({ id: "m", start: off })] })).toBe("m off-frame");
  expect(refusalOf({ added: [aMarker({ id: "m", end: toMicros(0) })] })).toBe("m off-frame");
  expect(refusalOf({ updated: [[there, { ...there, end: toMicros(3_010_000) }]] })).toBe("there off-frame");
  expect(refusalOf({ updated: [[there, { ...there, code: "SMILE" }]] })).toBe("there unknown-code");
  expect(refusalOf({ added: [aMarker({ id: "m", track: "neighbour" })] })).toBe("m unknown-track");
  expect(refusalOf({ added: [aClip({ id: "c", start: off, end: seconds(2) })] })).toBe("c off-frame");
  expect(refusalOf({ added: [aClip({ id: "c", start: seconds(2), end: seconds(11) })] })).toBe(
    "c outside-film",
  );
  expect(refusalOf({ added: [aStill({ id: "s", at: off })] })).toBe("s off-frame");
  expect(refusalOf({ added: [aStill({ id: "s", clipId: "gone" })] })).toBe("s unknown-clip");
  expect(refusalOf({ added: [aNote({ id: "n", topic: "moment", at: off })] })).toBe("n off-frame");
  expect(refusalOf({ added: [aNote({ id: "n", topic: "moment" })] })).toBe("n moment-missing");
  expect(refusalOf({ added: [aMarker({ id: "m", code: "RECEIVE", elements: ["SAY_YES", "NOD"] })] })).toBe(
    "m off-frame",
  );
});

test("D14 the very end of the film is a wish, no place", () => {
  expect(refusalOf({ added: [aMarker({ id: "m", start: seconds(10) })] })).toBe("m off-frame");
});

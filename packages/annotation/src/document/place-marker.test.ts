import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  aClip,
  aFilm,
  aMarker,
  anyFilm,
  aScheme,
  documentOf,
  seconds,
} from "../../test/annotation-builders.ts";
import { toMicros } from "../time/micros.ts";
import { emptyChange } from "./change.ts";
import { placeMarker, type MarkerSetting, type MarkerWish } from "./place-marker.ts";

const table = aFilm({ frames: 250 });
const wish = { id: "m", track: "child", code: "INITIATIVE", start: seconds(1) };

function setting(fields: Partial<MarkerSetting> = {}): MarkerSetting {
  return { document: documentOf(), table, scheme: aScheme, tracks: ["child", "mother"], ...fields };
}

test("D7 a moment is placed on the start of the frame on screen", () => {
  const placed = placeMarker(setting(), { ...wish, start: toMicros(1_010_000) });
  const marker = aMarker({ id: "m", start: toMicros(1_000_000), addressee: "mother" });
  expect(placed).toEqual({ ok: true, change: { ...emptyChange, added: [marker] } });
});

test("D7 a stretch ends with the end of a frame and lasts one frame at least", () => {
  const ends = [1_010_000, 1_040_000, 1_040_001, 1_100_000, 10_000_000].map((end) => {
    const placed = placeMarker(setting(), { ...wish, start: toMicros(1_010_000), end: toMicros(end) });
    return placed.ok
      ? placed.change.added.map((record) => record.type === "marker" && record.end)
      : [placed.refusal];
  });
  expect(ends).toEqual([[1_040_000], [1_040_000], [1_080_000], [1_120_000], [10_000_000]]);
});

test("D7 at the very end of the film the last frame is still on screen", () => {
  const placed = placeMarker(setting(), { ...wish, start: table.end });
  expect(placed).toMatchObject({ ok: true, change: { added: [{ start: 9_960_000, end: null }] } });
});

test("D7 whatever the film, start and end are boundaries of frames, around the wish", () => {
  fc.assert(
    fc.property(
      anyFilm,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (film, one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)].map((share) => share * film.end);
        const wished = { start: toMicros(Math.floor(start ?? 0)), end: toMicros(Math.floor(end ?? 0)) };
        const placed = placeMarker(setting({ table: film }), { ...wish, ...wished });
        const [marker] = placed.ok ? placed.change.added : [];
        const found = marker?.type === "marker" ? marker : aMarker();
        expect(film.starts).toContain(found.start);
        expect([...film.starts.slice(1), film.end]).toContain(found.end);
        expect(found.start).toBeLessThanOrEqual(wished.start);
        expect(found.end).toBeGreaterThanOrEqual(wished.end);
        expect(found.end).toBeGreaterThan(found.start);
      },
    ),
  );
});

test("D8 what the rules do not allow is refused with the reason", () => {
  expect(refusalOf({ code: "SMILE" })).toBe("unknown-code");
  expect(refusalOf({ track: "neighbour" })).toBe("unknown-track");
  expect(refusalOf({ addressee: "neighbour" })).toBe("unknown-track");
  expect(refusalOf({ start: toMicros(table.end + 1) })).toBe("outside-film");
  expect(refusalOf({ end: toMicros(table.end + 1) })).toBe("outside-film");
  expect(refusalOf({ start: seconds(11), end: seconds(9) })).toBe("outside-film");
  expect(refusalOf({ end: toMicros(999_999) })).toBe("ends-before-start");
  expect(refusalOf({ id: "c" })).toBe("id-taken");
  expect(refusalOf({})).toBe("placed");
});

test("D9 placing a marker that is there moves it and keeps the rest", () => {
  const there = aMarker({
    id: "m",
    start: seconds(1),
    end: seconds(2),
    star: "success",
    reception: "missed",
  });
  const document = documentOf(there);
  const moved = placeMarker(setting({ document }), { ...wish, start: seconds(1.5) });
  const to = { ...there, start: seconds(1.52 - 0.04), addressee: "mother" };
  expect(moved).toEqual({ ok: true, change: { ...emptyChange, updated: [[there, to]] } });
  const moment = placeMarker(setting({ document }), { ...wish, end: null, valence: "no" });
  expect(moment).toMatchObject({ ok: true, change: { updated: [[there, { end: null, valence: "no" }]] } });
});

test("D9 placing a marker where it is changes nothing", () => {
  const there = aMarker({ id: "m", start: seconds(1), end: seconds(2), addressee: "mother" });
  expect(placeMarker(setting({ document: documentOf(there) }), wish)).toEqual({
    ok: true,
    change: emptyChange,
  });
});

test("D10 between two people the addressee is the other, among more nobody until someone says", () => {
  expect(addresseeOf(["child", "mother"])).toEqual(["mother"]);
  expect(addresseeOf(["child", "mother", "father"])).toEqual([null]);
  expect(addresseeOf(["child"])).toEqual([null]);
  expect(addresseeOf(["child", "mother", "father"], { addressee: "father" })).toEqual(["father"]);
  expect(addresseeOf(["child", "mother"], { addressee: null })).toEqual([null]);
});

test("D10 a marker that goes to the other person is addressed the other way round", () => {
  const there = aMarker({ id: "m", start: seconds(1), addressee: "mother" });
  const placed = placeMarker(setting({ document: documentOf(there) }), { ...wish, track: "mother" });
  expect(placed).toMatchObject({
    ok: true,
    change: { updated: [[there, { track: "mother", addressee: "child" }]] },
  });
});

function refusalOf(fields: Partial<MarkerWish>): string {
  const placed = placeMarker(setting({ document: documentOf(aClip({ id: "c" })) }), { ...wish, ...fields });
  return placed.ok ? "placed" : placed.refusal;
}

function addresseeOf(tracks: readonly string[], fields: Partial<MarkerWish> = {}): unknown {
  const placed = placeMarker(setting({ tracks }), { ...wish, ...fields });
  return placed.ok
    ? placed.change.added.map((record) => record.type === "marker" && record.addressee)
    : placed;
}

test("D17 elements are named once, in the order of the scheme, and belong to their code", () => {
  const receive = { ...wish, track: "mother", code: "RECEIVE", elements: ["SAY_YES", "NOD", "NOD"] };
  const placed = placeMarker(setting(), receive);
  expect(placed).toMatchObject({ ok: true, change: { added: [{ elements: ["NOD", "SAY_YES"] }] } });
  const there = documentOf(aMarker({ id: "m", track: "mother", code: "RECEIVE", elements: ["NOD"] }));
  const moved = placeMarker(setting({ document: there }), { ...wish, track: "mother", code: "RECEIVE" });
  expect(moved).toMatchObject({ ok: true, change: { updated: [[{}, { elements: ["NOD"] }]] } });
  const renamed = placeMarker(setting({ document: there }), { ...wish, track: "mother", code: "NAME" });
  expect(renamed).toMatchObject({ ok: true, change: { updated: [[{}, { code: "NAME", elements: [] }]] } });
});

test("D8 an element of another code is refused", () => {
  const placed = placeMarker(setting(), { ...wish, elements: ["NOD"] });
  expect(placed).toEqual({ ok: false, refusal: "unknown-element" });
});

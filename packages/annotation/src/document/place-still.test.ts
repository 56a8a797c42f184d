import { expect, test } from "vitest";
import { aClip, aFilm, aMarker, aStill, documentOf, seconds } from "../../test/annotation-builders.ts";
import { toMicros } from "../time/micros.ts";
import { emptyChange } from "./change.ts";
import { placeStill } from "./place-still.ts";

const table = aFilm({ frames: 250 });
const document = documentOf(aClip({ id: "c" }), aMarker({ id: "m" }), aStill({ id: "s", caption: "kijk" }));

test("D12 a new still stands on the frame on screen and comes last", () => {
  const placed = placeStill({ document, table }, { id: "t", at: toMicros(1_039_999), clipId: "c" });
  const still = aStill({ id: "t", at: seconds(1), clipId: "c", position: 1 });
  expect(placed).toEqual({ ok: true, change: { ...emptyChange, added: [still] } });
});

test("D12 what the rules do not allow is refused with the reason", () => {
  const refusals = [
    { id: "t", at: toMicros(table.end + 1) },
    { id: "t", at: seconds(1), clipId: "m" },
    { id: "t", at: seconds(1), clipId: "gone" },
    { id: "m", at: seconds(1) },
  ].map((wish) => placeStill({ document, table }, wish));
  const reasons = ["outside-film", "unknown-clip", "unknown-clip", "id-taken"];
  expect(refusals).toEqual(reasons.map((refusal) => ({ ok: false, refusal })));
});

test("D9 moving a still keeps the rest, and placing it where it is changes nothing", () => {
  const moved = placeStill({ document, table }, { id: "s", at: seconds(2) });
  expect(moved).toMatchObject({
    ok: true,
    change: { updated: [[{ id: "s" }, { at: 2_000_000, caption: "kijk" }]] },
  });
  expect(placeStill({ document, table }, { id: "s", at: seconds(0) })).toEqual({
    ok: true,
    change: emptyChange,
  });
});

test("D12 a still shows a part of the picture that lies inside it", () => {
  const part = { left: 250, top: 0, width: 750, height: 1000 };
  expect(placeStill({ document, table }, { id: "s", at: seconds(0), crop: part })).toMatchObject({
    ok: true,
    change: { updated: [[{ crop: null }, { crop: part }]] },
  });
  const outside = [
    { ...part, left: 251 },
    { ...part, height: 0 },
    { ...part, top: -1 },
    { ...part, width: 0.5 },
  ].map((crop) => placeStill({ document, table }, { id: "s", at: seconds(0), crop }));
  expect(outside).toEqual(outside.map(() => ({ ok: false, refusal: "crop-outside-picture" })));
});

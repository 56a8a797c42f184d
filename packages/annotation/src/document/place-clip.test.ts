import { expect, test } from "vitest";
import { aClip, aFilm, aMarker, documentOf, seconds } from "../../test/annotation-builders.ts";
import { toMicros } from "../time/micros.ts";
import { emptyChange } from "./change.ts";
import { placeClip } from "./place-clip.ts";

const table = aFilm({ frames: 250 });

test("D11 a new clip covers whole frames and comes last", () => {
  const first = aClip({ id: "a", position: 4 });
  const document = documentOf(first, aMarker({ id: "m" }));
  const placed = placeClip(
    { document, table },
    { id: "b", start: toMicros(1_010_000), end: toMicros(1_090_000) },
  );
  const clip = aClip({ id: "b", start: seconds(1), end: toMicros(1_120_000), position: 5 });
  expect(placed).toEqual({ ok: true, change: { ...emptyChange, added: [clip] } });
});

test("D11 the first clip has position 0, and a clip lasts one frame at least", () => {
  const placed = placeClip(
    { document: documentOf(), table },
    { id: "b", start: seconds(1), end: seconds(1) },
  );
  expect(placed).toMatchObject({
    ok: true,
    change: { added: [{ position: 0, start: 1_000_000, end: 1_040_000 }] },
  });
});

test("D11 what the rules do not allow is refused with the reason", () => {
  const document = documentOf(aMarker({ id: "m" }));
  const refusals = [
    { id: "b", start: seconds(9), end: seconds(10.1) },
    { id: "b", start: seconds(11), end: seconds(12) },
    { id: "b", start: seconds(2), end: seconds(1) },
    { id: "m", start: seconds(1), end: seconds(2) },
  ].map((wish) => placeClip({ document, table }, wish));
  const reasons = ["outside-film", "outside-film", "ends-before-start", "id-taken"];
  expect(refusals).toEqual(reasons.map((refusal) => ({ ok: false, refusal })));
});

test("D9 trimming a clip keeps the rest, and placing it where it is changes nothing", () => {
  const there = aClip({
    id: "b",
    start: seconds(1),
    end: seconds(2),
    title: "samen",
    kind: "working-point",
    position: 3,
  });
  const place = { document: documentOf(there), table };
  const trimmed = placeClip(place, { id: "b", start: seconds(1), end: toMicros(1_960_000) });
  const to = { ...there, end: toMicros(1_960_000) };
  expect(trimmed).toEqual({ ok: true, change: { ...emptyChange, updated: [[there, to]] } });
  const same = placeClip(place, { id: "b", start: seconds(1), end: seconds(2), title: "samen" });
  expect(same).toEqual({ ok: true, change: emptyChange });
});

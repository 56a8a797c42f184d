import { expect, test } from "vitest";
import { aClip, aFilm, aScheme, aStill, documentOf, seconds } from "../../test/annotation-builders.ts";
import { emptyChange } from "./change.ts";
import { checkChange } from "./check-change.ts";
import { placeClip } from "./place-clip.ts";
import { placeStill } from "./place-still.ts";

const table = aFilm();
const nude = aClip({ start: seconds(2), end: seconds(4), sensitive: "yes" });
const refused = { ok: false, refusal: "sensitive-clip" };

test("D18 a still is refused inside a sensitive clip, up to its last frame", () => {
  const setting = { document: documentOf(nude), table };
  const at = (second: number) => placeStill(setting, { id: "s", at: seconds(second) });
  expect([at(2), at(3.96)]).toEqual([refused, refused]);
  expect([at(1.96).ok, at(4).ok]).toEqual([true, true]);
});

test("D18 a still anywhere is refused for a sensitive clip", () => {
  expect(placeStill({ document: documentOf(nude), table }, { id: "s", at: seconds(6), clipId: "c" })).toEqual(
    refused,
  );
});

test("D18 a clip with stills is not made sensitive, and a sensitive one not moved over a still", () => {
  const still = aStill({ at: seconds(3) });
  const open = aClip({ start: seconds(2), end: seconds(4) });
  const setting = { document: documentOf(open, still), table };
  expect(placeClip(setting, { ...open, sensitive: "yes" })).toEqual(refused);
  const away = { document: documentOf(open, aStill({ at: seconds(6), clipId: "c" })), table };
  expect(placeClip(away, { ...open, sensitive: "yes" })).toEqual(refused);
  const beside = aClip({ start: seconds(5), end: seconds(6), sensitive: "yes" });
  const moved = { id: "c", start: seconds(3), end: seconds(6) };
  expect(placeClip({ document: documentOf(beside, still), table }, moved)).toEqual(refused);
});

test("D18 D14 a change that takes the stills away makes the clip sensitive", () => {
  const still = aStill({ at: seconds(3) });
  const open = aClip({ start: seconds(2), end: seconds(4) });
  const setting = { document: documentOf(open, still), table, scheme: aScheme, tracks: [] };
  const flag = { ...emptyChange, updated: [[open, nude] as const] };
  expect(checkChange(setting, flag)).toMatchObject({ refusal: "sensitive-clip", id: "c" });
  expect(checkChange(setting, { ...flag, removed: [still] }).ok).toBe(true);
});

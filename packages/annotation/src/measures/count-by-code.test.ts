import { expect, test } from "vitest";
import { aClip, aMarker, documentOf } from "../../test/annotation-builders.ts";
import { countByCode } from "./count-by-code.ts";

test("M8 markers are counted per person and code, yes and no together", () => {
  const counts = countByCode(
    documentOf(
      aMarker({ id: "a" }),
      aMarker({ id: "b", valence: "no" }),
      aMarker({ id: "c", code: "TURN" }),
      aMarker({ id: "d", track: "mother", code: "TURN" }),
      aClip({ id: "e" }),
    ),
  );
  const child = new Map([
    ["INITIATIVE", 2],
    ["TURN", 1],
  ]);
  expect(counts).toEqual(
    new Map([
      ["child", child],
      ["mother", new Map([["TURN", 1]])],
    ]),
  );
});

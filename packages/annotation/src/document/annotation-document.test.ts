import { expect, test } from "vitest";
import { aMarker, documentOf, seconds } from "../../test/annotation-builders.ts";
import { countByCode } from "../measures/count-by-code.ts";
import { markersInTime } from "./annotation-document.ts";

test("D15 the layers of the desk and of looking together are read apart, and measures read the desk's", () => {
  const desk = aMarker({ id: "desk", start: seconds(2) });
  const joint = aMarker({ id: "joint", start: seconds(1), source: "joint" });
  const document = documentOf(desk, joint);
  expect(markersInTime(document)).toEqual([desk]);
  expect(markersInTime(document, "joint")).toEqual([joint]);
  expect(countByCode(document).get("child")?.get("INITIATIVE")).toBe(1);
});

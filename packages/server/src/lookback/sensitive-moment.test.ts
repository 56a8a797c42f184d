import { toMicros } from "@samenkijken/annotation/time/micros";
import { expect, test } from "vitest";
import { isSensitiveMoment } from "./sensitive-moment.ts";

test("a moment is sensitive from the first to the last microsecond of a sensitive clip", () => {
  const clips = [
    { start: toMicros(0), end: toMicros(50), sensitive: "no" as const },
    { start: toMicros(40), end: toMicros(60), sensitive: "yes" as const },
  ];
  expect([39, 40, 59, 60].map((at) => isSensitiveMoment(clips, at))).toEqual([false, true, true, false]);
});

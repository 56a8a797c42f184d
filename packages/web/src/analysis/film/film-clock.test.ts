import { createFrameTable, startOf, type FrameTable } from "@samenkijken/annotation/time/frame-table";
import fc from "fast-check";
import { expect, test } from "vitest";
import { frameOnScreen, insideFilm, secondsToShow } from "./film-clock.ts";

function aTable(starts: readonly number[], end: number): FrameTable {
  const table = createFrameTable(starts, end);
  if (!table.ok) throw new Error(table.refusal);
  return table.value;
}

const ntsc = aTable(
  Array.from({ length: 90 }, (_, frame) => Math.round((frame * 1_001_000_000) / 30_000)),
  3_003_000,
);

const anyTable = fc
  .array(fc.integer({ min: 4000, max: 400_000 }), { minLength: 1, maxLength: 60 })
  .map((steps) => {
    const starts = [0];
    for (const step of steps) starts.push((starts.at(-1) ?? 0) + step);
    return aTable(starts.slice(0, -1), starts.at(-1) ?? 0);
  });

test("a seek to any frame of any table lands on that frame, whatever the offset of the file", () => {
  fc.assert(
    fc.property(
      anyTable,
      fc.integer({ min: 0, max: 5_000_000 }),
      fc.nat(),
      (table, clockOffsetMicros, pick) => {
        const frame = pick % table.starts.length;
        const clock = { table, clockOffsetMicros };
        expect(frameOnScreen(clock, secondsToShow(clock, frame))).toBe(frame);
      },
    ),
  );
});

test("a media time that the browser cut off below the frame's start is still that frame", () => {
  const clock = { table: ntsc, clockOffsetMicros: 0 };
  for (let frame = 1; frame < ntsc.starts.length; frame += 1) {
    expect(frameOnScreen(clock, (startOf(ntsc, frame) - 1) / 1e6)).toBe(frame);
  }
});

test("the middle of a frame lies inside it and moves with the offset", () => {
  expect(secondsToShow({ table: aTable([0, 40_000], 80_000), clockOffsetMicros: 21_000 }, 1)).toBe(0.081);
});

test("a wish outside the film is brought to its nearest end", () => {
  expect(insideFilm(ntsc, -5)).toBe(0);
  expect(insideFilm(ntsc, 9e9)).toBe(ntsc.end);
});

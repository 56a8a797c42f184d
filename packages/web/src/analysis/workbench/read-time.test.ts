import { createFrameTable } from "@samenkijken/annotation/time/frame-table";
import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSeconds, readTimecode } from "./read-time.ts";

const made = createFrameTable(
  Array.from({ length: 3000 }, (_, frame) => Math.round((frame * 1_001_000_000) / 30_000)),
  100_100_000,
);
if (!made.ok) throw new Error(made.refusal);
const table = made.value;

test("a time code that was printed is read as the same frame", () => {
  fc.assert(
    fc.property(fc.nat(table.starts.length - 1), (frame) => {
      const start = table.starts[frame] ?? table.end;
      expect(readTimecode(table, timecodeOf(table, start))).toBe(start);
    }),
  );
});

test.each(["", "later", "99:00", "00:01,31", "1:2:3"])("no time in this film: %j", (text) => {
  expect(readTimecode(table, text)).toBeNull();
});

test("seconds may stand alone, with a comma or a point", () => {
  expect(readTimecode(table, "0")).toBe(0);
  expect(readSeconds("2,5")).toBe(2_500_000);
  expect(readSeconds("0.04")).toBe(40_000);
  expect(readSeconds(" ")).toBe("moment");
  expect(readSeconds("long")).toBeNull();
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aFilm, anyFilm, anyMoment, tableOf } from "../../test/annotation-builders.ts";
import {
  createFrameTable,
  endOf,
  frameAt,
  middleOf,
  packFrameTable,
  snapToFrame,
  snapToFrameEnd,
  startOf,
  step,
  unpackFrameTable,
} from "./frame-table.ts";
import { toMicros } from "./micros.ts";

test("T4 a table that makes no sense is refused with the reason", () => {
  const refusals = [
    createFrameTable([], 10),
    createFrameTable([0, 0.5], 10),
    createFrameTable([0, 5], 9.5),
    createFrameTable([1, 5], 10),
    createFrameTable([0, 5, 5], 10),
    createFrameTable([0, 5, 4], 10),
    createFrameTable([0, 5], 5),
  ].map((result) => (result.ok ? "accepted" : result.refusal));
  expect(refusals).toEqual([
    "no-frames",
    "not-whole",
    "not-whole",
    "not-from-zero",
    "not-increasing",
    "not-increasing",
    "ends-too-early",
  ]);
  expect(createFrameTable([0, 5], 6)).toEqual({ ok: true, value: { starts: [0, 5], end: 6 } });
});

test("T5 the frame on screen is the last that has begun", () => {
  const table = tableOf([0, 10, 15, 100], 120);
  const frames = [0, 9, 10, 14, 15, 99, 100, 119, 120, 5000].map((at) => frameAt(table, toMicros(at)));
  expect(frames).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 3, 3]);
  fc.assert(
    fc.property(anyMoment, ({ table, at }) => {
      expect(frameAt(table, at)).toBe(table.starts.filter((start) => start <= at).length - 1);
    }),
  );
});

test("T5 the start of a frame shows that frame, and the start of the frame on screen is not later", () => {
  fc.assert(
    fc.property(anyMoment, ({ table, at }) => {
      const frame = frameAt(table, at);
      expect(startOf(table, frame)).toBeLessThanOrEqual(at);
      expect(frameAt(table, startOf(table, frame))).toBe(frame);
    }),
  );
});

test("T6 frames meet, and the middle of each shows it", () => {
  fc.assert(
    fc.property(anyFilm, (table) => {
      const frames = table.starts.map((_, frame) => frame);
      expect(frames.map((frame) => frameAt(table, middleOf(table, frame)))).toEqual(frames);
      expect(frames.map((frame) => endOf(table, frame))).toEqual([...table.starts.slice(1), table.end]);
    }),
  );
});

test("T6 a frame that the film does not have throws", () => {
  const film = aFilm({ frames: 3 });
  for (const frame of [-1, 3, 0.5]) {
    expect(() => startOf(film, frame)).toThrow(RangeError);
    expect(() => endOf(film, frame)).toThrow(RangeError);
    expect(() => middleOf(film, frame)).toThrow(RangeError);
  }
});

test("T7 snapping gives the start of the frame on screen, once and for all", () => {
  fc.assert(
    fc.property(anyMoment, ({ table, at }) => {
      const snapped = snapToFrame(table, at);
      expect(frameAt(table, snapped)).toBe(frameAt(table, at));
      expect(snapToFrame(table, snapped)).toBe(snapped);
      expect(table.starts).toContain(snapped);
    }),
  );
});

test("T12 snapping an end gives the boundary that is not earlier, once and for all", () => {
  fc.assert(
    fc.property(anyMoment, ({ table, at }) => {
      const boundaries = [...table.starts.slice(1), table.end];
      const expected = boundaries.find((boundary) => boundary >= at) ?? table.end;
      const snapped = snapToFrameEnd(table, at);
      expect(snapped).toBe(expected);
      expect(snapToFrameEnd(table, snapped)).toBe(snapped);
    }),
  );
});

test("T8 a step stops at the first and the last frame, and the step back undoes it", () => {
  fc.assert(
    fc.property(anyMoment, fc.integer({ min: -250, max: 250 }), ({ table, at }, frames) => {
      const from = frameAt(table, at);
      const reached = Math.min(table.starts.length - 1, Math.max(0, from + frames));
      const landed = step(table, at, frames);
      expect(frameAt(table, landed)).toBe(reached);
      expect(step(table, landed, from - reached)).toBe(snapToFrame(table, at));
    }),
  );
});

test("T9 unpacking gives back what was packed, also through JSON", () => {
  fc.assert(
    fc.property(anyFilm, (table) => {
      const sent: unknown = JSON.parse(JSON.stringify(packFrameTable(table)));
      expect(unpackFrameTable(sent as ReturnType<typeof packFrameTable>)).toEqual(table);
    }),
  );
});

test("T9 a film of constant rate packs into one run", () => {
  expect(packFrameTable(aFilm({ frames: 250 }))).toEqual({ end: 10_000_000, runs: [[40_000, 249]] });
  expect(packFrameTable(aFilm({ frames: 1 }))).toEqual({ end: 40_000, runs: [] });
});

test("T9 a packed form that makes no table throws", () => {
  const wrong: [number, [number, number][]][] = [
    [10, [[5, 2]]],
    [10, [[0, 1]]],
    [10, [[-1, 1]]],
    [10, [[1.5, 1]]],
    [10, [[1, 0]]],
    [10, [[1, 1.5]]],
    [1e12, [[1, 1e11]]],
    [0, []],
  ];
  for (const [end, runs] of wrong) expect(() => unpackFrameTable({ end, runs })).toThrow(RangeError);
});

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
  type FrameTable,
  unpackFrameTable,
  type PackedFrameTable,
} from "./frame-table.ts";
import { startOfFrame, type FrameRate } from "./frame-rate.ts";
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

test("T9 a table that was packed before rows and differences is read", () => {
  fc.assert(
    fc.property(anyFilm, (table) => {
      const runs = table.starts
        .slice(1)
        .map((start, frame) => [start - (table.starts[frame] ?? 0), 1] as const);
      expect(unpackFrameTable({ end: table.end, runs })).toEqual(table);
    }),
  );
  expect(
    unpackFrameTable({
      end: 99,
      runs: [
        [10, 2],
        [25, 1],
      ],
    }).starts,
  ).toEqual([0, 10, 20, 45]);
});

test("T9 a film of constant rate packs into one run", () => {
  expect(packFrameTable(aFilm({ frames: 250 }))).toEqual({ end: 10_000_000, runs: [[40_000, 249]] });
  expect(packFrameTable(aFilm({ frames: 1 }))).toEqual({ end: 40_000, runs: [] });
});

test("T9 a packed form that makes no table throws", () => {
  const wrong: [number, PackedFrameTable["runs"]][] = [
    [10, [[5, 2]]],
    [10, [[0, 1]]],
    [10, [[-1, 1]]],
    [10, [[1.5, 1]]],
    [10, [[1, 0]]],
    [10, [[1, 1.5]]],
    [1e12, [[1, 1e11]]],
    [0, []],
    [10, [[[], 1e15]]],
    [10, [[[1, 0], 2]]],
    [10, [[[1, 2], 0]]],
    [1e12, [[[1, 1], 1e11]]],
    [10, [[1, ""]]],
    [10, [[1, "é"]]],
    [10, [[1, "B"]]],
    [10, [[1, "g"]]],
    [10, [[1, "ggggggggggggA"]]],
  ];
  for (const [end, runs] of wrong) expect(() => unpackFrameTable({ end, runs })).toThrow(RangeError);
});

/** Ten minutes at a rate, with the times rounded to so many microseconds as a file may do. */
function atRate({ frames, per }: FrameRate, rounding = 1): FrameTable {
  const count = Math.floor((600 * frames) / per);
  const starts = Array.from(
    { length: count },
    (_, frame) => Math.round(startOfFrame(frame, { frames, per }) / rounding) * rounding,
  );
  return tableOf(starts, (starts.at(-1) ?? 0) + 20_000);
}

test("T13 ten minutes at any usual rate pack into less than a thousand characters, however a file rounds", () => {
  const rates = [
    { frames: 30_000, per: 1001 },
    { frames: 24_000, per: 1001 },
    { frames: 60_000, per: 1001 },
    { frames: 24, per: 1 },
    { frames: 30, per: 1 },
    { frames: 25, per: 1 },
    { frames: 215, per: 12 },
    { frames: 15, per: 1 },
  ];
  for (const rate of rates) {
    for (const rounding of [1, 1000]) {
      const table = atRate(rate, rounding);
      const packed = packFrameTable(table);
      expect(JSON.stringify(packed).length, `${String(rate.frames)}/${String(rate.per)}`).toBeLessThan(1000);
      expect(unpackFrameTable(packed)).toEqual(table);
    }
  }
});

test("T13 frames that tremble by less than eight milliseconds take three characters each at most", () => {
  const tremble = fc.array(fc.integer({ min: -7900, max: 7900 }), { minLength: 100, maxLength: 400 });
  fc.assert(
    fc.property(tremble, fc.constantFrom(16_667, 33_333, 40_000), (differences, usual) => {
      const starts = [0];
      for (const difference of differences) starts.push((starts.at(-1) ?? 0) + usual + difference);
      const table = tableOf(starts, (starts.at(-1) ?? 0) + usual);
      const packed = packFrameTable(table);
      expect(JSON.stringify(packed).length).toBeLessThan(3 * differences.length + 120);
      expect(unpackFrameTable(packed)).toEqual(table);
    }),
  );
});

test("T9 a film that repeats and trembles by turns, and one with a pause of weeks, come back as they were", () => {
  const part = fc.oneof(
    fc.record({
      row: fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 70 }),
      times: fc.nat(30),
    }),
    fc.record({ row: fc.constant([2 ** 41 + 1]), times: fc.constant(1) }),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const starts = [0];
      for (const { row, times } of parts) {
        for (let nth = 0; nth < times; nth += 1)
          for (const length of row) starts.push((starts.at(-1) ?? 0) + length);
      }
      const table = tableOf(starts, (starts.at(-1) ?? 0) + 1);
      expect(unpackFrameTable(packFrameTable(table))).toEqual(table);
    }),
  );
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aFilm, anyMoment, seconds, tableOf } from "../../test/annotation-builders.ts";
import { frameAt, startOf } from "./frame-table.ts";
import { toMicros } from "./micros.ts";
import { clockOf, timecodeOf } from "./timecode.ts";

test("T10 a timecode counts the frames within the second", () => {
  const film = aFilm({ frames: 25 * 300 });
  expect(timecodeOf(film, toMicros(0))).toBe("00:00,00");
  expect(timecodeOf(film, seconds(221.48))).toBe("03:41,12");
  expect(timecodeOf(film, seconds(221.519))).toBe("03:41,12");
  expect(timecodeOf(film, seconds(221.999))).toBe("03:41,24");
  expect(timecodeOf(film, seconds(9999))).toBe("04:59,24");
});

test("T10 a second begins with the first frame that begins in it", () => {
  const film = tableOf([0, 900_000, 1_100_000, 1_200_000, 3_500_000], 4_000_000);
  const codes = [0, 1_050_000, 1_100_000, 1_200_000, 3_400_000, 3_500_000].map((at) =>
    timecodeOf(film, toMicros(at)),
  );
  expect(codes).toEqual(["00:00,00", "00:00,01", "00:01,00", "00:01,01", "00:01,01", "00:03,00"]);
});

test("T10 no two frames have one timecode", () => {
  fc.assert(
    fc.property(anyMoment, ({ table, at }) => {
      const frame = frameAt(table, at);
      const sameCode = table.starts.filter((start) => timecodeOf(table, start) === timecodeOf(table, at));
      expect(sameCode).toEqual([startOf(table, frame)]);
    }),
  );
});

test("T11 a clock has minutes and seconds, also beyond an hour", () => {
  const clocks = [0, 0.999, 59.999, 60, 221, 6000].map((count) => clockOf(seconds(count)));
  expect(clocks).toEqual(["00:00", "00:00", "00:59", "01:00", "03:41", "100:00"]);
});

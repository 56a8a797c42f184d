import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildFrameTable, ticksToMicros, type DecodedFrame, type FilmPacket } from "./frame-table.ts";

const stream = { timeBase: [1, 1000] as const, startTicks: 0, durationTicks: null, promisedPictures: null };

function frames(...ticks: number[]): DecodedFrame[] {
  return ticks.map((moment) => ({
    ticks: moment,
    durationTicks: 40,
    key: moment === ticks[0],
    interlaced: false,
  }));
}
function packets(...ticks: number[]): FilmPacket[] {
  return ticks.map((moment) => ({ ticks: moment, hidden: false }));
}

describe("buildFrameTable", () => {
  it("puts the first displayed picture at zero", () => {
    const table = buildFrameTable(stream, packets(1480, 1520), frames(1480, 1520));
    expect(table).toMatchObject({ startsMicros: [0, 40_000], endMicros: 80_000, firstTicks: 1480 });
  });

  it("leaves out what an edit list hides, also when the decoder gives it", () => {
    const hidden = [{ ticks: -40, hidden: true }, ...packets(0, 40)];
    expect(buildFrameTable(stream, hidden, frames(-40, 0, 40))?.startsMicros).toEqual([0, 40_000]);
  });

  it("keeps two pictures of one moment apart", () => {
    expect(buildFrameTable(stream, packets(0, 40, 40), frames(0, 40, 40))?.startsMicros).toEqual([
      0, 40_000, 40_001,
    ]);
  });

  it("trusts an index about the end, also when an edit list cuts the last picture short", () => {
    const indexed = { ...stream, promisedPictures: 3, durationTicks: 100 };
    expect(buildFrameTable(indexed, packets(0, 40, 80), frames(0, 40, 80))?.endMicros).toBe(100_000);
  });

  it("does not believe an index that ends far after the last picture", () => {
    const indexed = { ...stream, promisedPictures: 3, durationTicks: 900 };
    expect(buildFrameTable(indexed, packets(0, 40, 80), frames(0, 40, 80))?.endMicros).toBe(120_000);
  });

  it("takes the usual gap for the last picture when its own length is a guess", () => {
    const guessed = frames(0, 40, 80).map((frame) => Object.assign(frame, { durationTicks: 1 }));
    expect(buildFrameTable(stream, packets(0, 40, 80), guessed)?.endMicros).toBe(120_000);
  });

  it("calls a rate constant when only rounding differs, and variable otherwise", () => {
    const rated = { ...stream, promisedPictures: 4 };
    expect(buildFrameTable(rated, packets(0, 33, 67, 100), frames(0, 33, 67, 100))?.constantRate).toBe(true);
    expect(buildFrameTable(rated, packets(0, 33, 100), frames(0, 33, 100))?.constantRate).toBe(false);
  });

  it("takes the rate from the coded pictures when some no longer decode", () => {
    const rated = { ...stream, promisedPictures: 4 };
    expect(buildFrameTable(rated, packets(0, 40, 80, 120), frames(0, 120))?.constantRate).toBe(true);
  });

  it("is null when nothing can be shown", () => {
    expect(buildFrameTable(stream, packets(0), [])).toBeNull();
  });

  it("gives strictly rising starts that end before the end, whatever comes in", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1 }), (ticks) => {
        const table = buildFrameTable(stream, packets(...ticks), frames(...ticks));
        const starts = table?.startsMicros ?? [];
        expect(starts).toHaveLength(ticks.length);
        expect(
          [...starts, table?.endMicros ?? 0].every(
            (start, at, all) => at === 0 || start > (all[at - 1] ?? 0),
          ),
        ).toBe(true);
      }),
    );
  });
});

describe("ticksToMicros", () => {
  it("rounds to the nearest microsecond on both sides of zero", () => {
    expect([1, 2, -1, -2].map((ticks) => ticksToMicros(ticks, [1, 3]))).toEqual([
      333_333, 666_667, -333_333, -666_667,
    ]);
  });
  it("stays exact where binary fractions do not", () => {
    expect(ticksToMicros(2 ** 52, [1, 1_000_000])).toBe(2 ** 52);
  });
});

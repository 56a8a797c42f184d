import { describe, expect, it } from "vitest";
import { freeSetNumbers, isRefresh, joinAvcDescriptions, parseAvcDescription } from "./avc-description.ts";

// Sets are told apart by their numbers: 1 is written "1", 0-based 1 is "010", 2 is "011" (Exp-Golomb).
const sequence = (bits: number): number[] => [0x67, 100, 0, 31, bits];
const picture = (bits: number): number[] => [0x68, bits, 0, 0];
const description = (bits: number): Uint8Array =>
  Uint8Array.of(
    1,
    100,
    0,
    31,
    0xff,
    0xe1,
    0,
    5,
    ...sequence(bits),
    1,
    0,
    4,
    ...picture(bits),
    0xfd,
    0xf8,
    0xf8,
    0,
  );

describe("descriptions of H.264", () => {
  it("are joined with all parameter sets, and can be read again", () => {
    const [one, other] = [parseAvcDescription(description(0x80)), parseAvcDescription(description(0x40))];
    if (one === null || other === null) throw new Error("not parsed");
    const joined = parseAvcDescription(joinAvcDescriptions([one, other]));
    expect(joined?.sequenceSets.map((set) => [...set])).toEqual([sequence(0x80), sequence(0x40)]);
    expect(joined?.pictureSets.map((set) => [...set])).toEqual([picture(0x80), picture(0x40)]);
    expect([...(joined?.rest ?? [])]).toEqual([0xfd, 0xf8, 0xf8, 0]);
  });
  it("tell which numbers are free", () => {
    const second = parseAvcDescription(description(0x40));
    expect(second === null ? [] : freeSetNumbers(second).slice(0, 3)).toEqual([2, 3, 4]);
  });
  it.each([
    ["nothing", new Uint8Array()],
    ["lengths of two bytes", Uint8Array.from(description(0x80), (byte, at) => (at === 4 ? 0xfd : byte))],
    ["a length beyond the end", Uint8Array.from(description(0x80), (byte, at) => (at === 7 ? 200 : byte))],
  ])("are null for %s", (_, bytes) => expect(parseAvcDescription(bytes)).toBeNull());
});

const unit = (kind: number): number[] => [0, 0, 0, 2, kind, 0];

describe("isRefresh", () => {
  it.each([
    ["a refresh after what goes before a picture", [...unit(9), ...unit(6), ...unit(0x65)], true],
    ["a picture that only looks whole", [...unit(6), ...unit(0x41)], false],
    ["no picture", unit(6), false],
    ["a broken length", [255, 255, 255, 255, 9], false],
  ])("%s", (_, bytes, expected) => expect(isRefresh(Uint8Array.from(bytes))).toBe(expected));
});

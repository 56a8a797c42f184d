import fc from "fast-check";
import { expect, test } from "vitest";
import { groupParts, type FoundFile } from "./group-parts.ts";

const full = 2_147_352_576;

function found(path: string, size = 1e8, modified = 0): FoundFile {
  return { path, size, modified };
}

function names(files: readonly FoundFile[]): string[][] {
  return groupParts(files).films.map((film) => film.map(({ path }) => path.split("/").at(-1) ?? ""));
}

const card = (name: string) => `KAART/PRIVATE/AVCHD/BDMV/STREAM/${name}`;

test("a full AVCHD file goes on in the next number", () => {
  const files = [
    found(card("00002.MTS"), 4e8),
    found(card("00000.MTS"), full),
    found(card("00003.MTS"), 5e8),
    found(card("00001.MTS"), full),
  ];
  expect(names(files)).toEqual([["00000.MTS", "00001.MTS", "00002.MTS"], ["00003.MTS"]]);
});

test("two AVCHD files that are not full are two films", () => {
  expect(names([found(card("00000.MTS"), 9e8), found(card("00001.MTS"), 8e8)])).toHaveLength(2);
});

test("a full file does not go on in a number that is missing, nor in another folder", () => {
  expect(names([found(card("00000.MTS"), full), found(card("00002.MTS"))])).toHaveLength(2);
  expect(names([found("A/00000.MTS", full), found("B/00001.MTS")])).toHaveLength(2);
});

test("a camera with a cut of its own is known by files of the same size", () => {
  const own = 2_045_000_000;
  expect(names([found("C0001.MP4", own), found("C0002.MP4", own), found("C0003.MP4", 7e8)])).toEqual([
    ["C0001.MP4", "C0002.MP4", "C0003.MP4"],
  ]);
  expect(names([found("C0001.MP4", own), found("C0002.MP4", 7e8)])).toHaveLength(2);
});

test("a cut at four gigabytes counts too", () => {
  expect(names([found("DJI_0004.MP4", 2 ** 32 - 3e6), found("DJI_0005.MP4", 1e9)])).toHaveLength(1);
});

test("GoPro chapters belong together by their names, in the order of the chapters", () => {
  const files = [
    found("DCIM/100GOPRO/GX020123.MP4"),
    found("DCIM/100GOPRO/GX010124.MP4"),
    found("DCIM/100GOPRO/GX010123.MP4"),
    found("DCIM/100GOPRO/GX010123.LRV"),
    found("DCIM/100GOPRO/GX010123.THM"),
  ];
  expect(names(files)).toEqual([["GX010123.MP4", "GX020123.MP4"], ["GX010124.MP4"]]);
  expect(groupParts(files).leftOut).toHaveLength(2);
});

test("the older names of GoPro belong together too", () => {
  const files = [found("GP020007.MP4"), found("GOPR0007.MP4"), found("GP010007.MP4")];
  expect(names(files)).toEqual([["GOPR0007.MP4", "GP010007.MP4", "GP020007.MP4"]]);
});

test.each([
  ["film.mp4", "film_1.mp4"],
  ["film_1.mp4", "film_2.mp4"],
  ["film (1).mp4", "film (2).mp4"],
  ["film-001.mp4", "film-002.mp4"],
])("%s goes on in %s when it is full, and is a film of its own when it is not", (first, second) => {
  expect(names([found(second), found(first, full)])).toEqual([[first, second]]);
  expect(names([found(second), found(first)])).toHaveLength(2);
});

test("what a card holds beside the films is left out", () => {
  const beside = [
    "KAART/PRIVATE/AVCHD/BDMV/INDEX.BDM",
    "KAART/PRIVATE/AVCHD/BDMV/CLIPINF/00000.CPI",
    "KAART/PRIVATE/AVCHD/BDMV/PLAYLIST/00000.MPL",
    "KAART/PRIVATE/AVCHD/AVCHDTN/THUMB.TID",
    "KAART/CERTIFICATE/A.MP4",
    "KAART/PRIVATE/M4ROOT/SUB/C0001S03.MP4",
    "KAART/PRIVATE/M4ROOT/CLIP/C0001M01.XML",
    "KAART/.Trashes/501/film.mp4",
    "KAART/DCIM/._00000.MTS",
    "KAART/brief.docx",
  ];
  const { films, leftOut } = groupParts([...beside.map((path) => found(path)), found(card("00000.MTS"))]);
  expect(films).toHaveLength(1);
  expect(leftOut.map(({ path }) => path)).toEqual(beside);
});

test("a file that was chosen by itself may have any name", () => {
  expect(names([found("film zonder naam")])).toEqual([["film zonder naam"]]);
});

test("the films stand in the order in which they were made", () => {
  expect(names([found("b.mp4", 1, 20), found("c.mp4", 1, 10), found("a.mp4", 1, 30)])).toEqual([
    ["c.mp4"],
    ["b.mp4"],
    ["a.mp4"],
  ]);
});

test("no file is lost and none is counted twice", () => {
  const anyFile = fc.record({
    path: fc.constantFrom("a/00000.MTS", "a/00001.MTS", "GX010001.MP4", "GX020001.MP4", "a/x.CPI", "b.mov"),
    size: fc.constantFrom(1, full),
    modified: fc.nat(9),
  });
  fc.assert(
    fc.property(fc.array(anyFile, { maxLength: 8 }), (files) => {
      const { films, leftOut } = groupParts(files);
      expect(new Set([...films.flat(), ...leftOut])).toEqual(new Set(files));
      expect(films.flat().length + leftOut.length).toBe(files.length);
    }),
  );
});

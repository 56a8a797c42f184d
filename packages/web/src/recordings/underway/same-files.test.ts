import { expect, test } from "vitest";
import { inPartOrder } from "./same-files.ts";

const chosen = (name: string, size: number) => ({
  file: new File([new Uint8Array(size)], name),
  handle: null,
});
const parts = [
  { name: "00000.MTS", sizeBytes: 3 },
  { name: "00001.MTS", sizeBytes: 2 },
];

test("the files come in the order of the film, whatever else was chosen", () => {
  const files = [chosen("00001.MTS", 2), chosen("andere.mp4", 3), chosen("00000.MTS", 3)];
  expect(inPartOrder(parts, files)?.map(({ file }) => file.name)).toEqual(["00000.MTS", "00001.MTS"]);
});

test("a film of which a file is missing or differs is another film", () => {
  expect(inPartOrder(parts, [chosen("00000.MTS", 3)])).toBeNull();
  expect(inPartOrder(parts, [chosen("00000.MTS", 3), chosen("00001.MTS", 9)])).toBeNull();
});

test("two files with the same name are two files", () => {
  const twice = [
    { name: "a.mp4", sizeBytes: 1 },
    { name: "a.mp4", sizeBytes: 1 },
  ];
  expect(inPartOrder(twice, [chosen("a.mp4", 1)])).toBeNull();
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inMemory } from "../test/make-film.ts";
import { numberedFilm, readNumbers } from "../test/numbered-film.ts";
import { filmCutCommand } from "./film-cut-command.ts";
import { readRange } from "./source.ts";

const folder = mkdtempSync(join(tmpdir(), "film-cut-"));
const film = join(folder, "film.mkv");
beforeAll(async () => {
  const source = await numberedFilm(6, "25", "-c:v libx264 -g 25 -bf 0 -c:a aac -f matroska");
  writeFileSync(film, await readRange(source, 0, source.size));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const out = (name: string): string => join(folder, name);

async function cut(...args: string[]): Promise<{ code: number; text: string }> {
  let text = "";
  const code = await filmCutCommand(args, { lang: "en_GB", print: (piece) => void (text += piece) });
  return { code, text };
}

test("cuts by seconds and by timecodes, and never writes over a file", async () => {
  const cuts = [
    { moments: ["--from", "1.2", "--to", "3,2"], first: 30, end: 80 },
    { moments: ["--from=00:01,05", "--to", "00:03,05"], first: 30, end: 80 },
    { moments: ["--from", "00:05", "--to", "99"], first: 125, end: 150 },
  ];
  for (const [nth, { moments, first, end }] of cuts.entries()) {
    const { code, text } = await cut(film, ...moments, "--out", out(`${nth}.mp4`));
    expect(text).toContain(`Cut: ${end - first} pictures`);
    expect(code).toBe(0);
    const numbers = await readNumbers(inMemory(readFileSync(out(`${nth}.mp4`))));
    expect(numbers).toEqual(Array.from({ length: end - first }, (_, at) => first + at));
  }
  const before = readFileSync(out("0.mp4"));
  expect(await cut(film, "--from", "0", "--to", "1", "--out", out("0.mp4"))).toMatchObject({ code: 1 });
  expect(readFileSync(out("0.mp4")).equals(before)).toBe(true);
});

test.each([
  ["nothing", () => [], /Use: film cut/],
  ["an unknown option", () => [film, "--fast"], /Use: film cut/],
  ["another language", () => [film, "--language", "fy"], /Use: film cut/],
  ["no moments", () => [film, "--out", out("a.mp4")], /--from and --to/],
  [
    "a moment that is none",
    () => [film, "--from", "x", "--to", "1", "--out", out("a.mp4")],
    /--from and --to/,
  ],
  ["no place to write", () => [film, "--from", "0", "--to", "1"], /--out/],
  ["an empty stretch", () => [film, "--from", "2", "--to", "2", "--out", out("a.mp4")], /No picture/],
  [
    "a missing film",
    () => [out("none"), "--from", "0", "--to", "1", "--out", out("a.mp4")],
    /does not exist/,
  ],
  ["a missing folder", () => [film, "--from", "0", "--to", "1", "--out", out("b/a.mp4")], /cannot be made/],
])("%s: refused in words, and nothing is left behind", async (_, args, words) => {
  const { code, text } = await cut(...args());
  expect(code).toBe(1);
  expect(text).toMatch(words);
  expect(existsSync(out("a.mp4"))).toBe(false);
});

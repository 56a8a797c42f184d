import { maxFilmBytes } from "@samenkijken/contract/recordings";
import { expect, test } from "vitest";
import {
  addFilms,
  bytesOf,
  dayOf,
  joinWithNext,
  limitOf,
  swapped,
  takeApart,
  type ChosenFilm,
} from "./chosen-films.ts";
import type { FilmFile } from "./film-file.ts";

function aFile(path: string, about: { size?: number; modified?: number } = {}): FilmFile {
  return { path, size: 10, modified: 0, file: new File([], path), handle: null, ...about };
}

const files = (films: readonly ChosenFilm[]) => films.map((film) => film.files.map(({ path }) => path));

test("a file that was chosen already is not taken twice", () => {
  const films = addFilms([], [[aFile("a")], [aFile("b")]]);
  expect(files(addFilms(films, [[aFile("b")], [aFile("c")]]))).toEqual([["a"], ["b"], ["c"]]);
});

test("two films become one and come apart again, each with an id of its own", () => {
  const films = addFilms([], [[aFile("a")], [aFile("b")], [aFile("c")]]);
  const joined = joinWithNext(films, 1);
  expect(files(joined)).toEqual([["a"], ["b", "c"]]);
  const apart = takeApart(joined, 1);
  expect(files(apart)).toEqual([["a"], ["b"], ["c"]]);
  expect(new Set(apart.map(({ id }) => id)).size).toBe(3);
});

test("the last film has none to be put together with", () => {
  const films = addFilms([], [[aFile("a")]]);
  expect(joinWithNext(films, 0)).toEqual(films);
});

test("the order changes one place at a time and never loses one", () => {
  expect(swapped(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(swapped(["a", "b"], 0, -1)).toEqual(["a", "b"]);
});

test("a film is as large as its files together and as old as the first of them", () => {
  const made = {
    files: [aFile("a", { modified: Date.UTC(2026, 2, 3, 12) }), aFile("b", { modified: 9e15 / 4 })],
  };
  expect(bytesOf(made)).toBe(20);
  expect(dayOf({ ...made, filmedOn: null })).toBe("2026-03-03");
  expect(dayOf({ ...made, filmedOn: "2026-03-01" })).toBe("2026-03-01");
});

test("a film that cannot be sent says why", () => {
  expect(limitOf({ files: [aFile("a")] })).toBeNull();
  expect(limitOf({ files: [aFile("a"), aFile("b", { size: 0 })] })).toBe("empty");
  expect(limitOf({ files: [aFile("a", { size: maxFilmBytes }), aFile("b")] })).toBe("too-large");
  expect(limitOf({ files: Array.from({ length: 41 }, (_, at) => aFile(String(at))) })).toBe("too-many-files");
});

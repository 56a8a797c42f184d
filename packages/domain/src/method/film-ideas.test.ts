import { expect, test } from "vitest";
import { filmIdeas, ideasFor, themesWithIdeas } from "./film-ideas.ts";
import { themeIds } from "./themes.ts";

test("requirement B-08: at every age from birth to 12 there are moments of care and of contact", () => {
  for (let months = 0; months < 156; months += 1) {
    const kinds = new Set(ideasFor(months, null).map(({ kind }) => kind));
    expect(kinds, `${String(months)} months`).toEqual(new Set(["care", "contact"]));
  }
});

test("a theme leaves what fits it, and only themes with an idea are offered", () => {
  expect(ideasFor(8, "eating").map(({ id }) => id)).toEqual(["feeding", "high-chair"]);
  expect(themesWithIdeas(2, themeIds)).not.toContain("school");
  expect(themesWithIdeas(100, themeIds)).toContain("school");
});

test("every idea has a name of its own and a theme", () => {
  expect(new Set(filmIdeas.map(({ id }) => id)).size).toBe(filmIdeas.length);
  expect(filmIdeas.filter(({ themes }) => themes.length === 0)).toEqual([]);
});

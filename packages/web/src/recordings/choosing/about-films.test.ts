import { PersonId } from "@samenkijken/contract/ids";
import { familyMoments } from "@samenkijken/domain/method/moments";
import { expect, test } from "vitest";
import { addFilms } from "./chosen-films.ts";
import { aboutFilms, settledFilms } from "./about-films.ts";
import { filmFileOf } from "./film-file.ts";

const child = PersonId.parse("00000000-0000-4000-8000-000000000001");
const trajectory = {
  people: [{ id: child, name: "Saar", kind: "child" as const, inFocus: true }],
  cycles: [],
  programme: { moments: [...familyMoments] },
};
const chosen = addFilms(
  [],
  ["a", "b"].map((name) => [filmFileOf(new File(["x"], name), null, name)]),
);

test("what is said of the first film holds for the next ones until they say otherwise", () => {
  const [first, second] = chosen;
  if (first === undefined || second === undefined) throw new Error("Two films were chosen.");
  const films = [{ ...first, moment: "play" as const, seen: ["p"] }, second];
  const about = aboutFilms(films, trajectory, [1, 2]);
  expect(about[1]).toMatchObject({ number: 2, moment: "play", seen: ["p"] });
  const own = aboutFilms([films[0] ?? first, { ...second, moment: "bath" }], trajectory, [1, 2]);
  expect(own[1]?.moment).toBe("bath");
});

test("without a word about it a film shows the child that the question is about, and no moment", () => {
  expect(aboutFilms(chosen, trajectory, [1, 2])[0]).toMatchObject({ moment: null, seen: [child] });
});

test("what was taken over stays when the first film is gone", () => {
  const [first, second] = chosen;
  if (first === undefined || second === undefined) throw new Error("Two films were chosen.");
  const films = [{ ...first, moment: "play" as const }, second];
  const [, left] = settledFilms(films, aboutFilms(films, trajectory, [1, 2]));
  if (left === undefined) throw new Error("There is a second film.");
  expect(aboutFilms([left], trajectory, [2])[0]?.moment).toBe("play");
});

test("requirement B-08: a moment says whether it is care or contact; another one waits for who filmed", () => {
  const [film] = chosen;
  if (film === undefined) throw new Error("A film was chosen.");
  const kindOf = (over: Partial<typeof film>) =>
    aboutFilms([{ ...film, ...over }], trajectory, [1])[0]?.momentKind;
  expect(kindOf({ moment: "bath" })).toBe("care");
  expect(kindOf({ moment: "other" })).toBeNull();
  expect(kindOf({ moment: "other", momentKind: "both" })).toBe("both");
});

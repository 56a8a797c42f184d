import { describe, expect, test } from "vitest";
import { answersOf, bodyOf } from "./closing-draft.ts";

describe("answers at closing", () => {
  test("nothing answered is nothing in its place", () => {
    expect(bodyOf(answersOf(undefined))).toEqual({
      grade: null,
      reached: null,
      alone: null,
      recommend: null,
      helpedMost: "",
      own: [],
    });
  });

  test("a programme's own questions stand behind those that all share, and an emptied one is left out", () => {
    const draft = { grade: "8", reached: "mostly", "helped-most": " De film ", again: "yes", other: " " };
    expect(bodyOf(draft)).toMatchObject({
      grade: 8,
      reached: "mostly",
      alone: null,
      helpedMost: "De film",
      own: [{ item: "again", answer: "yes" }],
    });
  });
});

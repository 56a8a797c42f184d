import { describe, expect, test } from "vitest";
import { isClosedQuestion } from "./closed-question.ts";
import { activatingQuestions } from "./questions.ts";

describe("the hint that a question is closed", () => {
  test.each([
    ["Zie je dat hij lacht?", "nl"],
    ["Vind je dit een mooi moment?", "nl"],
    ["Zie je wat hij doet?", "nl"],
    ["Saar lacht, toch?", "nl"],
    ["heb je dit gezien", "nl"],
    ["Did you notice that?", "en"],
    ["Isn't she sweet?", "en"],
    ["Isn’t she sweet?", "en"],
    ["Do you see what she does?", "en"],
  ] as const)("%s", (text, language) => {
    expect(isClosedQuestion(text, language)).toBe(true);
  });

  test.each([
    ["Wat doet Saar hier?", "nl"],
    ["En wat doe jij dan?", "nl"],
    ["Op welk moment kijkt hij je aan?", "nl"],
    ["Waaraan merk je dat?", "nl"],
    ["Zie je dat? Wat doet hij dan?", "nl"],
    ["Vertel eens iets over dit moment.", "nl"],
    ["At which moment does she look at you?", "en"],
    ["", "nl"],
    [" ?", "nl"],
  ] as const)("not for: %s", (text, language) => {
    expect(isClosedQuestion(text, language)).toBe(false);
  });
});

describe("the activating questions", () => {
  test.each(activatingQuestions)("$intent is open in every form", ({ nl, nlU, en }) => {
    expect(isClosedQuestion(nl, "nl")).toBe(false);
    expect(isClosedQuestion(nlU, "nl")).toBe(false);
    expect(isClosedQuestion(en, "en")).toBe(false);
  });

  test("the je form never says u, and the u form says je only to a child", () => {
    for (const { intent, nl, nlU } of activatingQuestions) {
      expect(nl).not.toMatch(/\b(u|uw)\b/u);
      expect(/\b(je|jij|jou|jouw)\b/u.test(nlU)).toBe(intent === "FILMED_CHILD");
    }
  });

  test("each intent occurs once", () => {
    expect(new Set(activatingQuestions.map((question) => question.intent)).size).toBe(
      activatingQuestions.length,
    );
  });
});

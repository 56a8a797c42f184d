import { describe, expect, test } from "vitest";
import { nextStepTargets, nextStepWords } from "./next-step-words.ts";

const facts = { n: "2", who: "Sami", moment: "in bad", due: "dinsdag 17 maart", isUploading: false };
const bare = { n: "", who: "", moment: "", due: "", isUploading: false };

describe.each(["nl", "en"] as const)("the words of every next step in %s", (language) => {
  test.each(Object.entries(nextStepWords[language]))("%s", (id, words) => {
    expect(id in nextStepTargets).toBe(true);
    expect(words.title(facts)).not.toBe("");
    for (const text of [words.title(facts), words.detail(facts), words.title(bare), words.detail(bare)])
      expect(text).not.toMatch(/undefined|null|!/);
  });
});

test("names who must still choose", () => {
  expect(nextStepWords.nl["consent-missing"].title(facts)).toBe("Toestemming van Sami ontbreekt");
  expect(nextStepWords.nl["consent-missing"].title(bare)).toBe("Toestemming is nog niet compleet");
});

import { describe, expect, test } from "vitest";
import { filmingTips } from "./filming-tips.ts";
import { developmentPhases, phaseAt } from "./phases.ts";
import { stepCards } from "./step-cards.ts";

const cards = Object.entries(stepCards);
const done: ReadonlySet<string> = new Set(["closed", "nothing-due"]);

describe("the card of a step (A-01, A-10)", () => {
  test.each(cards)("%s says what to do, why, and where that comes from", (id, card) => {
    expect(card.todo.length === 0).toBe(done.has(id));
    for (const text of [...card.todo, card.why]) {
      expect(text.nl).not.toBe("");
      expect(text.en).not.toBe("");
    }
    expect([card.source.nl, card.source.en]).not.toContain("");
  });

  test("what parents hear is short: no sentence of more than 15 words, and both forms of address", () => {
    for (const { parentsHear } of Object.values(stepCards)) {
      if (parentsHear === null) continue;
      const sentences = Object.values(parentsHear).flatMap((text) => text.split(/(?<=[.?])\s/u));
      expect(sentences.filter((sentence) => sentence.split(/\s+/u).length > 15)).toEqual([]);
      expect(parentsHear.nlU).not.toMatch(/\b(?:je|jij|jouw|jullie)\b/iu);
    }
  });
});

describe("phases of development", () => {
  test("follow one another from birth to 13 years without a gap", () => {
    const bounds = developmentPhases.map(({ fromMonths, belowMonths }) => [fromMonths, belowMonths]);
    expect(bounds.map(([from]) => from)).toEqual([0, ...bounds.slice(0, -1).map(([, below]) => below)]);
    expect(bounds.at(-1)?.[1]).toBe(13 * 12);
  });

  test.each([
    [0, "0-3"],
    [3, "3-6"],
    [47, "24-48"],
    [48, "48-72"],
    [155, "108-156"],
  ])("at %i months the phase is %s", (months, id) => {
    expect(phaseAt(months)?.id).toBe(id);
  });

  test("from 13 years on there is none", () => {
    expect(phaseAt(156)).toBeUndefined();
  });
});

test("the tips before filming have a source and each topic once", () => {
  const ids = filmingTips.tips.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([filmingTips.source.nl, filmingTips.source.en]).not.toContain("");
});

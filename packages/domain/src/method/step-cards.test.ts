import { describe, expect, test } from "vitest";
import { homeTips, schoolTips } from "./filming-tips.ts";
import { developmentPhases, phaseAt } from "./phases.ts";
import { stepCards } from "./step-cards.ts";

const cards = Object.entries(stepCards);
const done: ReadonlySet<string> = new Set(["closed", "nothing-due", "paused"]);

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
  test("follow one another from birth to 18 years without a gap", () => {
    const bounds = developmentPhases.map(({ fromMonths, belowMonths }) => [fromMonths, belowMonths]);
    expect(bounds.map(([from]) => from)).toEqual([0, ...bounds.slice(0, -1).map(([, below]) => below)]);
    expect(bounds.at(-1)?.[1]).toBe(18 * 12);
  });

  test.each([
    [0, "0-3"],
    [3, "3-6"],
    [47, "24-48"],
    [48, "48-72"],
    [155, "108-156"],
    [156, "156-216"],
  ])("C-25: at %i months the phase is %s", (months, id) => {
    expect(phaseAt(months)?.id).toBe(id);
  });

  test("from 18 years on there is none", () => {
    expect(phaseAt(216)).toBeUndefined();
  });
});

test.each([{ tips: homeTips }, { tips: schoolTips }])(
  "the tips before filming have a source and each topic once",
  ({ tips }) => {
    const ids = tips.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { source } of tips) expect([source.nl, source.en]).not.toContain("");
  },
);

import { expect, test } from "vitest";
import { z } from "zod";
import { hasKeptDraft, readKept } from "./kept-draft.ts";

const shape = z.object({ words: z.string() });

/** Storage as a browser has it. */
function aPlace(items: Record<string, string>) {
  const map = new Map(Object.entries(items));
  return {
    get length() {
      return map.size;
    },
    key: (nth: number) => [...map.keys()][nth] ?? null,
    getItem: (name: string) => map.get(name) ?? null,
    setItem: (name: string, value: string) => void map.set(name, value),
    removeItem: (name: string) => void map.delete(name),
  };
}

test("what was typed is found again by who typed it, and by nobody else", () => {
  const place = aPlace({ "samenkijken.draft.marit.referral": '{"words":"Ze huilt"}' });
  expect(readKept(place, { memberId: "marit", name: "referral", shape })).toEqual({ words: "Ze huilt" });
  expect(readKept(place, { memberId: "yusuf", name: "referral", shape })).toBeNull();
  expect([hasKeptDraft(place, "marit"), hasKeptDraft(place, "yusuf")]).toEqual([true, false]);
});

test.each(["{", "[]", "null", '{"words":3}'])("what is no draft is left alone: %s", (text) => {
  const place = aPlace({ "samenkijken.draft.marit.referral": text });
  expect(readKept(place, { memberId: "marit", name: "referral", shape })).toBeNull();
});

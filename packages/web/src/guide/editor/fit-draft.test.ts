import { vht412 } from "@samenkijken/domain/programmes/vht-4-12";
import { describe, expect, test } from "vitest";
import { firstDraft } from "./draft.ts";
import { fitDraft } from "./fit-draft.ts";
import { withValueAt, type Way } from "./value-at.ts";

const form = firstDraft(vht412);
const kept = { ...form, note: "Half geschreven", numbers: { ...form.numbers, pairs: "4" } };
const stored = (change: unknown): unknown => JSON.parse(JSON.stringify(change));
const change = (way: Way, value: unknown): unknown => stored(withValueAt(kept, way, value));

describe("a draft that was kept on this computer", () => {
  test("comes back as it was, also with what is not filled in yet or was taken away", () => {
    expect(fitDraft(form, stored(kept))).toEqual({ draft: kept, unfit: [] });
    const ways: [Way, unknown][] = [
      [["content", "questions", 0, "nl"], ""],
      [["content", "fitting", "always"], null],
      [["content", "contact"], null],
      [["content", "contact"], { name: "AIT", email: "", phone: null, url: "" }],
      [["content", "moments"], []],
    ];
    for (const [way, value] of ways)
      expect(fitDraft(form, change(way, value))).toEqual({ draft: change(way, value), unfit: [] });
  });

  test("of an earlier form keeps every part that fits, and names the others", () => {
    const older = stored({
      numbers: { pairs: "4", films: "3", schoolFilms: 1 },
      content: { ...kept.content, order: undefined, fitting: { byCode: {} }, questions: ["Wat zie je?"] },
    });
    const found = fitDraft(form, older);
    expect(found?.unfit.toSorted()).toEqual(["fitting", "order", "questions"]);
    expect(found?.draft).toEqual({
      note: "",
      numbers: { ...form.numbers, pairs: "4" },
      content: kept.content,
    });
  });

  test.each([null, "tekst", [], {}, { content: null }])("%j is none", (value) => {
    expect(fitDraft(form, value)).toBeNull();
  });
});

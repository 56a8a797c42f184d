import { expect, test } from "vitest";
import { ownId } from "./own-id.ts";
import { itemsAt, textAt, valueAt, withValueAt } from "./value-at.ts";

const programme = { questions: [{ nl: "Wat?" }, { nl: "Hoe?" }], contact: null };

test("a way leads to a value, or to nothing", () => {
  expect(valueAt(programme, ["questions", 1, "nl"])).toBe("Hoe?");
  expect(valueAt(programme, ["contact", "name"])).toBeUndefined();
  expect(textAt(programme, ["questions", 7, "nl"])).toBe("");
  expect(itemsAt(programme, ["questions"])).toHaveLength(2);
  expect(itemsAt(programme, ["contact"])).toEqual([]);
});

test("a value is put at the end of a way; nothing else changes, and what was missing comes to be", () => {
  const next = withValueAt(programme, ["questions", 1, "nl"], "Waar?");
  expect(next).toEqual({ ...programme, questions: [{ nl: "Wat?" }, { nl: "Waar?" }] });
  expect(withValueAt(programme, ["contact", "name"], "AIT")).toEqual({
    ...programme,
    contact: { name: "AIT" },
  });
  expect(programme.questions[1]).toEqual({ nl: "Hoe?" });
});

test("a new item has a name that no other has, whatever the version of its words", () => {
  expect(ownId([])).toBe("own-1");
  expect(ownId([{ id: "own-1@3" }, { id: "own-2" }, { intent: "OWN_1" }])).toBe("own-3");
  expect(ownId([{ intent: "OWN_1" }], "OWN_")).toBe("OWN_2");
});

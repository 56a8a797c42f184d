import { shippedProgrammes } from "@samenkijken/domain/programmes/programmes";
import { describe, expect, test } from "vitest";
import {
  draftOf,
  emptyAdult,
  emptyChild,
  familyBody,
  fieldId,
  problemsOf,
  suggestedProgramme,
} from "./family-draft.ts";

const onDate = "2026-03-12";
const child = { ...emptyChild(), name: "Saar", birthDate: "2025-01-10" };
const adult = { ...emptyAdult(), name: "Noor", relation: "mother" };

describe("the family form", () => {
  test("names every field that is empty, in the order of the form", () => {
    const empty = { children: [emptyChild()], adults: [emptyAdult()] };
    expect(problemsOf(empty, onDate).map(([, problem]) => problem)).toEqual([
      "name",
      "relation",
      "name",
      "birth-date",
    ]);
  });

  test("a whole family has no problems, also when the pregnancy and custody are not known", () => {
    expect(problemsOf({ children: [child], adults: [adult] }, onDate)).toEqual([]);
  });

  test("a birth in the future is refused", () => {
    const later = { ...child, birthDate: "2026-03-13" };
    expect(problemsOf({ children: [later], adults: [adult] }, onDate)).toEqual([
      [fieldId(child.id, "birth"), "birth-date-future"],
    ]);
  });

  test.each([
    ["21", "6"],
    ["44", "1"],
    ["30", "7"],
    ["30.5", ""],
    ["", "3"],
  ])("a pregnancy of %s weeks and %s days cannot be", (weeks, days) => {
    const wrong = { ...child, weeks, days };
    expect(problemsOf({ children: [wrong], adults: [adult] }, onDate)).toEqual([
      [fieldId(child.id, "weeks"), "pregnancy"],
    ]);
  });

  test("someone must be in focus", () => {
    const aside = { ...child, inFocus: false };
    expect(problemsOf({ children: [aside], adults: [adult] }, onDate).map(([, problem]) => problem)).toEqual([
      "nobody-in-focus",
    ]);
  });

  test("what was saved comes back the same", () => {
    const draft = {
      children: [{ ...child, weeks: "30", days: "4", custodyHolderIds: [adult.id] }],
      adults: [adult],
    };
    expect(draftOf(familyBody(draft))).toEqual(draft);
  });

  test("suggests the programme of the oldest child in focus", () => {
    const baby = { birthDate: "2025-01-10", inFocus: true };
    const seven = { birthDate: "2019-01-10", inFocus: true };
    expect(suggestedProgramme(shippedProgrammes, [baby], onDate)?.id).toBe("k-vht");
    expect(suggestedProgramme(shippedProgrammes, [baby, seven], onDate)?.id).toBe("vht-4-12");
    expect(suggestedProgramme(shippedProgrammes, [{ ...seven, inFocus: false }, baby], onDate)?.id).toBe(
      "k-vht",
    );
    expect(suggestedProgramme(shippedProgrammes, [], onDate)).toBeUndefined();
  });
});

import { kVht } from "@samenkijken/domain/programmes/k-vht";
import { vht412 } from "@samenkijken/domain/programmes/vht-4-12";
import { describe, expect, test } from "vitest";
import { draftOfProgramme, emptyProgramme, readProgramme } from "./programme-draft.ts";

describe("the form of a programme", () => {
  test.each([kVht, vht412])("$id comes back the same, as its next version", (programme) => {
    const version = programme.version + 1;
    expect(readProgramme(draftOfProgramme(programme), version)).toEqual({
      ok: true,
      programme: { ...programme, version },
    });
  });

  test("an empty form names every field that is needed, in its order", () => {
    const read = readProgramme(emptyProgramme, 1);
    const fields = [
      "id",
      "nameNl",
      "nameEn",
      "source",
      "schemeId",
      "ageFrom",
      "ageBelow",
      "pairs",
      "variants",
    ];
    expect(read).toEqual({ ok: false, faults: fields.map((field) => [field, "missing"]) });
  });

  test.each([
    [{ id: "VHT 12" }, ["id", "id"]],
    [{ pairs: "vijf" }, ["pairs", "number"]],
    [{ variants: "1; 2" }, ["variants", "numbers"]],
    [{ bandTo: "" }, ["bandTo", "together"]],
    [{ recognitionSince: "25 maart 2022" }, ["recognitionSince", "day"]],
    [{ recognitionSince: "2022-13-45" }, ["recognitionSince", "day"]],
    [{ pairs: "9" }, ["variants", "pairs-not-a-variant"]],
    [{ lookBackTo: "4" }, ["lookBackTo", "look-back-days-turned"]],
  ])("%j is told at its field", (change, fault) => {
    expect(readProgramme({ ...draftOfProgramme(vht412), ...change }, 2)).toEqual({
      ok: false,
      faults: [fault],
    });
  });

  test("a programme without band, midway, follow-up and recognition needs none of them", () => {
    const draft = { ...draftOfProgramme(kVht), midway: "", recognitionNl: "", recognitionEn: "" };
    const bare = { ...draft, recognitionSince: "", recognitionSource: "" };
    expect(readProgramme(bare, 2)).toMatchObject({
      ok: true,
      programme: { recognition: null, band: null, midwayAfterPairs: null, followUp: null },
    });
  });
});

import { expect, test } from "vitest";
import { familyContent } from "./family-content.ts";
import { upgradeProgramme } from "./upgrade-programme.ts";
import { vht1218 } from "./vht-12-18.ts";
import { vibSchool } from "./vib-school.ts";

/** As version 1 of a programme lay in the database before programmes held any words. */
const storedOfOld: unknown = JSON.parse(`{
  "id": "vht-13-18", "version": 1, "name": { "nl": "VHT 13-18", "en": "VHT 13-18" },
  "source": "Afspraak van de werkgroep",
  "recognition": { "since": "2022-03-25", "label": { "nl": "Erkend", "en": "Recognised" }, "source": "NJi" },
  "schemeId": "vht-4-12@1", "ages": { "fromMonths": 156, "belowMonths": 216 }, "pairs": 4, "variants": [2, 3, 4],
  "band": null, "followUp": { "months": 6, "noticeDays": 28 }, "midwayAfterPairs": 2,
  "lookBackWithinDays": { "from": 5, "to": 7 }, "schoolFilms": 0, "intake": { "requires": ["question"] }
}`);

test("a version of before programmes held words gets the words that held for all of them", () => {
  const programme = upgradeProgramme(storedOfOld);
  expect(programme).toMatchObject({ id: "vht-13-18", pairs: 4, client: "family", contact: null });
  expect(programme.questions).toEqual(familyContent.questions);
  expect(programme.checklists).toEqual(familyContent.checklists);
  expect(programme.order).toEqual(familyContent.order);
  expect(programme.source).toEqual({ nl: "Afspraak van de werkgroep", en: "Afspraak van de werkgroep" });
  expect(programme.recognition).toMatchObject({
    since: "2022-03-25",
    by: null,
    reassessment: null,
    source: { nl: "NJi", en: "NJi" },
  });
});

test.each([vht1218, vibSchool])("what was stored whole comes back as it was: $id", (programme) => {
  expect(upgradeProgramme(JSON.parse(JSON.stringify(programme)))).toEqual(programme);
});

test("a step that is younger than the version gets its usual card and words", () => {
  const { "film-plan": _card, ...stepCards } = vibSchool.stepCards;
  const { "film-plan": _text, ...texts } = vibSchool.texts;
  const programme = upgradeProgramme({ ...vibSchool, stepCards, texts });
  expect(programme.stepCards["film-plan"]).toEqual(familyContent.stepCards["film-plan"]);
  expect(programme.texts["film-plan"]).toEqual(familyContent.texts["film-plan"]);
});

test("a step without words stays without", () => {
  const { "film-plan": _text, ...texts } = vibSchool.texts;
  expect(upgradeProgramme({ ...vibSchool, texts }).texts["film-plan"]).toBeUndefined();
});

test("what is no programme is refused", () => {
  expect(() => upgradeProgramme(null)).toThrow("id");
  expect(() => upgradeProgramme({ ...vibSchool, questions: [] })).toThrow("questions");
});

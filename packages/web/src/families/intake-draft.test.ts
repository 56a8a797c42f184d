import type { Referral } from "@samenkijken/contract/referrals";
import { ReferralId } from "@samenkijken/contract/ids";
import { shippedProgrammes } from "@samenkijken/domain/programmes/programmes";
import { expect, test } from "vitest";
import { emptyAdult, problemsOf, suggestedProgramme } from "./family-draft.ts";
import { emptyIntake, IntakeDraft } from "./intake-draft.ts";
import { mainQuestion, questionOfEach } from "./questions.ts";
import { emptyReferral, referralProblems } from "./referrals/referral-draft.ts";
import { startBodies, startProblems, withOtherQuestion } from "./start-draft.ts";

const today = "2026-03-12";

const referral: Referral = {
  id: ReferralId.parse("0d0e0000-0000-4000-8000-000000000099"),
  revision: 1,
  receivedOn: "2026-03-01",
  childName: "Sterre",
  birthDate: "2025-03-17",
  dueDate: null,
  ageWords: "",
  reason: "Ze huilt veel.",
  reasonOf: "parent",
  referrer: "nurse",
  referrerName: "",
  urgency: "normal",
  contact: "06 1234 5678",
  custody: "",
  language: "",
  siblings: "",
  enteredAt: "2026-03-01T10:00:00.000Z",
  enteredBy: "Ilse",
  stage: "allocated",
  triages: [],
  allocated: null,
  suggestedProgrammeId: "k-vht",
  startedOn: null,
  familyId: null,
  ending: null,
  nextStep: null,
  can: { edit: true, triage: true, allocate: false, take: false, start: true },
};

/** The fields that must be filled in, for one child and two parents. */
function requiredFields(intake: IntakeDraft): string[] {
  const [adult] = intake.family.adults;
  const adults = adult === undefined ? [] : [adult, emptyAdult()];
  const family = { ...intake.family, adults };
  const offer = {
    programmes: shippedProgrammes,
    suggested: suggestedProgramme(shippedProgrammes, family.children, today),
  };
  return [...problemsOf(family, today), ...startProblems(intake.start, { adults, offer })].map(
    ([, problem]) => problem,
  );
}

test("C-18, D-09: the whole intake asks at most twelve fields, with and without a referral", () => {
  const referred = referralProblems(emptyReferral(today), today).length;
  const afterReferral = requiredFields(emptyIntake(referral));
  expect(afterReferral).toEqual(["name", "relation", "name", "relation", "who"]);
  expect(referred + afterReferral.length).toBeLessThanOrEqual(12);
  expect(requiredFields(emptyIntake(null)).length).toBeLessThanOrEqual(12);
});

test("what the referral told is not asked again; only a parent's words become the parents' question", () => {
  const { family, start } = emptyIntake(referral);
  expect(family).toMatchObject({
    contact: "06 1234 5678",
    children: [{ name: "Sterre", birthDate: "2025-03-17" }],
  });
  expect(start.quote).toBe("Ze huilt veel.");
  expect(emptyIntake({ ...referral, reasonOf: "referrer" }).start.quote).toBe("");
});

test("an intake that is kept on the device is read back the same", () => {
  const intake = emptyIntake(referral);
  expect(IntakeDraft.parse(JSON.parse(JSON.stringify(intake)))).toEqual(intake);
});

test("B-06: each parent has a question of their own; of one who left nothing is sent", () => {
  const [mother, father] = [emptyAdult(), emptyAdult()];
  const [programme] = shippedProgrammes;
  if (programme === undefined) throw new Error("no programme ships");
  const { start } = emptyIntake(referral);
  const asked = withOtherQuestion(
    withOtherQuestion({ ...start, personId: mother.id }, father.id, " Hoe troost ik haar? "),
    "somebody-else",
    "Weg",
  );
  const { questions } = startBodies(asked, { adults: [mother, father], programme, onDate: today });
  expect(questions.map(({ personId, quote }) => [personId, quote])).toEqual([
    [mother.id, "Ze huilt veel."],
    [father.id, "Hoe troost ik haar?"],
  ]);
  // The words of one parent only, when the other becomes the one who says it.
  const turned = startBodies(
    { ...asked, personId: father.id },
    { adults: [mother, father], programme, onDate: today },
  );
  expect(turned.questions).toHaveLength(1);
});

test("the newest question of each parent is shown, the newest of all where there is room for one", () => {
  const people = [
    { id: emptyAdult().id, name: "Anouk", kind: "adult" as const, inFocus: false },
    { id: emptyAdult().id, name: "Bas", kind: "adult" as const, inFocus: false },
  ];
  const [anouk, bas] = people.map(({ id }) => id);
  if (anouk === undefined || bas === undefined) throw new Error("no people");
  const question = (id: string, personId: typeof anouk, askedOn: `${number}-${number}-${number}`) => ({
    id,
    personId,
    quote: id,
    askedOn,
  });
  const questions = [
    question("a", bas, "2026-01-05"),
    question("b", anouk, "2026-01-05"),
    question("c", bas, "2026-02-01"),
  ];
  expect(questionOfEach({ people, questions, school: null }).map(({ id }) => id)).toEqual(["b", "c"]);
  expect(mainQuestion({ people, questions, school: null })?.id).toBe("c");
  expect(mainQuestion({ people, questions: questions.slice(0, 2), school: null })?.id).toBe("b");
  expect(mainQuestion({ people, questions: [], school: null })).toBeUndefined();
});

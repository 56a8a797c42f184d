import { FamilyId, RecordingId, TrajectoryId } from "@samenkijken/contract/ids";
import { describe, expect, test } from "vitest";
import { today } from "../platform/dates.ts";
import { reasonWords } from "./reason-words.ts";
import { nextStepTargets, nextStepWords } from "./next-step-words.ts";
import { noFacts } from "./step-words.ts";

const facts = {
  n: "2",
  who: "Sami",
  moment: "in bad",
  due: "dinsdag 17 maart",
  day: "2026-03-17",
  isUploading: false,
  isForTeacher: false,
};
const bare = noFacts;

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

test("a step whose last day is today says today", () => {
  const onToday = { ...facts, due: "vandaag", day: today() };
  expect(nextStepWords.nl.analyse.detail(onToday)).toBe("Vandaag");
  expect(nextStepWords.en["look-back-plan"].detail(onToday)).toBe("Today");
  expect(nextStepWords.nl["consent-missing"].detail(onToday)).toBe("Nodig voor de opname vandaag");
  expect(nextStepWords.nl["consent-missing"].detail(facts)).toBe("Nodig voor de opname op dinsdag 17 maart");
});

test("a step at school leads to where it is done, once there is a film to do it with", () => {
  const ids = { id: TrajectoryId.parse(crypto.randomUUID()), familyId: FamilyId.parse(crypto.randomUUID()) };
  const recordingId = RecordingId.parse(crypto.randomUUID());
  const filmed = { ...ids, school: { cycles: [{ recordingId: null }, { recordingId }] } };
  const page = `/trajectories/${ids.id}/school`;
  expect(nextStepTargets["school-film-plan"](filmed, null)).toBe(`${page}/plan/film`);
  expect(nextStepTargets["school-analyse"](filmed, null)).toBe(`/recordings/${recordingId}/analysis`);
  expect(nextStepTargets["teacher-look-back-hold"](filmed, null)).toBe(
    `/recordings/${recordingId}/look-back`,
  );
  expect(nextStepTargets["joint-look-back-hold"](filmed, null)).toBe(
    `/recordings/${recordingId}/look-back?together=yes`,
  );
  expect(nextStepTargets["school-analyse"]({ ...ids, school: { cycles: [] } }, null)).toBe(page);
});

const silent = (words: Readonly<Record<string, string>>) =>
  Object.keys(words).filter((reason) => words[reason] === "");

test("what is said in one language about a reason is said in the other", () => {
  expect(silent(reasonWords.nl)).toEqual(silent(reasonWords.en));
});

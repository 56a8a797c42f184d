import { Goals } from "@samenkijken/contract/goals";
import { expect, test } from "vitest";
import { attainmentsOf, changeOfGoal, measuredOn, scoreItem, seriesIn, valueAt } from "./goal-series.ts";

const [noor, sami, goalId] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];
let minute = 0;

function scored(personId: string, moment: string, score: number | null, level: number | null = null) {
  minute += 1;
  return {
    id: crypto.randomUUID(),
    moment,
    personId,
    measuredOn: "2026-02-01",
    answers: [],
    goals: [{ goalId, score, level }],
    enteredAt: new Date(Date.UTC(2026, 1, 1, 10, minute)).toISOString(),
    enteredBy: "Marit",
  };
}

function goalsWith(measurements: readonly object[]): Goals {
  return Goals.parse({
    trajectoryId: crypto.randomUUID(),
    familyId: crypto.randomUUID(),
    people: [
      { id: noor, name: "Noor" },
      { id: sami, name: "Sami" },
    ],
    viewingQuestions: [],
    goals: [
      {
        id: goalId,
        version: 1,
        setOn: "2026-01-15",
        ended: null,
        words: "Ik wacht en kijk.",
        quote: "Ik wil haar begrijpen.",
        quotedPersonId: noor,
        atZero: "nooit",
        atTen: "altijd",
        parents: [
          { personId: noor, wish: 8 },
          { personId: sami, wish: null },
        ],
        levels: ["a", "b", "c", "d", "e"],
        weight: 1,
      },
    ],
    measurements,
    instrumentScores: [],
    closingAnswers: [],
    can: { edit: true },
  });
}

test("B-24: a shared goal has numbers for each parent apart", () => {
  const goals = goalsWith([scored(noor, "start", 3), scored(sami, "start", 6), scored(noor, "midway", 6)]);
  expect(changeOfGoal(goals, goalId, noor)).toMatchObject({ by: 3, isImproved: true });
  expect(changeOfGoal(goals, goalId, sami)).toMatchObject({ begin: { value: 6 }, now: null, by: null });
  expect(measuredOn(goals, sami, "midway")).toBeNull();
});

test("a corrected number counts, an emptied one does not", () => {
  const goals = goalsWith([
    scored(noor, "start", 3),
    scored(noor, "start", 4),
    scored(noor, "midway", 7),
    scored(noor, "midway", null),
  ]);
  expect(seriesIn(goals, noor, scoreItem(goalId)).map(({ value }) => value)).toEqual([4]);
  expect(valueAt(goals, { personId: noor, item: scoreItem(goalId), moment: "midway" })).toBeNull();
});

test("goal attainment is worked out per parent and moment", () => {
  const goals = goalsWith([scored(noor, "closing", 8, 1), scored(sami, "closing", 5, -1)]);
  expect(attainmentsOf(goals)).toEqual([
    { personId: noor, moment: "closing", t: 60, attained: 1, goals: 1 },
    { personId: sami, moment: "closing", t: 40, attained: 0, goals: 1 },
  ]);
});

import { Goals } from "@samenkijken/contract/goals";
import { PersonId } from "@samenkijken/contract/ids";
import { expect, test } from "vitest";
import { scoreItem, levelItem } from "./goal-series.ts";
import { goalsToScore, knownScores, scoresBody } from "./scores-draft.ts";

const noor = PersonId.parse(crypto.randomUUID());
const sami = PersonId.parse(crypto.randomUUID());
const [running, ended, others] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
const who = { personId: noor, moment: "midway" as const };
const of = { ...who, items: ["q_situation", "q_confidence", "q_contact"], withGoals: true };
const day = "2026-02-01";

function goal(id: string, over: object) {
  const words = { words: id, quote: "q", quotedPersonId: noor, atZero: "nooit", atTen: "altijd" };
  const rest = { version: 1, setOn: "2026-01-15", ended: null, levels: null, weight: 1 };
  return { id, ...words, ...rest, parents: [{ personId: noor, wish: 8 }], ...over };
}

function goalsWith(answers: readonly object[], scores: readonly object[]): Goals {
  const entry = { moment: "midway", personId: noor, measuredOn: day, enteredBy: "Marit" };
  const enteredAt = "2026-02-01T10:00:00.000Z";
  const measurements =
    answers.length + scores.length === 0
      ? []
      : [{ ...entry, id: crypto.randomUUID(), enteredAt, answers, goals: scores }];
  return Goals.parse({
    trajectoryId: crypto.randomUUID(),
    familyId: crypto.randomUUID(),
    people: [
      { id: noor, name: "Noor" },
      { id: sami, name: "Sami" },
    ],
    viewingQuestions: [],
    goals: [
      goal(running, {}),
      goal(ended, { ended: { on: "2026-01-20", how: "reached" } }),
      goal(others, { parents: [{ personId: sami, wish: null }] }),
    ],
    measurements,
    instrumentScores: [],
    closingAnswers: [],
    can: { edit: true },
  });
}

test("B-24: a parent scores their own running goals", () => {
  expect(goalsToScore(goalsWith([], []), noor).map(({ id }) => id)).toEqual([running]);
});

test("what was left open is not sent", () => {
  const draft = { q_situation: 6, [scoreItem(running)]: 5 };
  expect(scoresBody(goalsWith([], []), of, { draft, day })).toEqual({
    ...who,
    answers: [{ item: "q_situation", score: 6 }],
    goals: [{ goalId: running, score: 5, level: null }],
  });
});

test("of what is known, only what changed is sent; an emptied answer as nothing", () => {
  const goals = goalsWith(
    [
      { item: "q_situation", score: 6 },
      { item: "q_contact", score: 7 },
    ],
    [{ goalId: running, score: 5, level: 1 }],
  );
  const known = knownScores(goals, of);
  expect(known).toEqual({ q_situation: 6, q_contact: 7, [scoreItem(running)]: 5, [levelItem(running)]: 1 });
  expect(scoresBody(goals, of, { draft: known, day })).toEqual({ ...who, answers: [], goals: [] });
  const { q_contact: _emptied, ...draft } = { ...known, [scoreItem(running)]: 8 };
  expect(scoresBody(goals, of, { draft, day })).toEqual({
    ...who,
    answers: [{ item: "q_contact", score: null }],
    goals: [{ goalId: running, score: 8, level: 1 }],
  });
});

test("with another day everything is told again, on that day", () => {
  const goals = goalsWith([{ item: "q_situation", score: 6 }], []);
  const told = scoresBody(goals, of, { draft: knownScores(goals, of), day: "2026-02-03" });
  expect(told.answers).toEqual([{ item: "q_situation", score: 6 }]);
});

test("a programme that asks other questions then, and no goals, is told those only", () => {
  const draft = { q_situation: 6, q_sleep: 4, [scoreItem(running)]: 5 };
  const other = { ...who, items: ["q_sleep"], withGoals: false };
  expect(scoresBody(goalsWith([], []), other, { draft, day })).toEqual({
    ...who,
    answers: [{ item: "q_sleep", score: 4 }],
    goals: [],
  });
});

import { GoalId } from "@samenkijken/contract/ids";
import type { Request } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import type { BuiltFamily } from "./builders.ts";
import { goalBody } from "./goal-builders.ts";

type Examples<Names extends keyof Operations> = {
  readonly [Name in Names]: (world: { family: BuiltFamily; goal: GoalId }) => Request<Operations[Name]>;
};

/** Requests about the goals of the family with the coded film. */
export const goalExamples: Examples<
  | "readGoals"
  | "defineViewingQuestion"
  | "keepGoal"
  | "recordScores"
  | "recordInstrument"
  | "answerClosingQuestions"
> = {
  readGoals: ({ family }) => ({ params: { trajectoryId: family.trajectoryId }, body: {} }),
  defineViewingQuestion: ({ family }) => ({
    params: { trajectoryId: family.trajectoryId },
    body: {
      id: crypto.randomUUID(),
      questionId: family.questionId,
      words: "Wanneer kijkt ze naar mij?",
      definedOn: "2026-01-08",
    },
  }),
  keepGoal: ({ family }) => ({
    params: { trajectoryId: family.trajectoryId, goalId: GoalId.parse(crypto.randomUUID()) },
    body: goalBody(family.father),
  }),
  recordScores: ({ family, goal }) => ({
    params: { trajectoryId: family.trajectoryId },
    body: {
      id: crypto.randomUUID(),
      moment: "midway",
      personId: family.mother,
      measuredOn: "2026-02-01",
      answers: [{ item: "q_situation", score: 6 }],
      goals: [{ goalId: goal, score: 5, level: null }],
    },
  }),
  recordInstrument: ({ family }) => ({
    params: { trajectoryId: family.trajectoryId },
    body: {
      id: crypto.randomUUID(),
      replaces: null,
      personId: family.mother,
      moment: "start",
      instrument: "pss",
      name: "Parental Stress Scale",
      score: 54,
      answered: null,
      precision: null,
      measuredOn: "2026-01-08",
      scoredBy: "Moeder",
    },
  }),
  answerClosingQuestions: ({ family }) => ({
    params: { trajectoryId: family.trajectoryId },
    body: {
      id: crypto.randomUUID(),
      personId: family.mother,
      answeredOn: "2026-02-20",
      grade: 8,
      reached: "mostly",
      alone: "yes",
      recommend: "yes",
      helpedMost: "Samen kijken.",
    },
  }),
};

/** The one that ends something. */
export const goalEnding: Examples<"endGoal"> = {
  endGoal: ({ family, goal }) => ({
    params: { trajectoryId: family.trajectoryId, goalId: goal },
    body: { endedOn: "2026-02-25", how: "reached" },
  }),
};

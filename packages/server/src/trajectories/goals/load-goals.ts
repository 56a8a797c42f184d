import type { Family } from "@samenkijken/contract/families";
import { Goals } from "@samenkijken/contract/goals";
import { mayWithFamily, personOf } from "../../families/index.ts";
import { namesOfMembers } from "../../organisations/index.ts";
import type { ReadScope } from "../../platform/scope.ts";
import { goalShape, instrumentShape } from "./goal-shape.ts";
import { selectGoals } from "./queries.ts";
import type { Answerer } from "./who-answers.ts";

type Rows = Awaited<ReturnType<typeof selectGoals>>;

/** Goals and scores of one trajectory as they are now: what every change of them answers. */
export async function loadGoals(
  scope: ReadScope,
  about: {
    readonly family: Family;
    readonly answerers: readonly Answerer[];
    readonly trajectoryId: string;
  },
): Promise<Goals> {
  const { family, answerers, trajectoryId } = about;
  const rows = await selectGoals(scope, trajectoryId);
  const writers = [...rows.measurements, ...rows.instrumentScores, ...rows.closingAnswers];
  const names = await namesOfMembers(
    scope,
    writers.map((row) => row.entered_by),
  );
  const entry = (row: (typeof writers)[number]) => ({
    enteredAt: row.entered_at.toISOString(),
    enteredBy: names.get(row.entered_by) ?? "?",
  });
  return Goals.parse({
    trajectoryId,
    familyId: family.id,
    people: answerers.map(({ id, name }) => ({ id, name })),
    viewingQuestions: newestPerQuestion(rows),
    goals: rows.goals.map((goal) => goalShape(goal, rows)),
    measurements: rows.measurements.map((row) => ({
      id: row.id,
      moment: row.moment,
      personId: personOf(row),
      measuredOn: row.measured_on,
      ...scoresOf(row.id, rows),
      ...entry(row),
    })),
    instrumentScores: rows.instrumentScores.map((row) => ({ ...instrumentShape(row), ...entry(row) })),
    closingAnswers: rows.closingAnswers.map((row) => ({
      id: row.id,
      personId: personOf(row),
      answeredOn: row.answered_on,
      grade: row.grade,
      reached: row.reached,
      alone: row.alone,
      recommend: row.recommend,
      helpedMost: row.helped_most,
      own: row.own,
      ...entry(row),
    })),
    can: { edit: mayWithFamily(scope.actor, "goals.edit", family) },
  });
}

function newestPerQuestion(rows: Rows) {
  const newest = new Map(rows.viewingQuestions.map((row) => [row.question_id, row]));
  return [...newest.values()].map((row) => ({
    id: row.id,
    questionId: row.question_id,
    words: row.words,
    definedOn: row.defined_on,
  }));
}

function scoresOf(measurementId: string, rows: Rows) {
  return {
    answers: rows.answerScores
      .filter((row) => row.measurement_id === measurementId)
      .map(({ item, score }) => ({ item, score })),
    goals: rows.goalScores
      .filter((row) => row.measurement_id === measurementId)
      .map(({ goal_id, score, level }) => ({ goalId: goal_id, score, level })),
  };
}

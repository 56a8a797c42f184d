import type { Goal, Goals } from "@samenkijken/contract/goals";
import type { Input } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import { hasRoomForGoal } from "@samenkijken/domain/outcomes/active-goals";
import type { Command } from "../../platform/operation-types.ts";
import { personColumns, type Side } from "../../families/index.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { demandGoal, demandGoals, demandAnswerer, demandPast } from "./demand-goals.ts";
import { insertGoal, insertScores, insertWording, updateGoalEnding, type Place } from "./queries.ts";

type Body = Input<Operations["keepGoal"]>["body"];

export const keepGoal: Command<Operations["keepGoal"]> = async (scope, { params, body }) => {
  const { row, family, answerers, goals, goalsNow, place } = await demandGoals(scope, params.trajectoryId);
  if (row.closed_on !== null) throw new Problem("trajectory-closed");
  demandPast(scope, body.setOn);
  const side = demandAnswerer(answerers, body.goal.quotedPersonId);
  for (const { personId } of [...body.goal.parents, ...body.begin]) demandAnswerer(answerers, personId);
  const known = goals.goals.find(({ id }) => id === params.goalId);
  if (known === undefined) await addGoal(scope, { place, goals, side, goalId: params.goalId }, body);
  else await changeGoal(scope, { place, goals, side, known }, body);
  return {
    result: await goalsNow(),
    audit: {
      did: "goal.kept",
      to: params.goalId,
      familyId: family.id,
      details: { version: body.version, ...(body.endsGoalId === null ? {} : { ends: body.endsGoalId }) },
    },
  };
};

/** A new goal, with where each parent stands; when there are three, one of them ends. */
async function addGoal(
  scope: Scope,
  { place, goals, side, goalId }: { place: Place; goals: Goals; side: Side; goalId: string },
  body: Body,
): Promise<void> {
  if (body.version !== 1) throw new Problem("changed-meanwhile");
  const ends = body.endsGoalId === null ? null : demandGoal(goals, body.endsGoalId);
  if (ends !== null && ends.ended !== null) throw new Problem("goal-ended");
  const others = goals.goals.filter(({ id }) => id !== ends?.id);
  if (!hasRoomForGoal(others.map(({ ended }) => ({ isActive: ended === null }))))
    throw new Problem("three-goals");
  if (ends !== null && body.setOn < ends.setOn) throw new Problem("ends-before-set");
  if (ends !== null) await updateGoalEnding(scope, ends.id, { ended_on: body.setOn, ended_how: "replaced" });
  await insertGoal(scope, place, { id: goalId, set_on: body.setOn });
  await writeWords(scope, { place, side, goalId }, body);
  const owners = new Set(body.goal.parents.map(({ personId }) => personId));
  for (const { measurementId, personId, score } of body.begin) {
    if (!owners.has(personId)) throw new Problem("unknown-goal");
    await insertScores(scope, place, {
      id: measurementId,
      moment: "start",
      ...personColumns(personId, side),
      measured_on: body.setOn,
      answers: [],
      goals: [{ goalId, score, level: null }],
    });
  }
}

/** The next version of a goal. A repeated request changes nothing. */
async function changeGoal(
  scope: Scope,
  { place, goals, side, known }: { place: Place; goals: Goals; side: Side; known: Goal },
  body: Body,
): Promise<void> {
  if (known.version === body.version && isSameGoal(known, body)) return;
  if (known.version !== body.version - 1) throw new Problem("changed-meanwhile");
  // Another goal ends, and a begin is told, only with a new goal: nothing that was sent is passed over in silence.
  if (body.endsGoalId !== null || body.begin.length > 0)
    throw new Problem("invalid", { fields: [{ path: "begin", code: "only-with-a-new-goal" }] });
  if (known.ended !== null) throw new Problem("goal-ended");
  if (wasScored(goals, known.id) && !hasSameScale(known, body)) throw new Problem("goal-scored");
  await writeWords(scope, { place, side, goalId: known.id }, body);
}

async function writeWords(
  scope: Scope,
  { place, side, goalId }: { place: Place; side: Side; goalId: string },
  { goal, version }: Body,
): Promise<void> {
  const quoted = personColumns(goal.quotedPersonId, side);
  await insertWording(scope, place, {
    goal_id: goalId,
    version,
    words: goal.words,
    quote: goal.quote,
    quoted_person_id: quoted.person_id,
    quoted_school_person_id: quoted.school_person_id,
    at_zero: goal.atZero,
    at_ten: goal.atTen,
    levels: goal.levels,
    weight: goal.weight,
    parents: goal.parents.map(({ personId, wish }) => ({ ...personColumns(personId, side), wish })),
  });
}

function isSameGoal(known: Goal, { goal }: Body): boolean {
  const wishes = ({ parents }: Body["goal"]) =>
    parents.map(({ personId, wish }) => `${personId} ${String(wish)}`).toSorted();
  return (
    hasSameScale(known, { goal }) &&
    known.words === goal.words &&
    known.quote === goal.quote &&
    known.quotedPersonId === goal.quotedPersonId &&
    wishes(known).join() === wishes(goal).join()
  );
}

/** Scores of one goal belong together as long as its two ends, its steps and its weight stay as they were. */
function hasSameScale(known: Goal, { goal }: Pick<Body, "goal">): boolean {
  return (
    known.atZero === goal.atZero &&
    known.atTen === goal.atTen &&
    known.weight === goal.weight &&
    JSON.stringify(known.levels) === JSON.stringify(goal.levels)
  );
}

function wasScored(goals: Goals, goalId: string): boolean {
  return goals.measurements.some(
    ({ moment, goals: scored }) => moment !== "start" && scored.some((score) => score.goalId === goalId),
  );
}

import { GoalId } from "@samenkijken/contract/ids";
import type { Goals } from "@samenkijken/contract/goals";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readIn } from "../src/platform/scope.ts";
import { aFamily, type BuiltFamily } from "./builders.ts";
import { aGoal, goalBody, scoresOf } from "./goal-builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
let coordinator: TestMember;
let rows: pg.Pool;

beforeAll(async () => {
  program = await startTestProgram();
  rows = new pg.Pool(program.superuser);
  rows.on("error", () => undefined);
  const organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer", "Trijntje");
  coordinator = await program.addMember(organisation, "coordinator");
});
afterAll(async () => {
  await rows.end();
  await program.stop();
});

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });
const at = ({ trajectoryId }: BuiltFamily) => ({ trajectoryId });
const newGoal = () => GoalId.parse(crypto.randomUUID());

function keep(family: BuiltFamily, goalId: GoalId, body: ReturnType<typeof goalBody>): Promise<Goals> {
  return trainer.api.keepGoal({ params: { ...at(family), goalId }, body });
}

function score(family: BuiltFamily, over: Parameters<typeof scoresOf>[1] = {}): Promise<Goals> {
  return trainer.api.recordScores({ params: at(family), body: scoresOf(family, over) });
}

describe("C-02: from the parents' question to goals", () => {
  test("the question gets a viewing question; a later one counts, and the earlier stays kept", async () => {
    const family = await aFamily(trainer, { goals: "none" });
    const define = (words: string) =>
      trainer.api.defineViewingQuestion({
        params: at(family),
        body: { id: crypto.randomUUID(), questionId: family.questionId, words, definedOn: "2026-01-08" },
      });
    await define("Wanneer kijkt ze?");
    const { viewingQuestions } = await define("Wanneer kijkt ze naar mij?");
    expect(viewingQuestions.map(({ words }) => words)).toEqual(["Wanneer kijkt ze naar mij?"]);
    const { rows: kept } = await rows.query(
      "select 1 from trajectories.viewing_question where trajectory_id = $1",
      [family.trajectoryId],
    );
    expect(kept).toHaveLength(2);
  });

  test("a question of another family is refused", async () => {
    const [family, other] = [
      await aFamily(trainer, { goals: "none" }),
      await aFamily(trainer, { goals: "none" }),
    ];
    const body = {
      id: crypto.randomUUID(),
      questionId: other.questionId,
      words: "Wat?",
      definedOn: "2026-01-08" as const,
    };
    await expect(trainer.api.defineViewingQuestion({ params: at(family), body })).rejects.toMatchObject(
      refused("unknown-question"),
    );
  });

  test.each([
    ["quote", { quote: " " }],
    ["parent", { parents: [] }],
    ["word at 0", { atZero: "" }],
    ["one of five steps", { levels: ["a", "b", "c", "d"] }],
    ["weight", { weight: 0 }],
  ])("a goal without a %s is refused", async (_what, over) => {
    const family = await aFamily(trainer, { goals: "none" });
    const body = goalBody(family.mother);
    await expect(keep(family, newGoal(), { ...body, goal: { ...body.goal, ...over } })).rejects.toMatchObject(
      refused("invalid"),
    );
  });

  test("a child, or somebody of another family, is not whose goal it is", async () => {
    const [family, other] = [
      await aFamily(trainer, { goals: "none" }),
      await aFamily(trainer, { goals: "none" }),
    ];
    for (const person of [family.child, other.mother])
      await expect(keep(family, newGoal(), goalBody(person))).rejects.toMatchObject(
        refused("unknown-person"),
      );
  });

  test("a fourth goal passes only by ending another, which stays in the history", async () => {
    const family = await aFamily(trainer, { goals: "none" });
    const first = await aGoal(trainer, family);
    await keep(family, newGoal(), goalBody(family.father));
    await keep(family, newGoal(), goalBody(family.mother));
    const fourth = newGoal();
    await expect(keep(family, fourth, goalBody(family.father))).rejects.toMatchObject(refused("three-goals"));
    const { goals } = await keep(family, fourth, { ...goalBody(family.father), endsGoalId: first });
    expect(goals).toHaveLength(4);
    expect(goals.find(({ id }) => id === first)?.ended).toEqual({ on: "2026-01-08", how: "replaced" });
    expect(goals.filter(({ ended }) => ended === null)).toHaveLength(3);
  });

  test("of two fourth goals at once, none slips in", async () => {
    const family = await aFamily(trainer, { goals: "none" });
    await aGoal(trainer, family);
    await aGoal(trainer, family);
    const tried = await Promise.allSettled(
      Array.from({ length: 4 }, () => keep(family, newGoal(), goalBody(family.mother))),
    );
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("a lost answer: the same goal once more changes nothing; an older version is refused", async () => {
    const family = await aFamily(trainer, { goals: "none" });
    const goalId = newGoal();
    const body = {
      ...goalBody(family.mother),
      begin: [{ measurementId: crypto.randomUUID(), personId: family.mother, score: 2 }],
    };
    const once = await keep(family, goalId, body);
    expect(await keep(family, goalId, body)).toEqual(once);
    const second = { ...body, version: 2, begin: [], goal: { ...body.goal, words: "Ik kijk eerst." } };
    expect((await keep(family, goalId, second)).goals.at(0)).toMatchObject({
      version: 2,
      words: "Ik kijk eerst.",
    });
    await expect(keep(family, goalId, body)).rejects.toMatchObject(refused("changed-meanwhile"));
  });

  test("once scored at a later moment, the scale of a goal stays; its words may change", async () => {
    const family = await aFamily(trainer, { goals: "none" });
    const goalId = await aGoal(trainer, family);
    await score(family, { moment: "midway", answers: [], goals: [{ goalId, score: 5, level: null }] });
    const body = { ...goalBody(family.mother), version: 2 };
    await expect(
      keep(family, goalId, { ...body, goal: { ...body.goal, atTen: "Iets anders" } }),
    ).rejects.toMatchObject(refused("goal-scored"));
    await keep(family, goalId, { ...body, goal: { ...body.goal, words: "Ik wacht en kijk." } });
  });

  test("an ended goal is ended once", async () => {
    const family = await aFamily(trainer, { goals: "none" });
    const goalId = await aGoal(trainer, family);
    const params = { ...at(family), goalId };
    const body = { endedOn: "2026-02-01" as const, how: "reached" as const };
    await trainer.api.endGoal({ params, body });
    await trainer.api.endGoal({ params, body });
    await expect(trainer.api.endGoal({ params, body: { ...body, how: "let-go" } })).rejects.toMatchObject(
      refused("goal-ended"),
    );
  });
});

test("a coordinator sees no words and no numbers of parents, not even in the database", async () => {
  const family = await aFamily(trainer, { goals: "none" });
  await aGoal(trainer, family);
  await score(family, {});
  await expect(coordinator.api.readGoals({ params: at(family), body: {} })).rejects.toMatchObject(
    refused("forbidden"),
  );
  const seen = await coordinator.api.readTrajectory({ params: at(family), body: {} });
  expect(seen.can.seeGoals).toBe(false);
  const text = JSON.stringify(seen);
  for (const words of ["Ik wacht en benoem", "beter begrijpen"]) expect(text).not.toContain(words);
  const rowsFor = (member: TestMember) =>
    readIn(program.program.database, member.asking, async (scope) => {
      const read = scope.read("trajectories");
      const of = ["trajectory_id", "=", family.trajectoryId] as const;
      return {
        goals: (
          await read
            .selectFrom("trajectories.goal")
            .select("id")
            .where(...of)
            .execute()
        ).length,
        words: (
          await read
            .selectFrom("trajectories.goal_wording")
            .select("version")
            .where(...of)
            .execute()
        ).length,
        scores: (
          await read
            .selectFrom("trajectories.answer_score")
            .select("item")
            .where(...of)
            .execute()
        ).length,
      };
    });
  expect(await rowsFor(trainer)).toEqual({ goals: 1, words: 1, scores: 1 });
  expect(await rowsFor(coordinator)).toEqual({ goals: 1, words: 0, scores: 0 });
});

import { GoalId } from "@samenkijken/contract/ids";
import type { Goals } from "@samenkijken/contract/goals";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFamily, type BuiltFamily } from "./builders.ts";
import { aGoal, goalBody, scoresOf } from "./goal-builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;

beforeAll(async () => {
  program = await startTestProgram();
  const organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer", "Trijntje");
});
afterAll(() => program.stop());

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });
const at = ({ trajectoryId }: BuiltFamily) => ({ trajectoryId });
const newGoal = () => GoalId.parse(crypto.randomUUID());

function keep(family: BuiltFamily, goalId: GoalId, body: ReturnType<typeof goalBody>): Promise<Goals> {
  return trainer.api.keepGoal({ params: { ...at(family), goalId }, body });
}

function score(family: BuiltFamily, over: Parameters<typeof scoresOf>[1] = {}): Promise<Goals> {
  return trainer.api.recordScores({ params: at(family), body: scoresOf(family, over) });
}

function close(family: BuiltFamily, closeReason: "mutual" | "other", ending: "by-client" | null = null) {
  return trainer.api.closeTrajectory({
    params: at(family),
    body: {
      closedOn: "2026-03-01",
      closeReason,
      ending,
      reasons: [{ about: "fewer-films", reason: "Er is niet gefilmd." }],
    },
  });
}

function instrument(family: BuiltFamily, over: object): Promise<Goals> {
  return trainer.api.recordInstrument({
    params: at(family),
    body: {
      id: crypto.randomUUID(),
      replaces: null,
      personId: family.mother,
      moment: "start",
      instrument: "pss",
      name: "Parental Stress Scale",
      score: 54,
      answered: null,
      precision: { standardDeviation: 8.35, reliability: 0.83 },
      measuredOn: "2026-01-08",
      scoredBy: "Wijkteam",
      ...over,
    },
  });
}

describe("C-07, B-32: scores of T0 to T3", () => {
  test("a correction is a row of its own, with who entered it; the older row stays", async () => {
    const family = await aFamily(trainer, { goals: "none" });
    await score(family, {});
    const { measurements } = await score(family, { answers: [{ item: "q_situation", score: 3 }] });
    expect(measurements.map(({ answers, enteredBy }) => [answers[0]?.score, enteredBy])).toEqual([
      [4, "Trijntje"],
      [3, "Trijntje"],
    ]);
    const overwrite = program.program.database.pool.query("update trajectories.answer_score set score = 9");
    await expect(overwrite).rejects.toThrow(/permission denied/);
  });

  test("B-24: each parent scores their own goals only", async () => {
    const family = await aFamily(trainer, { goals: "none" });
    const goalId = await aGoal(trainer, family);
    const goals = [{ goalId, score: 5, level: null }];
    await expect(score(family, { personId: family.father, answers: [], goals })).rejects.toMatchObject(
      refused("unknown-goal"),
    );
  });

  test.each([
    ["an unknown question", { answers: [{ item: "q_mood", score: 3 }] }, "invalid"],
    ["a number above ten", { answers: [{ item: "q_contact", score: 11 }] }, "invalid"],
    ["nothing at all", { answers: [] }, "invalid"],
    [
      "two numbers for one question",
      {
        answers: [
          { item: "q_contact", score: 3 },
          { item: "q_contact", score: 8 },
        ],
      },
      "invalid",
    ],
    ["a day to come", { measuredOn: "2099-01-01" as const }, "date-in-future"],
    ["a follow-up before closing", { moment: "follow-up" as const }, "trajectory-running"],
  ])("%s is refused", async (_what, over, code) => {
    await expect(score(await aFamily(trainer), over)).rejects.toMatchObject(refused(code));
  });

  test("a level needs a goal with levels", async () => {
    const family = await aFamily(trainer, { goals: "none" });
    const goalId = await aGoal(trainer, family);
    const goals = [{ goalId, score: null, level: 1 }];
    await expect(score(family, { answers: [], goals })).rejects.toMatchObject(refused("invalid"));
  });

  test("after closing, only the closing and the follow-up can be scored", async () => {
    const family = await aFamily(trainer);
    await close(family, "mutual");
    await expect(score(family, { moment: "start" })).rejects.toMatchObject(refused("trajectory-closed"));
    await score(family, { moment: "closing" });
    await score(family, { moment: "follow-up" });
    await expect(instrument(family, { moment: "start" })).rejects.toMatchObject(refused("trajectory-closed"));
    await instrument(family, { moment: "follow-up" });
    await expect(keep(family, newGoal(), goalBody(family.mother))).rejects.toMatchObject(
      refused("trajectory-closed"),
    );
  });

  test("the same scores once more, in another order, change nothing; other scores under that id are refused", async () => {
    const family = await aFamily(trainer, { goals: "none" });
    const id = crypto.randomUUID();
    const [one, other] = [
      { item: "q_situation", score: 4 },
      { item: "q_contact", score: null },
    ];
    await score(family, { id, answers: [one, other] });
    expect((await score(family, { id, answers: [other, one] })).measurements).toHaveLength(1);
    await expect(score(family, { id, answers: [one] })).rejects.toMatchObject(refused("id-taken"));
  });
});

describe("a score of others' instruments", () => {
  test("is kept as it was obtained; a correction names what it replaces", async () => {
    const family = await aFamily(trainer);
    const first = await instrument(family, {});
    const replaces = first.instrumentScores[0]?.id ?? "";
    const { instrumentScores } = await instrument(family, { replaces, score: 45, answered: 15 });
    expect(instrumentScores).toMatchObject([
      { score: 54, precision: { standardDeviation: 8.35, reliability: 0.83 }, replaces: null },
      { score: 45, answered: 15, replaces },
    ]);
  });

  test.each([
    [{ score: 91 }, "outside-scale"],
    [{ score: 42, answered: 14 }, "outside-scale"],
    [{ instrument: "unheard-of" }, "invalid"],
    [{ precision: { standardDeviation: 0, reliability: 0.5 } }, "invalid"],
    [{ replaces: crypto.randomUUID() }, "invalid"],
  ])("%j is refused as %s", async (over, code) => {
    await expect(instrument(await aFamily(trainer), over)).rejects.toMatchObject(refused(code));
  });
});

test("closing questions may stay open, one by one; how help ended follows from the reason or is asked", async () => {
  const family = await aFamily(trainer);
  const { closingAnswers } = await trainer.api.answerClosingQuestions({
    params: at(family),
    body: {
      id: crypto.randomUUID(),
      personId: family.father,
      answeredOn: "2026-02-28",
      grade: null,
      reached: "mostly",
      alone: null,
      recommend: null,
      helpedMost: "",
    },
  });
  expect(closingAnswers).toMatchObject([{ reached: "mostly", grade: null, enteredBy: "Trijntje" }]);
  expect((await close(family, "mutual")).ending).toBe("agreed");
  expect((await close(await aFamily(trainer), "other", "by-client")).ending).toBe("by-client");
  expect((await close(await aFamily(trainer), "other")).ending).toBeNull();
});

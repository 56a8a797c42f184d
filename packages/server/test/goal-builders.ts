import { GoalId, type PersonId, type TrajectoryId } from "@samenkijken/contract/ids";
import type { TestMember } from "./test-program.ts";

/** A goal of one parent, who wishes an 8, as it is written down for the first time. */
export function goalBody(parent: PersonId) {
  return {
    version: 1,
    setOn: "2026-01-08" as const,
    goal: {
      words: "Ik wacht en benoem wat ze doet.",
      quote: "Ik wil haar beter begrijpen.",
      quotedPersonId: parent,
      atZero: "Ik begrijp haar nooit",
      atTen: "Ik begrijp haar altijd",
      parents: [{ personId: parent, wish: 8 as number | null }],
      levels: null as string[] | null,
      weight: 1,
    },
    begin: [] as { measurementId: string; personId: PersonId; score: number }[],
    endsGoalId: null as GoalId | null,
  };
}

/** A goal of the mother, who begins at 3. */
export async function aGoal(
  trainer: TestMember,
  { trajectoryId, mother }: { readonly trajectoryId: TrajectoryId; readonly mother: PersonId },
): Promise<GoalId> {
  const goalId = GoalId.parse(crypto.randomUUID());
  const begin = [{ measurementId: crypto.randomUUID(), personId: mother, score: 3 }];
  await trainer.api.keepGoal({ params: { trajectoryId, goalId }, body: { ...goalBody(mother), begin } });
  return goalId;
}

type Scores = Parameters<TestMember["api"]["recordScores"]>[0]["body"];

/** A parent's scores at the start; of the mother and about her question, unless told otherwise. */
export function scoresOf(family: { readonly mother: PersonId }, over: Partial<Scores> = {}): Scores {
  return {
    id: crypto.randomUUID(),
    moment: "start",
    personId: family.mother,
    measuredOn: "2026-02-01",
    answers: [{ item: "q_situation", score: 4 }],
    goals: [],
    ...over,
  };
}

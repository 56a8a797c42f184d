import { GoalId } from "@samenkijken/contract/ids";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { asksGoals, numbersAt } from "@samenkijken/domain/programmes/asked";
import type { MeasuringMoment } from "@samenkijken/domain/outcomes/measuring-moments";
import { tell, type Life } from "./life.ts";
import { clientOf } from "./school.ts";

/** The first parent, or the teacher, says what should be different, in a goal with both ends of its line. */
export async function setGoal(life: Life): Promise<void> {
  const { chance, day, trajectoryId } = life;
  const personId = clientOf(life) ?? "";
  const goalId = GoalId.parse(crypto.randomUUID());
  const begin = [{ measurementId: crypto.randomUUID(), personId, score: chance.between(1, 4) }];
  await life.trainer.api.keepGoal({
    params: { trajectoryId, goalId },
    body: {
      version: 1,
      setOn: day,
      goal: {
        words: "Ik wacht en benoem wat ze doet.",
        quote: "Ik wil haar beter begrijpen.",
        quotedPersonId: personId,
        atZero: "nooit",
        atTen: "altijd",
        parents: [{ personId, wish: 8 }],
        levels: null,
        weight: 1,
      },
      begin,
      endsGoalId: null,
    },
  });
  life.goals.push(goalId);
}

/** Numbers of one parent, or of the teacher, at a moment: their own, and of the goals. */
export async function score(life: Life, moment: MeasuringMoment): Promise<void> {
  const { chance, day, programme, trajectoryId } = life;
  const personId = clientOf(life);
  if (personId === null) return;
  const answers = numbersAt(programme, moment).map(({ id }) => ({ item: id, score: chance.between(0, 10) }));
  const goals = asksGoals(programme, moment)
    ? life.goals.map((goalId) => ({ goalId, score: chance.between(3, 9), level: null }))
    : [];
  if (answers.length + goals.length === 0) return;
  const body = { id: crypto.randomUUID(), moment, personId, measuredOn: day, answers, goals };
  await life.trainer.api.recordScores({ params: { trajectoryId }, body });
}

/** Every goal is reached, earlier than planned. */
export async function reachGoals(life: Life, _trajectory: Trajectory): Promise<void> {
  const { trajectoryId, day } = life;
  if (life.goals.length === 0) await setGoal(life);
  for (const goalId of life.goals.splice(0))
    await life.trainer.api.endGoal({
      params: { trajectoryId, goalId },
      body: { endedOn: day, how: "reached" },
    });
  tell(life, "the goals are reached");
}

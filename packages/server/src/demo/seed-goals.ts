import { GoalId, PersonId, type TrajectoryId } from "@samenkijken/contract/ids";
import { questionInNumbers } from "@samenkijken/domain/method/session-check";
import { addDays, type IsoDate } from "@samenkijken/domain/time/iso-date";
import type { DemoGoal, DemoGoals } from "./demo-goals.ts";
import type { SeededPeople, Seeding } from "./seeding.ts";

/** A goal as it is written down for the first time, with where its parent stands now. */
export function goalBodyOf(told: DemoGoal, personId: PersonId, setOn: IsoDate) {
  const { parent: _parent, begin, wish, ...words } = told;
  return {
    version: 1,
    setOn,
    goal: { ...words, quotedPersonId: personId, parents: [{ personId, wish }], weight: 1 },
    begin: [{ measurementId: crypto.randomUUID(), personId, score: begin }],
    endsGoalId: null,
  };
}

interface About {
  readonly trajectoryId: TrajectoryId;
  readonly questionId: string;
  readonly people: SeededPeople;
  readonly startedOn: IsoDate;
}

/** Lets the demo trainer write down what the parents want and which numbers they gave. */
export async function seedGoals(seeding: Seeding, demo: DemoGoals, about: About): Promise<void> {
  const { program, asking } = seeding;
  const params = { trajectoryId: about.trajectoryId };
  const dayAfter = (days: number) => addDays(about.startedOn, days);
  const parentAt = (place: number) => PersonId.parse(about.people.adults[place]);
  await program.run(asking, "defineViewingQuestion", {
    params,
    body: {
      id: crypto.randomUUID(),
      questionId: about.questionId,
      words: demo.viewingQuestion,
      definedOn: dayAfter(1),
    },
  });
  const goalIds = demo.goals.map(() => GoalId.parse(crypto.randomUUID()));
  for (const [place, goal] of demo.goals.entries()) {
    await program.run(asking, "keepGoal", {
      params: { ...params, goalId: goalIds[place] ?? "" },
      body: goalBodyOf(goal, parentAt(goal.parent), dayAfter(1)),
    });
  }
  for (const { parent, moment, afterDays, own, goals } of demo.scores)
    await program.run(asking, "recordScores", {
      params,
      body: {
        id: crypto.randomUUID(),
        moment,
        personId: parentAt(parent),
        measuredOn: dayAfter(afterDays),
        answers: questionInNumbers.map(({ id }, place) => ({ item: id, score: own[place] ?? null })),
        goals: goals.map(({ goal, score, level }) => ({ goalId: goalIds[goal] ?? "", score, level })),
      },
    });
  if (demo.closing === null) return;
  const { parent, grade, helpedMost } = demo.closing;
  await program.run(asking, "answerClosingQuestions", {
    params,
    body: {
      id: crypto.randomUUID(),
      personId: parentAt(parent),
      answeredOn: dayAfter(138),
      grade,
      reached: "mostly",
      alone: "yes",
      recommend: "yes",
      helpedMost,
    },
  });
}

import type { Insertable } from "kysely";
import type { ReadScope, Scope } from "../../platform/scope.ts";
import type { Tables } from "../../platform/tables.gen.ts";

/** Where a row belongs. */
export interface Place {
  readonly familyId: string;
  readonly trajectoryId: string;
}

type Own<Name extends keyof Tables> = Omit<
  Insertable<Tables[Name]>,
  "organisation_id" | "family_id" | "trajectory_id" | "entered_at" | "entered_by"
>;

function placed(scope: Scope, place: Place) {
  return {
    organisation_id: scope.organisationId,
    family_id: place.familyId,
    trajectory_id: place.trajectoryId,
  };
}

/** Who entered it, and when: part of every row that only grows. */
function entered(scope: Scope, place: Place) {
  const { memberId } = scope.actor;
  if (memberId === null) throw new Error("what parents said is entered by a member, never by a job");
  return { ...placed(scope, place), entered_at: scope.at, entered_by: memberId };
}

/** Everything about goals and scores of one trajectory, oldest entry first. */
export async function selectGoals(scope: ReadScope, trajectoryId: string) {
  const read = scope.read("trajectories");
  const viewingQuestions = await read
    .selectFrom("trajectories.viewing_question")
    .selectAll()
    .where("trajectory_id", "=", trajectoryId)
    .orderBy("seq")
    .execute();
  const goals = await read
    .selectFrom("trajectories.goal")
    .selectAll()
    .where("trajectory_id", "=", trajectoryId)
    .orderBy("set_on")
    .orderBy("seq")
    .execute();
  const wordings = await read
    .selectFrom("trajectories.goal_wording")
    .selectAll()
    .where("trajectory_id", "=", trajectoryId)
    .orderBy("version")
    .execute();
  const parents = await read
    .selectFrom("trajectories.goal_parent")
    .selectAll()
    .where("trajectory_id", "=", trajectoryId)
    .orderBy("who")
    .execute();
  return { viewingQuestions, goals, wordings, parents, ...(await selectScores(scope, trajectoryId)) };
}

/** Of these trajectories, which goals began and ended when, and who answered the closing questions; no words. */
export async function selectGoalFacts(scope: ReadScope, trajectoryIds: readonly string[]) {
  const read = scope.read("trajectories");
  const goals = await read
    .selectFrom("trajectories.goal")
    .select(["trajectory_id", "ended_on", "ended_how"])
    .where("trajectory_id", "in", [...trajectoryIds])
    .execute();
  const answers = await read
    .selectFrom("trajectories.closing_answer")
    .select(["trajectory_id", "person_id", "school_person_id"])
    .where("trajectory_id", "in", [...trajectoryIds])
    .execute();
  return (trajectoryId: string) => ({
    goals: goals.filter((goal) => goal.trajectory_id === trajectoryId),
    closingAnsweredBy: answers
      .filter((answer) => answer.trajectory_id === trajectoryId)
      .flatMap((answer) => answer.person_id ?? answer.school_person_id ?? []),
  });
}

async function selectScores(scope: ReadScope, trajectoryId: string) {
  const read = scope.read("trajectories");
  const measurements = await read
    .selectFrom("trajectories.measurement")
    .selectAll()
    .where("trajectory_id", "=", trajectoryId)
    .orderBy("seq")
    .execute();
  const answerScores = await read
    .selectFrom("trajectories.answer_score")
    .selectAll()
    .where("trajectory_id", "=", trajectoryId)
    .orderBy("item")
    .execute();
  const goalScores = await read
    .selectFrom("trajectories.goal_score")
    .selectAll()
    .where("trajectory_id", "=", trajectoryId)
    .orderBy("goal_id")
    .execute();
  const instrumentScores = await read
    .selectFrom("trajectories.instrument_score")
    .selectAll()
    .where("trajectory_id", "=", trajectoryId)
    .orderBy("seq")
    .execute();
  const closingAnswers = await read
    .selectFrom("trajectories.closing_answer")
    .selectAll()
    .where("trajectory_id", "=", trajectoryId)
    .orderBy("seq")
    .execute();
  return { measurements, answerScores, goalScores, instrumentScores, closingAnswers };
}

/** Lets two changes of one trajectory wait for each other, so that a fourth goal or a second ending cannot slip in. */
export async function holdTrajectory(scope: Scope, trajectoryId: string): Promise<void> {
  await scope
    .write("trajectories")
    .selectFrom("trajectories.trajectory")
    .select("id")
    .where("id", "=", trajectoryId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertViewingQuestion(
  scope: Scope,
  place: Place,
  row: Own<"trajectories.viewing_question">,
): Promise<void> {
  await scope
    .write("trajectories")
    .insertInto("trajectories.viewing_question")
    .values({ ...entered(scope, place), ...row })
    .execute();
}

export async function insertGoal(
  scope: Scope,
  place: Place,
  row: { id: string; set_on: string },
): Promise<void> {
  await scope
    .write("trajectories")
    .insertInto("trajectories.goal")
    .values({ ...placed(scope, place), ...row })
    .execute();
}

/** The next version of a goal's words, with whose goal it is. */
export async function insertWording(
  scope: Scope,
  place: Place,
  row: Own<"trajectories.goal_wording"> & {
    parents: readonly {
      person_id: string | null;
      school_person_id: string | null;
      wish: number | null;
    }[];
  },
): Promise<void> {
  const { parents, ...words } = row;
  const write = scope.write("trajectories");
  await write
    .insertInto("trajectories.goal_wording")
    .values({ ...entered(scope, place), ...words })
    .execute();
  await write
    .insertInto("trajectories.goal_parent")
    .values(
      parents.map((parent) => ({
        ...placed(scope, place),
        goal_id: words.goal_id,
        version: words.version,
        ...parent,
      })),
    )
    .execute();
}

export async function updateGoalEnding(
  scope: Scope,
  goalId: string,
  ending: { ended_on: string; ended_how: string },
): Promise<void> {
  await scope
    .write("trajectories")
    .updateTable("trajectories.goal")
    .set(ending)
    .where("id", "=", goalId)
    .execute();
}

/** One parent's scores at one moment. */
export async function insertScores(
  scope: Scope,
  place: Place,
  row: Own<"trajectories.measurement"> & {
    answers: readonly { item: string; score: number | null }[];
    goals: readonly { goalId: string; score: number | null; level: number | null }[];
  },
): Promise<void> {
  const { answers, goals, ...measurement } = row;
  const write = scope.write("trajectories");
  const of = { ...placed(scope, place), measurement_id: measurement.id };
  await write
    .insertInto("trajectories.measurement")
    .values({ ...entered(scope, place), ...measurement })
    .execute();
  if (answers.length > 0)
    await write
      .insertInto("trajectories.answer_score")
      .values(answers.map((answer) => ({ ...of, ...answer })))
      .execute();
  if (goals.length > 0)
    await write
      .insertInto("trajectories.goal_score")
      .values(goals.map(({ goalId, score, level }) => ({ ...of, goal_id: goalId, score, level })))
      .execute();
}

export async function insertInstrumentScore(
  scope: Scope,
  place: Place,
  row: Own<"trajectories.instrument_score">,
): Promise<void> {
  await scope
    .write("trajectories")
    .insertInto("trajectories.instrument_score")
    .values({ ...entered(scope, place), ...row })
    .execute();
}

export async function insertClosingAnswer(
  scope: Scope,
  place: Place,
  row: Own<"trajectories.closing_answer">,
): Promise<void> {
  await scope
    .write("trajectories")
    .insertInto("trajectories.closing_answer")
    .values({ ...entered(scope, place), ...row })
    .execute();
}

import { sql, type Insertable, type Updateable } from "kysely";
import { referralsOfFamilies } from "../families/index.ts";
import type { Tables } from "../platform/tables.gen.ts";
import type { ReadScope, Scope } from "../platform/scope.ts";
import { selectCourses } from "./course/queries.ts";
import { selectGoalFacts } from "./goals/queries.ts";
import { plannedAt } from "./agenda/planned-at.ts";
import { selectAppointments } from "./agenda/queries.ts";
import { selectTaskMarks } from "./agenda/task-marks.ts";
import { selectBranches } from "./school/queries.ts";
import { schoolCyclesOf } from "./school/school-cycles.ts";

export type CycleChange = Omit<
  Updateable<Tables["trajectories.cycle"]>,
  "organisation_id" | "family_id" | "trajectory_id" | "lane" | "number"
>;
type Place = { readonly familyId: string; readonly trajectoryId: string };
/** Where a film is made: at home when nothing is said. */
type CyclePlace = Place & { readonly lane?: "home" | "school"; readonly number: number };

/** Trajectories that this actor may see, or the one with this id, with questions and cycles. */
export async function selectTrajectories(scope: ReadScope, trajectoryId: string | null) {
  const trajectories = await scope
    .read("trajectories")
    .selectFrom("trajectories.trajectory")
    .selectAll()
    .$if(trajectoryId !== null, (query) => query.where("id", "=", trajectoryId))
    .orderBy("started_on", "desc")
    .execute();
  const ids = trajectories.map((trajectory) => trajectory.id);
  if (ids.length === 0) return [];
  const questions = await scope
    .read("trajectories")
    .selectFrom("trajectories.help_question")
    .selectAll()
    .where("trajectory_id", "in", ids)
    .orderBy("asked_on")
    .execute();
  const cycles = await scope
    .read("trajectories")
    .selectFrom("trajectories.cycle")
    .selectAll()
    .where("trajectory_id", "in", ids)
    .orderBy("number")
    .execute();
  const added = await selectAddedWorkingPoints(scope, ids);
  const courseOf = await selectCourses(scope, ids);
  const goalFacts = await selectGoalFacts(scope, ids);
  const familyIds = trajectories.map(({ family_id }) => family_id);
  const referrals = await referralsOfFamilies(scope, familyIds);
  const appointments = await selectAppointments(scope, { trajectoryIds: ids });
  const taskMarksOf = await selectTaskMarks(scope, ids);
  const branches = await selectBranches(scope, ids);
  const complete = cycles.map((cycle) => ({
    ...cycle,
    added: added.filter(
      (point) =>
        point.trajectory_id === cycle.trajectory_id &&
        point.lane === cycle.lane &&
        point.number === cycle.number,
    ),
  }));
  return trajectories.map((trajectory) => {
    // The one with which this trajectory began; an earlier one belongs to the help of then.
    const referral = referrals.findLast(
      ({ familyId, facts }) => familyId === trajectory.family_id && facts.receivedOn <= trajectory.started_on,
    );
    const own = complete.filter((cycle) => cycle.trajectory_id === trajectory.id);
    const school = branches.find((branch) => branch.trajectory_id === trajectory.id) ?? null;
    const planned = appointments.filter((appointment) => appointment.trajectory_id === trajectory.id);
    return {
      ...trajectory,
      ...courseOf(trajectory.id),
      ...goalFacts(trajectory.id),
      referral: referral?.facts ?? null,
      triageThemes: referral?.themes ?? [],
      questions: questions.filter((question) => question.trajectory_id === trajectory.id),
      taskMarks: taskMarksOf(trajectory.id),
      appointments: planned,
      cycles: own
        .filter(({ lane }) => lane === "home")
        .map((cycle) => ({ ...cycle, ...plannedAt(planned, cycle) })),
      /** The branch to school, and its films; null when no teacher asked. */
      school,
      schoolCycles: schoolCyclesOf(
        own.filter(({ lane }) => lane === "school"),
        { school, planned },
      ),
    };
  });
}

/** The trajectories of one family as they stand in their own rows, newest first: for who asks only which there are. */
export async function selectTrajectoriesOf(scope: ReadScope, familyId: string) {
  return scope
    .read("trajectories")
    .selectFrom("trajectories.trajectory")
    .select(["id", "programme_id", "pairs", "started_on", "closed_on", "archived_on"])
    .where("family_id", "=", familyId)
    .orderBy("started_on", "desc")
    .execute();
}

/** The day on which a trajectory was put away; null when it was not. */
export async function selectArchivedOn(scope: ReadScope, trajectoryId: string): Promise<string | null> {
  const row = await scope
    .read("trajectories")
    .selectFrom("trajectories.trajectory")
    .select("archived_on")
    .where("id", "=", trajectoryId)
    .executeTakeFirst();
  return row?.archived_on ?? null;
}

async function selectAddedWorkingPoints(scope: ReadScope, trajectoryIds: readonly string[]) {
  return scope
    .read("trajectories")
    .selectFrom("trajectories.added_working_point")
    .selectAll()
    .where("trajectory_id", "in", [...trajectoryIds])
    .orderBy("told_on")
    .orderBy("look_back_id")
    .orderBy("kind")
    .execute();
}

/** Keeps what a later talk added to the working point of a cycle; hearing it twice keeps it once. */
export async function writeAddedWorkingPoint(
  scope: Scope,
  talk: CyclePlace & { readonly lookBackId: string; readonly on: string },
  point: { readonly personId: string; readonly quote: string | null; readonly whereWhen: string },
): Promise<void> {
  await scope
    .write("trajectories")
    .insertInto("trajectories.added_working_point")
    .values({
      look_back_id: talk.lookBackId,
      kind: point.quote === null ? "confirmed" : "own",
      organisation_id: scope.organisationId,
      family_id: talk.familyId,
      trajectory_id: talk.trajectoryId,
      lane: talk.lane ?? "home",
      number: talk.number,
      person_id: point.personId,
      quote: point.quote,
      where_when: point.whereWhen,
      told_on: talk.on,
    })
    .onConflict((conflict) => conflict.columns(["look_back_id", "kind"]).doNothing())
    .execute();
}

export async function insertTrajectory(
  scope: Scope,
  row: Omit<Insertable<Tables["trajectories.trajectory"]>, "organisation_id">,
): Promise<void> {
  await scope
    .write("trajectories")
    .insertInto("trajectories.trajectory")
    .values({ ...row, organisation_id: scope.organisationId })
    .execute();
}

export async function updateTrajectory(
  scope: Scope,
  trajectoryId: string,
  change: Pick<
    Updateable<Tables["trajectories.trajectory"]>,
    | "closed_on"
    | "close_reason"
    | "ending"
    | "midway_done_on"
    | "midway_note"
    | "follow_up_done_on"
    | "follow_up_note"
    | "follow_up_missed"
    | "closed_entered_on"
    | "closing_summary"
    | "referred_to"
    | "referred_why"
    | "archived_on"
    | "programme_version"
    | "programme_note"
  >,
): Promise<void> {
  await scope
    .write("trajectories")
    .updateTable("trajectories.trajectory")
    .set(change)
    .where("id", "=", trajectoryId)
    .execute();
}

export async function insertQuestion(
  scope: Scope,
  question: Place & { id: string; personId: string; quote: string; askedOn: string },
): Promise<void> {
  await scope
    .write("trajectories")
    .insertInto("trajectories.help_question")
    .values({
      id: question.id,
      organisation_id: scope.organisationId,
      family_id: question.familyId,
      trajectory_id: question.trajectoryId,
      person_id: question.personId,
      quote: question.quote,
      asked_on: question.askedOn,
    })
    .execute();
}

/** The question of the teacher with which help for a teacher begins; one for each trajectory, which a correction replaces. */
export async function keepTeachersQuestion(
  scope: Scope,
  { familyId, trajectoryId }: Place,
  asked: { readonly teacherId: string; readonly quote: string; readonly askedOn: string },
): Promise<void> {
  const words = { school_person_id: asked.teacherId, quote: asked.quote, asked_on: asked.askedOn };
  await scope
    .write("trajectories")
    .insertInto("trajectories.help_question")
    .values({
      id: trajectoryId,
      organisation_id: scope.organisationId,
      family_id: familyId,
      trajectory_id: trajectoryId,
      ...words,
    })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(words))
    .execute();
}

export async function selectQuestion(scope: ReadScope, id: string) {
  return scope
    .read("trajectories")
    .selectFrom("trajectories.help_question")
    .select(["trajectory_id", "person_id", "quote"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Keeps the moment that the parents chose for the next film, where the programme has one and nothing was known of it yet; says whether it did. */
export async function suggestMoment(scope: Scope, cycle: CyclePlace, moment: string): Promise<boolean> {
  const trajectory = await scope
    .read("trajectories")
    .selectFrom("trajectories.trajectory")
    .select("pairs")
    .where("id", "=", cycle.trajectoryId)
    .executeTakeFirst();
  if (trajectory === undefined || cycle.number > trajectory.pairs) return false;
  const { numInsertedOrUpdatedRows } = await scope
    .write("trajectories")
    .insertInto("trajectories.cycle")
    .values({
      organisation_id: scope.organisationId,
      family_id: cycle.familyId,
      trajectory_id: cycle.trajectoryId,
      lane: cycle.lane ?? "home",
      number: cycle.number,
      moment,
    })
    .onConflict((conflict) => conflict.columns(["trajectory_id", "lane", "number"]).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** The columns that say when a kind of fact was told last. */
export type ToldColumn = "recording_told_at" | "coded_told_at" | "plan_told_at";

/** Writes what is known of one cycle; makes the cycle when it is the first thing known. What was told later stays. */
export async function writeCycle(
  scope: Scope,
  cycle: CyclePlace,
  change: CycleChange,
  toldIn: ToldColumn | null = null,
): Promise<void> {
  const key = {
    organisation_id: scope.organisationId,
    family_id: cycle.familyId,
    trajectory_id: cycle.trajectoryId,
    lane: cycle.lane ?? "home",
    number: cycle.number,
  };
  await scope
    .write("trajectories")
    .insertInto("trajectories.cycle")
    .values({ ...key, ...change })
    .onConflict((conflict) => {
      const update = conflict.columns(["trajectory_id", "lane", "number"]).doUpdateSet(change);
      if (toldIn === null) return update;
      const told = sql.ref(`trajectories.cycle.${toldIn}`);
      return update.where(sql<boolean>`${told} is null or ${told} <= ${sql.ref(`excluded.${toldIn}`)}`);
    })
    .execute();
}

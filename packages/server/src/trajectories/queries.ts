import { sql, type Insertable, type Updateable } from "kysely";
import type { Tables } from "../platform/tables.gen.ts";
import type { ReadScope, Scope } from "../platform/scope.ts";

export type CycleChange = Omit<
  Updateable<Tables["trajectories.cycle"]>,
  "organisation_id" | "family_id" | "trajectory_id" | "number"
>;
type Place = { readonly familyId: string; readonly trajectoryId: string };

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
  return trajectories.map((trajectory) => ({
    ...trajectory,
    questions: questions.filter((question) => question.trajectory_id === trajectory.id),
    cycles: cycles
      .filter((cycle) => cycle.trajectory_id === trajectory.id)
      .map((cycle) => ({
        ...cycle,
        added: added.filter(
          (point) => point.trajectory_id === cycle.trajectory_id && point.number === cycle.number,
        ),
      })),
  }));
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
  talk: Place & { number: number; lookBackId: string; on: string },
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

export async function selectQuestion(scope: ReadScope, id: string) {
  return scope
    .read("trajectories")
    .selectFrom("trajectories.help_question")
    .select(["trajectory_id", "person_id", "quote"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Keeps the moment that the parents chose for the next film, and its day if they know it, where the programme has one and nothing was planned yet. */
export async function suggestMoment(
  scope: Scope,
  cycle: Place & { number: number },
  { moment, nextFilmAt }: { readonly moment: string; readonly nextFilmAt: string | null },
): Promise<void> {
  const trajectory = await scope
    .read("trajectories")
    .selectFrom("trajectories.trajectory")
    .select("pairs")
    .where("id", "=", cycle.trajectoryId)
    .executeTakeFirst();
  if (trajectory === undefined || cycle.number > trajectory.pairs) return;
  await scope
    .write("trajectories")
    .insertInto("trajectories.cycle")
    .values({
      organisation_id: scope.organisationId,
      family_id: cycle.familyId,
      trajectory_id: cycle.trajectoryId,
      number: cycle.number,
      moment,
      film_planned_at: nextFilmAt,
    })
    .onConflict((conflict) => conflict.columns(["trajectory_id", "number"]).doNothing())
    .execute();
}

/** The columns that say when a kind of fact was told last. */
export type ToldColumn = "recording_told_at" | "coded_told_at" | "plan_told_at";

/** Writes what is known of one cycle; makes the cycle when it is the first thing known. What was told later stays. */
export async function writeCycle(
  scope: Scope,
  cycle: Place & { number: number },
  change: CycleChange,
  toldIn: ToldColumn | null = null,
): Promise<void> {
  const key = {
    organisation_id: scope.organisationId,
    family_id: cycle.familyId,
    trajectory_id: cycle.trajectoryId,
    number: cycle.number,
  };
  await scope
    .write("trajectories")
    .insertInto("trajectories.cycle")
    .values({ ...key, ...change })
    .onConflict((conflict) => {
      const update = conflict.columns(["trajectory_id", "number"]).doUpdateSet(change);
      if (toldIn === null) return update;
      const told = sql.ref(`trajectories.cycle.${toldIn}`);
      return update.where(sql<boolean>`${told} is null or ${told} <= ${sql.ref(`excluded.${toldIn}`)}`);
    })
    .execute();
}

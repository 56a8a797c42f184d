import type { Updateable } from "kysely";
import type { ReadScope, Scope } from "../platform/scope.ts";
import type { Tables } from "../platform/tables.gen.ts";

export async function selectLookBack(scope: ReadScope, lookBackId: string) {
  return scope
    .read("lookback")
    .selectFrom("lookback.look_back")
    .selectAll()
    .where("id", "=", lookBackId)
    .executeTakeFirst();
}

export type LookBackRow = NonNullable<Awaited<ReturnType<typeof selectLookBack>>>;

/** Holds a talk until the transaction ends, so that it is ended once; undefined when it has ended already. */
export async function holdOpenLookBack(scope: Scope, lookBackId: string) {
  return scope
    .write("lookback")
    .selectFrom("lookback.look_back")
    .select("id")
    .where("id", "=", lookBackId)
    .where("ended_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

export async function selectOpenLookBack(scope: ReadScope, recordingId: string) {
  return scope
    .read("lookback")
    .selectFrom("lookback.look_back")
    .select("id")
    .where("recording_id", "=", recordingId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
}

export async function insertLookBack(
  scope: Scope,
  row: {
    id: string;
    familyId: string;
    trajectoryId: string;
    recordingId: string;
    number: number;
    attendees: readonly string[];
  },
): Promise<void> {
  await scope
    .write("lookback")
    .insertInto("lookback.look_back")
    .values({
      id: row.id,
      organisation_id: scope.organisationId,
      family_id: row.familyId,
      trajectory_id: row.trajectoryId,
      recording_id: row.recordingId,
      number: row.number,
      attendees: [...row.attendees],
      started_at: scope.at,
    })
    .execute();
}

export async function updateLookBack(
  scope: Scope,
  lookBackId: string,
  change: Omit<Updateable<Tables["lookback.look_back"]>, "id" | "organisation_id" | "family_id">,
): Promise<void> {
  await scope
    .write("lookback")
    .updateTable("lookback.look_back")
    .set(change)
    .where("id", "=", lookBackId)
    .execute();
}

export async function selectSaid(scope: ReadScope, lookBackId: string) {
  const query = scope.read("lookback").selectFrom("lookback.said").selectAll();
  return query.where("look_back_id", "=", lookBackId).orderBy("said_at").execute();
}

export async function insertSaid(
  scope: Scope,
  said: {
    id: string;
    familyId: string;
    lookBackId: string;
    personId: string;
    clipId: string | null;
    at: number | null;
    words: string;
  },
): Promise<void> {
  await scope
    .write("lookback")
    .insertInto("lookback.said")
    .values({
      id: said.id,
      organisation_id: scope.organisationId,
      family_id: said.familyId,
      look_back_id: said.lookBackId,
      person_id: said.personId,
      clip_id: said.clipId,
      at_micros: said.at,
      words: said.words,
      said_at: scope.at,
    })
    .execute();
}

export async function deleteSaid(scope: Scope, lookBackId: string, wordsId: string): Promise<bigint> {
  const { numDeletedRows } = await scope
    .write("lookback")
    .deleteFrom("lookback.said")
    .where("look_back_id", "=", lookBackId)
    .where("id", "=", wordsId)
    .executeTakeFirst();
  return numDeletedRows;
}

export async function selectAnswers(scope: ReadScope, lookBackId: string) {
  return scope
    .read("lookback")
    .selectFrom("lookback.answer")
    .select(["person_id", "item", "score"])
    .where("look_back_id", "=", lookBackId)
    .execute();
}

export async function writeAnswer(
  scope: Scope,
  answer: { familyId: string; lookBackId: string; personId: string; item: string; score: number },
): Promise<void> {
  await scope
    .write("lookback")
    .insertInto("lookback.answer")
    .values({
      organisation_id: scope.organisationId,
      family_id: answer.familyId,
      look_back_id: answer.lookBackId,
      person_id: answer.personId,
      item: answer.item,
      score: answer.score,
    })
    .onConflict((conflict) =>
      conflict.columns(["look_back_id", "person_id", "item"]).doUpdateSet({ score: answer.score }),
    )
    .execute();
}

import type { TalkKind } from "@samenkijken/contract/lookback";
import type { FilmLane } from "@samenkijken/contract/recordings";
import type { Insertable, Updateable } from "kysely";
import { personColumns, type Side } from "../families/index.ts";
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
    .select(["id", "kind"])
    .where("recording_id", "=", recordingId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
}

/** Talks of a trajectory, oldest first; or of one of its films only. */
export async function selectLookBacks(scope: ReadScope, trajectoryId: string, number: number | null) {
  return scope
    .read("lookback")
    .selectFrom("lookback.look_back")
    .selectAll()
    .where("trajectory_id", "=", trajectoryId)
    .$if(number !== null, (query) => query.where("number", "=", number ?? 0))
    .orderBy("started_at")
    .orderBy("id")
    .execute();
}

/** Talks about the same film that were held before this one. */
export async function earlierTalks(scope: ReadScope, talk: LookBackRow): Promise<LookBackRow[]> {
  const all = await selectLookBacks(scope, talk.trajectory_id, talk.number);
  return all.filter(
    (each) =>
      // By film and not only by number: the number of an erased film is given to the next.
      each.recording_id === talk.recording_id &&
      each.kind === talk.kind &&
      each.ended_at !== null &&
      each.ended_at <= (talk.ended_at ?? scope.at) &&
      each.id !== talk.id,
  );
}

export async function insertLookBack(
  scope: Scope,
  row: {
    id: string;
    familyId: string;
    trajectoryId: string;
    recordingId: string;
    kind: TalkKind;
    lane: FilmLane;
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
      kind: row.kind,
      lane: row.lane,
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
    side: Side;
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
      ...personColumns(said.personId, said.side),
      clip_id: said.clipId,
      at_micros: said.at,
      words: said.words,
      said_at: scope.at,
    })
    .execute();
}

export async function deleteSaid(scope: Scope, lookBackId: string, wordsId: string): Promise<void> {
  await scope
    .write("lookback")
    .deleteFrom("lookback.said")
    .where("look_back_id", "=", lookBackId)
    .where("id", "=", wordsId)
    .execute();
}

export async function selectAnswers(scope: ReadScope, lookBackId: string) {
  return scope
    .read("lookback")
    .selectFrom("lookback.answer")
    .select(["person_id", "school_person_id", "item", "score"])
    .where("look_back_id", "=", lookBackId)
    .execute();
}

export async function writeAnswer(
  scope: Scope,
  answer: {
    familyId: string;
    lookBackId: string;
    personId: string;
    side: Side;
    item: string;
    score: number;
  },
): Promise<void> {
  await scope
    .write("lookback")
    .insertInto("lookback.answer")
    .values({
      organisation_id: scope.organisationId,
      family_id: answer.familyId,
      look_back_id: answer.lookBackId,
      ...personColumns(answer.personId, answer.side),
      item: answer.item,
      score: answer.score,
    })
    .onConflict((conflict) =>
      conflict.columns(["look_back_id", "who", "item"]).doUpdateSet({ score: answer.score }),
    )
    .execute();
}

export async function selectKept(scope: ReadScope, lookBackIds: readonly string[]) {
  if (lookBackIds.length === 0) return [];
  return scope
    .read("lookback")
    .selectFrom("lookback.kept")
    .selectAll()
    .where("look_back_id", "in", [...lookBackIds])
    .orderBy("kept_at")
    .orderBy("id")
    .execute();
}

export async function insertKept(
  scope: Scope,
  kept: Omit<Insertable<Tables["lookback.kept"]>, "organisation_id" | "kept_at">,
): Promise<void> {
  await scope
    .write("lookback")
    .insertInto("lookback.kept")
    .values({ ...kept, organisation_id: scope.organisationId, kept_at: scope.at })
    .execute();
}

export async function updateKeptWords(scope: Scope, keptId: string, words: string): Promise<void> {
  await scope
    .write("lookback")
    .updateTable("lookback.kept")
    .set({ words })
    .where("id", "=", keptId)
    .execute();
}

export async function deleteKept(scope: Scope, lookBackId: string, keptId: string): Promise<void> {
  await scope
    .write("lookback")
    .deleteFrom("lookback.kept")
    .where("look_back_id", "=", lookBackId)
    .where("id", "=", keptId)
    .execute();
}

export async function selectComparison(scope: ReadScope, trajectoryId: string) {
  return scope
    .read("lookback")
    .selectFrom("lookback.comparison")
    .selectAll()
    .where("trajectory_id", "=", trajectoryId)
    .executeTakeFirst();
}

export async function writeComparison(
  scope: Scope,
  comparison: Omit<Insertable<Tables["lookback.comparison"]>, "organisation_id">,
): Promise<void> {
  const { trajectory_id: _trajectory, family_id: _family, ...change } = comparison;
  await scope
    .write("lookback")
    .insertInto("lookback.comparison")
    .values({ ...comparison, organisation_id: scope.organisationId })
    .onConflict((conflict) => conflict.column("trajectory_id").doUpdateSet(change))
    .execute();
}

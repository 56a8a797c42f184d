import type { Insertable, Updateable } from "kysely";
import type { ReadScope, Scope } from "../platform/scope.ts";
import type { Tables } from "../platform/tables.gen.ts";

/** Recordings that this actor may see, or the one with this id; newest first. */
export async function selectRecordings(scope: ReadScope, recordingId: string | null) {
  return scope
    .read("recordings")
    .selectFrom("recordings.recording")
    .selectAll()
    .$if(recordingId !== null, (query) => query.where("id", "=", recordingId))
    .orderBy("added_at", "desc")
    .execute();
}

export type RecordingRow = Awaited<ReturnType<typeof selectRecordings>>[number];

export async function selectRecordingsOfFamily(scope: ReadScope, familyId: string) {
  const query = scope.read("recordings").selectFrom("recordings.recording").selectAll();
  return query.where("family_id", "=", familyId).execute();
}

/** Films of this actor that have not come in completely; a limit on their number keeps the disk for everybody. */
export async function countUnfinished(scope: ReadScope, memberId: string): Promise<number> {
  const row = await scope
    .read("recordings")
    .selectFrom("recordings.recording")
    .select((build) => build.fn.countAll<number>().as("count"))
    .where("added_by", "=", memberId)
    .where("state", "=", "uploading")
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** Another film of this family with the same length and samples (settled 21); nothing when there is none, or it was erased. */
export async function selectSameFilm(
  scope: ReadScope,
  film: { readonly familyId: string; readonly fingerprint: string },
): Promise<RecordingRow | undefined> {
  return scope
    .read("recordings")
    .selectFrom("recordings.recording")
    .selectAll()
    .where("family_id", "=", film.familyId)
    .where("fingerprint", "=", film.fingerprint)
    .where("state", "in", ["uploading", "preparing", "ready"])
    .orderBy("added_at", "desc")
    .executeTakeFirst();
}

export async function insertRecording(
  scope: Scope,
  row: Omit<Insertable<Tables["recordings.recording"]>, "organisation_id">,
): Promise<void> {
  await scope
    .write("recordings")
    .insertInto("recordings.recording")
    .values({ ...row, organisation_id: scope.organisationId })
    .execute();
}

export async function updateRecording(
  scope: Scope,
  recordingId: string,
  change: Updateable<Tables["recordings.recording"]>,
): Promise<void> {
  await scope
    .write("recordings")
    .updateTable("recordings.recording")
    .set(change)
    .where("id", "=", recordingId)
    .execute();
}

export async function insertFilmKey(
  scope: Scope,
  key: { recordingId: string; familyId: string; handle: string },
): Promise<void> {
  await scope
    .write("recordings")
    .insertInto("recordings.film_key")
    .values({
      recording_id: key.recordingId,
      organisation_id: scope.organisationId,
      family_id: key.familyId,
      handle: key.handle,
    })
    .execute();
}

/** The handle of a film's key; nothing while consent is missing or withdrawn: row-level security hides it (settled 16). */
export async function selectKeyHandle(scope: ReadScope, recordingId: string): Promise<string | undefined> {
  const row = await scope
    .read("recordings")
    .selectFrom("recordings.film_key")
    .select("handle")
    .where("recording_id", "=", recordingId)
    .executeTakeFirst();
  return row?.handle;
}

/** Forgets the handle of a key that was thrown away. */
export async function deleteFilmKey(scope: Scope, recordingId: string): Promise<void> {
  await scope
    .write("recordings")
    .deleteFrom("recordings.film_key")
    .where("recording_id", "=", recordingId)
    .execute();
}

/** Forgets the sealed files of a film that was erased. */
export async function deleteFiles(scope: Scope, recordingId: string): Promise<void> {
  await scope
    .write("recordings")
    .deleteFrom("recordings.film_file")
    .where("recording_id", "=", recordingId)
    .execute();
}

export async function selectFiles(scope: ReadScope, recordingId: string) {
  return scope
    .read("recordings")
    .selectFrom("recordings.film_file")
    .select(["id", "kind", "content_type", "length_bytes"])
    .where("recording_id", "=", recordingId)
    .execute();
}

export type FileKind = "original" | "proxy" | "poster" | "strip" | "peaks";

/** Writes which sealed file is the original, the proxy or another one; a newer one takes the place of an older. */
export async function writeFile(
  scope: Scope,
  file: {
    id: string;
    recordingId: string;
    familyId: string;
    kind: FileKind;
    contentType: string;
    lengthBytes: number | null;
  },
): Promise<void> {
  const change = { id: file.id, content_type: file.contentType, length_bytes: file.lengthBytes };
  await scope
    .write("recordings")
    .insertInto("recordings.film_file")
    .values({
      ...change,
      organisation_id: scope.organisationId,
      family_id: file.familyId,
      recording_id: file.recordingId,
      kind: file.kind,
    })
    .onConflict((conflict) => conflict.columns(["recording_id", "kind"]).doUpdateSet(change))
    .execute();
}

export async function insertGrant(
  scope: Scope,
  grant: {
    id: string;
    familyId: string;
    recordingId: string;
    sessionId: string;
    purpose: "analysis" | "look-back" | "shared-screen" | "fetch-back" | "family-copy";
    /** The file that this grant plays or cuts; null when it is for parts of the original. */
    filmFileId: string | null;
    clip?: { readonly startMicros: number; readonly endMicros: number; readonly fileName: string };
    endsAt: Date;
  },
): Promise<void> {
  await scope
    .write("recordings")
    .insertInto("recordings.film_grant")
    .values({
      id: grant.id,
      organisation_id: scope.organisationId,
      family_id: grant.familyId,
      recording_id: grant.recordingId,
      session_id: grant.sessionId,
      purpose: grant.purpose,
      film_file_id: grant.filmFileId,
      clip_start_micros: grant.clip?.startMicros ?? null,
      clip_end_micros: grant.clip?.endMicros ?? null,
      clip_file_name: grant.clip?.fileName ?? null,
      given_at: scope.machineAt,
      ends_at: grant.endsAt,
    })
    .execute();
}

/** A grant that still holds for this session at this moment; like the session it goes by the machine's clock, which no demo moves. */
export async function selectOpenGrant(scope: ReadScope, grantId: string) {
  return scope
    .read("recordings")
    .selectFrom("recordings.film_grant")
    .select(["id", "family_id", "recording_id", "purpose", "film_file_id"])
    .select(["clip_start_micros", "clip_end_micros", "clip_file_name"])
    .where("id", "=", grantId)
    .where("session_id", "=", scope.sessionId)
    .where("ends_at", ">", scope.machineAt)
    .executeTakeFirst();
}

export async function insertWatching(
  scope: Scope,
  watched: { id: string; familyId: string; grantId: string; seconds: number },
): Promise<void> {
  await scope
    .write("recordings")
    .insertInto("recordings.watching")
    .values({
      id: watched.id,
      organisation_id: scope.organisationId,
      family_id: watched.familyId,
      grant_id: watched.grantId,
      seconds: watched.seconds,
      at: scope.at,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** Seconds watched per grant of a family, for the log. */
export async function selectSecondsWatched(
  scope: ReadScope,
  familyId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await scope
    .read("recordings")
    .selectFrom("recordings.watching")
    .select(["grant_id", (build) => build.fn.sum<number>("seconds").as("seconds")])
    .where("family_id", "=", familyId)
    .groupBy("grant_id")
    .execute();
  return new Map(rows.map((row) => [row.grant_id, row.seconds]));
}

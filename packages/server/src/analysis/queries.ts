import { DocumentRecord } from "@samenkijken/contract/analysis";
import type { ReadScope, Scope } from "../platform/scope.ts";

interface Place {
  readonly recordingId: string;
  readonly familyId: string;
}

export async function selectDocument(scope: ReadScope, recordingId: string) {
  return scope
    .read("analysis")
    .selectFrom("analysis.document")
    .select(["revision", "plan_ready_at", "plan_reason", "self_check"])
    .where("recording_id", "=", recordingId)
    .executeTakeFirst();
}

/** Holds the document of a film until the transaction ends, so that two batches queue; makes it when it is the first. */
export async function holdDocument(
  scope: Scope,
  place: Place,
): Promise<{ revision: number; plan_ready_at: Date | null; self_check: string[] }> {
  const tables = scope.write("analysis");
  await tables
    .insertInto("analysis.document")
    .values({
      recording_id: place.recordingId,
      organisation_id: scope.organisationId,
      family_id: place.familyId,
    })
    .onConflict((conflict) => conflict.column("recording_id").doNothing())
    .execute();
  return tables
    .selectFrom("analysis.document")
    .select(["revision", "plan_ready_at", "self_check"])
    .where("recording_id", "=", place.recordingId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateDocument(
  scope: Scope,
  recordingId: string,
  change: {
    revision?: number;
    plan_ready_at?: Date | null;
    plan_reason?: string | null;
    self_check?: string[];
  },
): Promise<void> {
  const tables = scope.write("analysis");
  await tables.updateTable("analysis.document").set(change).where("recording_id", "=", recordingId).execute();
}

export async function selectBatch(scope: ReadScope, batchId: string) {
  return scope
    .read("analysis")
    .selectFrom("analysis.change_batch")
    .select(["recording_id", "revision"])
    .where("id", "=", batchId)
    .executeTakeFirst();
}

/** Ids that batches after this revision touched. */
export async function selectTouchedSince(
  scope: ReadScope,
  recordingId: string,
  revision: number,
): Promise<readonly string[]> {
  const rows = await scope
    .read("analysis")
    .selectFrom("analysis.change_batch")
    .select("touched")
    .where("recording_id", "=", recordingId)
    .where("revision", ">", revision)
    .execute();
  return rows.flatMap((row) => row.touched);
}

export async function insertBatch(
  scope: Scope,
  batch: Place & { id: string; revision: number; touched: readonly string[] },
): Promise<void> {
  await scope
    .write("analysis")
    .insertInto("analysis.change_batch")
    .values({
      id: batch.id,
      organisation_id: scope.organisationId,
      family_id: batch.familyId,
      recording_id: batch.recordingId,
      revision: batch.revision,
      touched: [...batch.touched],
      member_id: scope.actor.memberId ?? "",
      at: scope.at,
    })
    .execute();
}

/** All markers, clips, stills and notes of a film. */
export async function selectRecords(scope: ReadScope, recordingId: string): Promise<DocumentRecord[]> {
  const tables = scope.read("analysis");
  const markers = await tables
    .selectFrom("analysis.marker")
    .selectAll()
    .where("recording_id", "=", recordingId)
    .orderBy("start_micros")
    .execute();
  const clips = await tables
    .selectFrom("analysis.clip")
    .selectAll()
    .where("recording_id", "=", recordingId)
    .orderBy("position")
    .execute();
  const stills = await tables
    .selectFrom("analysis.still")
    .selectAll()
    .where("recording_id", "=", recordingId)
    .orderBy("position")
    .execute();
  const notes = await tables
    .selectFrom("analysis.note")
    .selectAll()
    .where("recording_id", "=", recordingId)
    .execute();
  return [
    ...markers.map((row) => ({
      type: "marker" as const,
      id: row.id,
      track: row.track,
      code: row.code,
      start: row.start_micros,
      end: row.end_micros,
      valence: row.valence,
      addressee: row.addressee,
      reception: row.reception,
      receivedBy: row.received_by,
      star: row.star,
      elements: row.elements,
      source: row.source,
    })),
    ...clips.map((row) => ({
      type: "clip" as const,
      id: row.id,
      start: row.start_micros,
      end: row.end_micros,
      title: row.title,
      kind: row.kind,
      question: row.question,
      position: row.position,
      sensitive: row.sensitive,
      aim: row.aim,
      followUps: row.follow_ups,
    })),
    ...stills.map((row) => ({
      type: "still" as const,
      id: row.id,
      at: row.at_micros,
      caption: row.caption,
      clipId: row.clip_id,
      position: row.position,
      crop: cropOf(row.crop),
    })),
    ...notes.map((row) => ({
      type: "note" as const,
      id: row.id,
      topic: row.topic,
      at: row.at_micros,
      text: row.text,
    })),
  ].map((record) => DocumentRecord.parse(record));
}

/** A crop stands in its row as left, top, width and height, in thousandths. */
function cropOf(shares: readonly number[] | null) {
  if (shares === null) return null;
  const [left = 0, top = 0, width = 1000, height = 1000] = shares;
  return { left, top, width, height };
}

export async function deleteRecords(
  scope: Scope,
  recordingId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  for (const table of ["analysis.marker", "analysis.clip", "analysis.still", "analysis.note"] as const)
    await scope
      .write("analysis")
      .deleteFrom(table)
      .where("recording_id", "=", recordingId)
      .where("id", "in", [...ids])
      .execute();
}

export async function insertRecords(
  scope: Scope,
  place: Place,
  records: readonly DocumentRecord[],
): Promise<void> {
  const common = {
    organisation_id: scope.organisationId,
    family_id: place.familyId,
    recording_id: place.recordingId,
  };
  const markers = records.filter((record) => record.type === "marker");
  const clips = records.filter((record) => record.type === "clip");
  const stills = records.filter((record) => record.type === "still");
  const tables = scope.write("analysis");
  for (const some of inParts(markers))
    await tables
      .insertInto("analysis.marker")
      .values(
        some.map(({ type: _type, start, end, receivedBy, elements, ...marker }) => ({
          ...marker,
          elements: [...elements],
          ...common,
          start_micros: start,
          end_micros: end,
          received_by: receivedBy,
        })),
      )
      .execute();
  for (const some of inParts(clips))
    await tables
      .insertInto("analysis.clip")
      .values(
        some.map(({ type: _type, start, end, followUps, ...clip }) => ({
          ...clip,
          follow_ups: followUps,
          ...common,
          start_micros: start,
          end_micros: end,
        })),
      )
      .execute();
  for (const some of inParts(stills))
    await tables
      .insertInto("analysis.still")
      .values(
        some.map(({ type: _type, at, clipId, crop, ...still }) => ({
          ...still,
          crop: crop === null ? null : [crop.left, crop.top, crop.width, crop.height],
          ...common,
          at_micros: at,
          clip_id: clipId,
        })),
      )
      .execute();
  for (const some of inParts(records.filter((record) => record.type === "note")))
    await tables
      .insertInto("analysis.note")
      .values(some.map(({ type: _type, at, ...note }) => ({ ...note, ...common, at_micros: at })))
      .execute();
}

// PostgreSQL takes at most 65,535 parameters in one statement.
const rowsPerInsert = 1000;

function inParts<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  for (let at = 0; at < items.length; at += rowsPerInsert) parts.push(items.slice(at, at + rowsPerInsert));
  return parts;
}

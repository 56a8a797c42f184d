import { Programme } from "@samenkijken/domain/programmes/programme";
import type { ReadScope, Scope } from "../platform/scope.ts";

/** The versions that the organisation published itself. */
export async function selectProgrammes(scope: ReadScope) {
  const rows = await scope
    .read("guide")
    .selectFrom("guide.programme")
    .select(["content", "note", "published_at"])
    .orderBy("id")
    .orderBy("version")
    .execute();
  return rows.map((row) => ({
    programme: Programme.parse(row.content),
    note: row.note,
    publishedAt: row.published_at.toISOString(),
  }));
}

/** Keeps a version; false when that version is there already. */
export async function insertProgramme(scope: Scope, programme: Programme, note: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await scope
    .write("guide")
    .insertInto("guide.programme")
    .values({
      organisation_id: scope.organisationId,
      id: programme.id,
      version: programme.version,
      content: JSON.stringify(programme),
      note,
      published_at: scope.at,
      published_by: scope.actor.memberId ?? "",
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

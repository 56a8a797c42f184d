import type { Programme } from "@samenkijken/domain/programmes/programme";
import { upgradeProgramme } from "@samenkijken/domain/programmes/upgrade-programme";
import type { ReadScope, Scope } from "../platform/scope.ts";

interface Published {
  readonly programme: Programme;
  readonly note: string;
  readonly publishedAt: string;
}

/**
 * Versions that were read before. Nearly every request asks for them, they are long, and the database lets nobody change
 * one: whoever may see a version sees what it always was. Two databases with the same ids differ in the moment.
 */
const known = new Map<string, Published>();

/** The versions that the organisation published itself. */
export async function selectProgrammes(scope: ReadScope): Promise<readonly Published[]> {
  const rows = await scope
    .read("guide")
    .selectFrom("guide.programme")
    .select(["id", "version", "note", "published_at", "published_by"])
    .orderBy("id")
    .orderBy("version")
    .execute();
  const published = rows.map((row) => ({ ...row, key: keyOf(scope, row) }));
  const unknown = published.filter(({ key }) => !known.has(key));
  if (unknown.length > 0) await learn(scope, unknown);
  return published.flatMap(({ key }) => known.get(key) ?? []);
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly note: string;
  readonly published_at: Date;
  readonly published_by: string;
}

function keyOf({ organisationId }: ReadScope, { id, version, published_at, published_by }: Row): string {
  return [organisationId, id, version, published_at.toISOString(), published_by].join(" ");
}

async function learn(scope: ReadScope, rows: readonly (Row & { readonly key: string })[]): Promise<void> {
  for (const { key, id, version, note, published_at } of rows) {
    const { content } = await scope
      .read("guide")
      .selectFrom("guide.programme")
      .select("content")
      .where("id", "=", id)
      .where("version", "=", version)
      .executeTakeFirstOrThrow();
    known.set(key, { programme: upgradeProgramme(content), note, publishedAt: published_at.toISOString() });
  }
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

import type { SchoolPermission } from "@samenkijken/domain/consent/school-consents";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import type { Insertable, Updateable } from "kysely";
import type { ReadScope, Scope } from "../../platform/scope.ts";
import type { Tables } from "../../platform/tables.gen.ts";

/** What was agreed around filming at school for these families, by trajectory. */
export async function selectPermissions(
  scope: ReadScope,
  familyIds: readonly string[],
): Promise<ReadonlyMap<string, SchoolPermission & { readonly row: PermissionRow }>> {
  if (familyIds.length === 0) return new Map();
  const rows = await permissionRows(scope, familyIds);
  return new Map(
    rows.map((row) => [
      row.trajectory_id,
      {
        branchId: row.trajectory_id,
        client: row.client === "teacher" ? "teacher" : "family",
        teacherId: row.teacher_id,
        headId: row.head_id,
        classInformedOn: dayOrNull(row.class_informed_on),
        filmUntil: dayOrNull(row.film_until),
        row,
      },
    ]),
  );
}

async function permissionRows(scope: ReadScope, familyIds: readonly string[]) {
  return scope
    .read("consent")
    .selectFrom("consent.school_permission")
    .selectAll()
    .where("family_id", "in", [...familyIds])
    .execute();
}

type PermissionRow = Awaited<ReturnType<typeof permissionRows>>[number];

export async function insertPermission(
  scope: Scope,
  row: Omit<Insertable<Tables["consent.school_permission"]>, "organisation_id">,
): Promise<void> {
  const { trajectory_id: _branch, family_id: _family, client: _client, ...change } = row;
  await scope
    .write("consent")
    .insertInto("consent.school_permission")
    .values({ ...row, organisation_id: scope.organisationId })
    .onConflict((conflict) => conflict.column("trajectory_id").doUpdateSet(change))
    .execute();
}

export async function updatePermission(
  scope: Scope,
  trajectoryId: string,
  change: Pick<
    Updateable<Tables["consent.school_permission"]>,
    "head_id" | "class_informed_on" | "class_informed_how" | "film_until"
  >,
): Promise<void> {
  await scope
    .write("consent")
    .updateTable("consent.school_permission")
    .set(change)
    .where("trajectory_id", "=", trajectoryId)
    .execute();
}

function dayOrNull(day: string | null): IsoDate | null {
  return day === null ? null : IsoDate.parse(day);
}

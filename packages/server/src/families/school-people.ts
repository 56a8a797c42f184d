import { PersonId } from "@samenkijken/contract/ids";
import { SchoolRole, type SchoolPerson } from "@samenkijken/contract/school";
import { Problem } from "../platform/problem.ts";
import type { ReadScope, Scope } from "../platform/scope.ts";

/** The people at school of these families, in the order in which they were added. */
export async function loadSchoolPeople(
  scope: ReadScope,
  familyIds: readonly string[],
): Promise<(SchoolPerson & { readonly branchId: string })[]> {
  if (familyIds.length === 0) return [];
  const rows = await scope
    .read("families")
    .selectFrom("families.school_person")
    .select(["id", "trajectory_id", "role", "name"])
    .where("family_id", "in", [...familyIds])
    .orderBy("added_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: PersonId.parse(row.id),
    branchId: row.trajectory_id,
    role: SchoolRole.parse(row.role),
    name: row.name,
  }));
}

/**
 * Writes who somebody at school is; another family's person can never be taken over. Nobody becomes somebody else: a
 * teacher of an earlier branch, or the class as the teacher, would be asked for nothing.
 */
export async function writeSchoolPerson(
  scope: Scope,
  branch: { readonly familyId: string; readonly trajectoryId: string },
  person: SchoolPerson,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await scope
    .write("families")
    .insertInto("families.school_person")
    .values({
      id: person.id,
      organisation_id: scope.organisationId,
      family_id: branch.familyId,
      trajectory_id: branch.trajectoryId,
      role: person.role,
      name: person.name,
      added_at: scope.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "family_id", "id"])
        .doUpdateSet({ name: person.name })
        .where("families.school_person.role", "=", person.role)
        .where("families.school_person.trajectory_id", "=", branch.trajectoryId),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new Problem("id-taken");
}

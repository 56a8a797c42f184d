import type { MemberRole } from "@samenkijken/contract/organisations";
import { orNotFound } from "../platform/problem.ts";
import type { ReadScope, Scope } from "../platform/scope.ts";

/** The member behind a scope, with the organisation. */
export async function readMember(scope: ReadScope, memberId: string) {
  const row = await scope
    .read("organisations")
    .selectFrom("organisations.member")
    .innerJoin(
      "organisations.organisation",
      "organisations.organisation.id",
      "organisations.member.organisation_id",
    )
    .select(["organisations.member.id", "organisations.member.name", "role", "language"])
    .select([
      "organisation_id",
      "organisations.organisation.name as organisation_name",
      "address_form",
      "is_demo",
      "safety_address",
      "safety_words",
    ])
    .where("organisations.member.id", "=", memberId)
    .executeTakeFirst();
  return orNotFound(row);
}

/** All members of the organisation, by role and name. */
export async function listMembers(scope: ReadScope) {
  return scope
    .read("organisations")
    .selectFrom("organisations.member")
    .innerJoin(
      "organisations.organisation",
      "organisations.organisation.id",
      "organisations.member.organisation_id",
    )
    .select(["organisations.member.id", "organisations.member.name", "role", "is_demo"])
    .select("organisations.organisation.name as organisation_name")
    .orderBy("role", "desc")
    .orderBy("organisations.member.name")
    .execute();
}

/** The trainers of the organisation, by name. */
export async function selectTrainers(scope: ReadScope) {
  return scope
    .read("organisations")
    .selectFrom("organisations.member")
    .select(["id", "name"])
    .where("role", "=", "trainer")
    .orderBy("name")
    .execute();
}

export async function updateSafetyProtocol(
  scope: Scope,
  protocol: { readonly address: string; readonly words: string },
): Promise<void> {
  await scope
    .write("organisations")
    .updateTable("organisations.organisation")
    .set({ safety_address: protocol.address, safety_words: protocol.words })
    .where("id", "=", scope.organisationId)
    .execute();
}

/** Names of these members, by id, for the log that a family may read. */
export async function namesOfMembers(
  scope: ReadScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await scope
    .read("organisations")
    .selectFrom("organisations.member")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function updateLanguage(scope: Scope, memberId: string, language: string): Promise<void> {
  await scope
    .write("organisations")
    .updateTable("organisations.member")
    .set({ language })
    .where("id", "=", memberId)
    .execute();
}

/** What a member chose about working at the desk; nothing for who chose nothing. */
export async function selectPreferences(scope: ReadScope, memberId: string): Promise<object> {
  const row = await scope
    .read("organisations")
    .selectFrom("organisations.member")
    .select("preferences")
    .where("id", "=", memberId)
    .executeTakeFirst();
  const kept = orNotFound(row).preferences;
  return typeof kept === "object" && kept !== null ? kept : {};
}

export async function updatePreferences(scope: Scope, memberId: string, preferences: object): Promise<void> {
  await scope
    .write("organisations")
    .updateTable("organisations.member")
    .set({ preferences: JSON.stringify(preferences) })
    .where("id", "=", memberId)
    .execute();
}

/** Row-level security shows one organisation only, and the table refuses a moved day for one that is no demo. */
export async function updateMovedDays(scope: Scope, movedDays: number): Promise<void> {
  await scope
    .write("organisations")
    .updateTable("organisations.organisation")
    .set({ moved_days: movedDays })
    .where("id", "=", scope.organisationId)
    .execute();
}

export async function insertOrganisation(
  scope: Scope,
  organisation: { id: string; name: string; addressForm: "je" | "u"; isDemo: "yes" | "no" },
): Promise<void> {
  await scope
    .write("organisations")
    .insertInto("organisations.organisation")
    .values({
      id: organisation.id,
      name: organisation.name,
      address_form: organisation.addressForm,
      is_demo: organisation.isDemo === "yes",
      created_at: scope.at,
    })
    .execute();
}

export async function insertMember(
  scope: Scope,
  member: { id: string; name: string; role: MemberRole },
): Promise<void> {
  await scope
    .write("organisations")
    .insertInto("organisations.member")
    .values({ ...member, organisation_id: scope.organisationId, language: "nl" })
    .execute();
}

/** The organisations that this scope can see: its own, or none when it was not made yet. */
export async function listOrganisationIds(scope: ReadScope): Promise<readonly string[]> {
  const rows = await scope
    .read("organisations")
    .selectFrom("organisations.organisation")
    .select("id")
    .execute();
  return rows.map((row) => row.id);
}

import type { ReadScope, Scope } from "../platform/scope.ts";

export async function selectDeviations(scope: ReadScope, familyId: string) {
  const query = scope
    .read("quality")
    .selectFrom("quality.deviation")
    .select(["at", "member_id", "what", "reason"]);
  return query.where("family_id", "=", familyId).orderBy("at", "desc").execute();
}

export async function insertDeviation(
  scope: Scope,
  deviation: { id: string; familyId: string; memberId: string; at: string; what: string; reason: string },
): Promise<void> {
  await scope
    .write("quality")
    .insertInto("quality.deviation")
    .values({
      id: deviation.id,
      organisation_id: scope.organisationId,
      family_id: deviation.familyId,
      member_id: deviation.memberId,
      at: deviation.at,
      what: deviation.what,
      reason: deviation.reason,
    })
    // Heard twice, kept once.
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

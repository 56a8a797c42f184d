import { ConsentDecision, ConsentPurpose } from "@samenkijken/contract/consent";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import type { ReadScope, Scope } from "../platform/scope.ts";

/** All decisions of these families, oldest first. */
export async function selectDecisions(scope: ReadScope, familyIds: readonly string[]) {
  if (familyIds.length === 0) return [];
  const rows = await scope
    .read("consent")
    .selectFrom("consent.decision")
    .selectAll()
    .where("family_id", "in", [...familyIds])
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({
    ...ConsentDecision.parse({
      personId: row.person_id,
      decision: row.decision,
      channel: row.channel,
      textVersion: row.text_version,
      language: row.language,
      decidedOn: row.decided_on,
      recordedAt: row.recorded_at.toISOString(),
    }),
    id: row.id,
    familyId: row.family_id,
    purpose: ConsentPurpose.parse(row.purpose),
    endsOn: row.ends_on === null ? null : IsoDate.parse(row.ends_on),
    seq: row.seq,
  }));
}

export async function insertDecision(
  scope: Scope,
  decision: Omit<ConsentDecision, "recordedAt" | "personId"> & {
    id: string;
    familyId: string;
    personId: string;
    purpose: ConsentPurpose;
  },
): Promise<void> {
  await scope
    .write("consent")
    .insertInto("consent.decision")
    .values({
      id: decision.id,
      organisation_id: scope.organisationId,
      family_id: decision.familyId,
      person_id: decision.personId,
      purpose: decision.purpose,
      decision: decision.decision,
      channel: decision.channel,
      text_version: decision.textVersion,
      language: decision.language,
      decided_on: decision.decidedOn,
      recorded_at: scope.at,
      recorded_by: scope.actor.memberId ?? "",
    })
    .execute();
}

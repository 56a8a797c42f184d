import { ConsentDecision, ConsentPurpose } from "@samenkijken/contract/consent";
import { SchoolPurpose } from "@samenkijken/contract/school";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { z } from "zod";
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
      personId: row.person_id ?? row.school_person_id,
      decision: row.decision,
      channel: row.channel,
      textVersion: row.text_version,
      language: row.language,
      decidedOn: row.decided_on,
      recordedAt: row.recorded_at.toISOString(),
    }),
    id: row.id,
    familyId: row.family_id,
    branchId: row.trajectory_id,
    purpose: z.union([ConsentPurpose, SchoolPurpose]).parse(row.purpose),
    seq: row.seq,
  }));
}

/** From which day an answer about filming counts for each later trajectory of these families: the first of a family asks nothing anew. */
export async function selectAskedAnew(scope: ReadScope, familyIds: readonly string[]) {
  if (familyIds.length === 0) return [];
  const rows = await scope
    .read("consent")
    .selectFrom("consent.asked_anew")
    .select(["trajectory_id", "family_id", "since"])
    .where("family_id", "in", [...familyIds])
    .orderBy("since")
    .execute();
  return rows.map((row) => ({
    trajectoryId: row.trajectory_id,
    familyId: row.family_id,
    since: IsoDate.parse(row.since),
  }));
}

/** A later trajectory starts: the yes of the help before it is none to the films of this one (domain §5.3). */
export async function askAnew(
  scope: Scope,
  about: { readonly trajectoryId: string; readonly familyId: string; readonly since: string },
): Promise<void> {
  await scope
    .write("consent")
    .insertInto("consent.asked_anew")
    .values({
      trajectory_id: about.trajectoryId,
      organisation_id: scope.organisationId,
      family_id: about.familyId,
      since: about.since,
    })
    .execute();
}

/** The day on which somebody of each of these families first answered the question about filming; a family that gave no answer is left out. */
export async function selectFirstAnswers(
  scope: ReadScope,
  familyIds: readonly string[],
): Promise<ReadonlyMap<string, IsoDate>> {
  if (familyIds.length === 0) return new Map();
  const rows = await scope
    .read("consent")
    .selectFrom("consent.decision")
    .select(({ fn }) => ["family_id", fn.min("decided_on").as("first_on")])
    .where("family_id", "in", [...familyIds])
    .where("purpose", "=", "CARE_FILM")
    .groupBy("family_id")
    .execute();
  return new Map(rows.map((row) => [row.family_id, IsoDate.parse(row.first_on)]));
}

export async function insertDecision(
  scope: Scope,
  decision: Omit<ConsentDecision, "recordedAt" | "personId"> & {
    id: string;
    familyId: string;
    personId: string;
    purpose: ConsentPurpose | SchoolPurpose;
    /** Set for an answer about school: the trajectory of the branch, and who answers. */
    school?: { readonly branchId: string; readonly answers: "family" | "school" };
  },
): Promise<void> {
  const isOfSchool = decision.school?.answers === "school";
  await scope
    .write("consent")
    .insertInto("consent.decision")
    .values({
      id: decision.id,
      organisation_id: scope.organisationId,
      family_id: decision.familyId,
      person_id: isOfSchool ? null : decision.personId,
      school_person_id: isOfSchool ? decision.personId : null,
      trajectory_id: decision.school?.branchId ?? null,
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

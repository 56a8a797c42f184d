import type { KnownChild, ReferralBody, Triage } from "@samenkijken/contract/referrals";
import { FamilyId, ReferralId } from "@samenkijken/contract/ids";
import { sql } from "kysely";
import type { ReadScope, Scope } from "../../platform/scope.ts";

/** What to look for; everything that row-level security shows when nothing is named. */
interface Wanted {
  readonly referralId?: string;
  readonly familyIds?: readonly string[];
}

/** Referrals with their decisions, as row-level security shows them to this actor, oldest first. */
export async function selectReferrals(scope: ReadScope, { referralId, familyIds }: Wanted) {
  if (familyIds?.length === 0) return [];
  const referrals = await scope
    .read("families")
    .selectFrom("families.referral")
    .selectAll()
    .$if(referralId !== undefined, (query) => query.where("id", "=", referralId ?? ""))
    .$if(familyIds !== undefined, (query) => query.where("family_id", "in", [...(familyIds ?? [])]))
    .orderBy("received_on")
    .orderBy("entered_at")
    .execute();
  const ids = referrals.map(({ id }) => id);
  if (ids.length === 0) return [];
  const triages = await scope
    .read("families")
    .selectFrom("families.triage")
    .selectAll()
    .where("referral_id", "in", ids)
    .orderBy("decided_at")
    .execute();
  const weighed = await scope
    .read("families")
    .selectFrom("families.triage_consideration")
    .select(["triage_id", "consideration", "reason"])
    .where("referral_id", "in", ids)
    .orderBy("consideration")
    .execute();
  return referrals.map((referral) => ({
    ...referral,
    triages: triages
      .filter(({ referral_id }) => referral_id === referral.id)
      .map((triage) => ({ ...triage, weighed: weighed.filter(({ triage_id }) => triage_id === triage.id) })),
  }));
}

export type ReferralRow = Awaited<ReturnType<typeof selectReferrals>>[number];

export async function insertReferral(
  scope: Scope,
  referral: ReferralBody & { id: string; enteredBy: string },
): Promise<void> {
  await scope
    .write("families")
    .insertInto("families.referral")
    .values({
      id: referral.id,
      organisation_id: scope.organisationId,
      entered_at: scope.at,
      entered_by: referral.enteredBy,
      ...columnsOf(referral),
    })
    .execute();
}

/** Writes what was told; false when somebody else changed it meanwhile. */
export async function updateReferral(
  scope: Scope,
  referralId: string,
  change: { readonly from: number; readonly body: ReferralBody },
): Promise<boolean> {
  const { numUpdatedRows } = await scope
    .write("families")
    .updateTable("families.referral")
    .set({ ...columnsOf(change.body), revision: change.from + 1 })
    .where("id", "=", referralId)
    .where("revision", "=", change.from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function insertTriage(
  scope: Scope,
  referralId: string,
  triage: Omit<Triage, "decidedOn" | "decidedBy"> & { decidedBy: string },
): Promise<void> {
  const shared = { organisation_id: scope.organisationId, referral_id: referralId };
  await scope
    .write("families")
    .insertInto("families.triage")
    .values({
      ...shared,
      id: triage.id,
      decided_on: scope.today,
      decided_at: scope.at,
      decided_by: triage.decidedBy,
      decision: triage.decision,
      reason: triage.reason,
      aim: triage.aim,
      themes: triage.themes,
      programme_id: triage.programmeId,
      onward_to: triage.onward?.to ?? null,
      onward_reason: triage.onward?.reason ?? null,
    })
    .execute();
  const weighed = triage.considerations.map(({ id, reason }) => ({
    ...shared,
    triage_id: triage.id,
    consideration: id,
    reason,
  }));
  if (weighed.length > 0)
    await scope.write("families").insertInto("families.triage_consideration").values(weighed).execute();
}

/** Gives the referral to a trainer; false when it has meanwhile another trainer than `from`, or is over. */
export async function updateAllocation(
  scope: Scope,
  referralId: string,
  { from, to }: { readonly from: string | null; readonly to: string },
): Promise<boolean> {
  const { numUpdatedRows } = await scope
    .write("families")
    .updateTable("families.referral")
    .set({ allocated_to: to, allocated_on: scope.today })
    .where("id", "=", referralId)
    .where("allocated_to", from === null ? "is" : "=", from)
    .where("started_on", "is", null)
    .where("ended_on", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ties the referral to the family that came of it; false when it started or ended already, or went to another trainer. */
export async function updateStart(scope: Scope, referralId: string, familyId: string): Promise<boolean> {
  const { numUpdatedRows } = await scope
    .write("families")
    .updateTable("families.referral")
    .set({ family_id: familyId, started_on: scope.today })
    .where("id", "=", referralId)
    .where("allocated_to", "=", scope.actor.memberId)
    .where("started_on", "is", null)
    .where("ended_on", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends the referral; false when it started or ended already. */
export async function updateEnding(
  scope: Scope,
  referralId: string,
  ending: { readonly why: string; readonly note: string },
): Promise<boolean> {
  const { numUpdatedRows } = await scope
    .write("families")
    .updateTable("families.referral")
    .set({ ended_on: scope.today, ended_why: ending.why, ended_note: ending.note })
    .where("id", "=", referralId)
    .where("started_on", "is", null)
    .where("ended_on", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Where a child with this name and day is known already; the database tells only what the asker may see. */
export async function selectKnownChild(
  scope: ReadScope,
  child: { readonly name: string; readonly born: string; readonly besides: string | null },
): Promise<KnownChild> {
  const rows = await scope
    .read("families")
    .selectFrom(
      sql<{
        kind: string;
        id: string | null;
      }>`(select * from families.known_child(${child.name}, ${child.born}::date))`.as("known"),
    )
    .select(["known.kind", "known.id"])
    .execute();
  const idsOf = (kind: string) =>
    rows.flatMap((row) => (row.kind === kind && row.id !== null ? [row.id] : []));
  return {
    familyIds: idsOf("family").map((id) => FamilyId.parse(id)),
    referralIds: idsOf("referral")
      .filter((id) => id !== child.besides)
      .map((id) => ReferralId.parse(id)),
    elsewhere: rows.some(({ kind }) => kind === "elsewhere"),
  };
}

/** Whether this is what stands there already. */
export function isWritten(row: ReferralRow, body: ReferralBody): boolean {
  return Object.entries(columnsOf(body)).every(
    ([column, value]) => Object.entries(row).find(([name]) => name === column)?.[1] === value,
  );
}

function columnsOf(body: ReferralBody) {
  return {
    received_on: body.receivedOn,
    child_name: body.childName,
    birth_date: body.birthDate,
    due_date: body.dueDate,
    age_words: body.ageWords,
    reason: body.reason,
    reason_of: body.reasonOf,
    referrer: body.referrer,
    referrer_name: body.referrerName,
    urgency: body.urgency,
    contact: body.contact,
    custody: body.custody,
    language: body.language,
    siblings: body.siblings,
  };
}

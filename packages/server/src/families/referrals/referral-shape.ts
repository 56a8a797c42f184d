import { Referral, type Triage } from "@samenkijken/contract/referrals";
import { programmeForAge } from "@samenkijken/domain/programmes/programmes";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { referralStage } from "@samenkijken/domain/referral/referral-stage";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { nextStep } from "@samenkijken/domain/trajectory/next-step";
import type { ReadScope } from "../../platform/scope.ts";
import type { ReferralRow } from "./queries.ts";
import { factsBeforeStart, referralFacts } from "./referral-facts.ts";
import { mayWithReferral } from "./referral-policy.ts";

/** What else the shape of a referral shows. */
export interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly programmes: readonly Programme[];
  /** The families that the member may see. */
  readonly familyIds: ReadonlySet<string>;
}

/** A referral as a member sees it, with its stage, its next step and what this member may do with it. */
export function referralShape(scope: ReadScope, row: ReferralRow, known: Known): Referral {
  const facts = referralFacts(row);
  const stage = referralStage({
    ...facts,
    startedOn: dayOrNull(row.started_on),
    endedOn: dayOrNull(row.ended_on),
  });
  const isOpen = stage !== "started" && stage !== "ended";
  const suggested = suggestedProgramme(scope, row, known.programmes);
  return Referral.parse({
    ...bodyOf(row),
    id: row.id,
    revision: row.revision,
    enteredAt: row.entered_at.toISOString(),
    enteredBy: known.names.get(row.entered_by) ?? "",
    stage,
    triages: row.triages.map((triage) => triageShape(triage, known.names)),
    allocated:
      row.allocated_to === null
        ? null
        : { to: row.allocated_to, name: known.names.get(row.allocated_to) ?? "", on: row.allocated_on },
    suggestedProgrammeId: suggested?.id ?? null,
    startedOn: row.started_on,
    familyId: row.family_id !== null && known.familyIds.has(row.family_id) ? row.family_id : null,
    ending: row.ended_on === null ? null : { on: row.ended_on, why: row.ended_why, note: row.ended_note },
    nextStep: isOpen ? stepOf(scope, row, suggested ?? known.programmes[0]) : null,
    can: rightsOf(scope, row, isOpen),
  });
}

function bodyOf(row: ReferralRow) {
  return {
    receivedOn: row.received_on,
    childName: row.child_name,
    birthDate: row.birth_date,
    dueDate: row.due_date,
    ageWords: row.age_words,
    reason: row.reason,
    reasonOf: row.reason_of,
    referrer: row.referrer,
    referrerName: row.referrer_name,
    urgency: row.urgency,
    contact: row.contact,
    custody: row.custody,
    language: row.language,
    siblings: row.siblings,
  };
}

function triageShape(triage: ReferralRow["triages"][number], names: Known["names"]): object {
  return {
    id: triage.id,
    decidedOn: triage.decided_on,
    decidedBy: names.get(triage.decided_by) ?? "",
    decision: triage.decision,
    reason: triage.reason,
    aim: triage.aim,
    themes: triage.themes,
    programmeId: triage.programme_id,
    considerations: triage.weighed.map(({ consideration, reason }) => ({ id: consideration, reason })),
    onward: triage.onward_to === null ? null : { to: triage.onward_to, reason: triage.onward_reason },
  } satisfies Readonly<Record<keyof Triage, unknown>>;
}

function rightsOf(scope: ReadScope, row: ReferralRow, isOpen: boolean): Referral["can"] {
  const may = (action: Parameters<typeof mayWithReferral>[1]) =>
    isOpen && mayWithReferral(scope.actor, action, row);
  const isMine = row.allocated_to === scope.actor.memberId;
  const giving = scope.actor.role === "coordinator" && may("referral.allocate");
  return {
    edit: may("referral.edit"),
    // What ended by a decision can be decided anew; what started cannot.
    triage:
      row.started_on === null &&
      row.ended_on === null &&
      mayWithReferral(scope.actor, "referral.triage", row),
    allocate: giving,
    take: !giving && row.allocated_to === null && may("referral.allocate"),
    start: isMine && may("referral.start"),
  };
}

function suggestedProgramme(
  scope: ReadScope,
  row: ReferralRow,
  programmes: readonly Programme[],
): Programme | undefined {
  const { birth_date: born } = row;
  const today = IsoDate.parse(scope.today);
  // A child that still has to be born can only be a baby.
  const from = born ?? (row.due_date === null ? null : scope.today);
  return from === null ? undefined : programmeForAge(programmes, IsoDate.parse(from), today);
}

function stepOf(scope: ReadScope, row: ReferralRow, programme: Programme | undefined) {
  if (programme === undefined) return null;
  const { id, reason, due, n } = nextStep(factsBeforeStart(row), programme, IsoDate.parse(scope.today));
  // Before a trajectory starts there is nothing to pass over.
  return { id, reason, number: n ?? null, due: due ?? null, personIds: [], maySkip: false };
}

function dayOrNull(day: string | null): IsoDate | null {
  return day === null ? null : IsoDate.parse(day);
}

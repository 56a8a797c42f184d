import { triageDecisions, urgencies } from "@samenkijken/domain/referral/referral-stage";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import type { ReferralFacts, TrajectoryFacts } from "@samenkijken/domain/trajectory/facts";
import { z } from "zod";
import type { ReadScope } from "../../platform/scope.ts";
import { selectReferrals, type ReferralRow } from "./queries.ts";

/** What the rules of domain/trajectory need to know of a referral. */
export function referralFacts(row: ReferralRow): ReferralFacts {
  const triage = row.triages.at(-1);
  return {
    receivedOn: IsoDate.parse(row.received_on),
    urgency: z.enum(urgencies).parse(row.urgency),
    triagedOn: triage === undefined ? null : IsoDate.parse(triage.decided_on),
    decision: triage === undefined ? null : z.enum(triageDecisions).parse(triage.decision),
    allocatedOn: row.allocated_on === null ? null : IsoDate.parse(row.allocated_on),
  };
}

/** The facts of a family that was referred and has no trajectory yet: nothing but its referral. */
export function factsBeforeStart(row: ReferralRow): TrajectoryFacts {
  return {
    referral: referralFacts(row),
    startedOn: null,
    closedOn: null,
    archivedOn: null,
    followUpDoneOn: null,
    ending: null,
    pauses: [],
    consent: { state: "missing", missing: [], refused: [], withdrawn: [], refusal: null },
    consentAskedOn: null,
    birthdays: [],
    closingUnanswered: [],
    // A first talk can be agreed before the start. No rule asks for it then: the rules of a referral come first, and at the
    // start the trajectory takes over what was agreed (adoptAppointments).
    firstTalk: { plannedOn: null, heldOn: null },
    intake: { hasQuestion: false, hasGoals: false },
    cycles: [],
    midwayDoneOn: null,
    goalsReachedOn: null,
    school: null,
    skipped: [],
    pinned: null,
  };
}

/** How these families came in, oldest first; nothing for who came without a referral. */
export async function referralsOfFamilies(
  scope: ReadScope,
  familyIds: readonly string[],
): Promise<
  readonly { readonly familyId: string; readonly facts: ReferralFacts; readonly themes: readonly string[] }[]
> {
  const rows = await selectReferrals(scope, { familyIds });
  return rows.flatMap((row) =>
    row.family_id === null
      ? []
      : [{ familyId: row.family_id, facts: referralFacts(row), themes: row.triages.at(-1)?.themes ?? [] }],
  );
}

import { MemberId, ReferralId } from "@samenkijken/contract/ids";
import type { Request } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import type { ReferralBody } from "@samenkijken/contract/referrals";
import { aFamily } from "./builders.ts";
import type { TestMember } from "./test-program.ts";

/** A referral as it is told, of a child that nobody else has. */
export function aTold(over: Partial<ReferralBody> = {}): ReferralBody {
  return {
    receivedOn: "2026-01-05",
    childName: "Sterre",
    birthDate: "2025-03-17",
    dueDate: null,
    ageWords: "",
    reason: "Ze huilt veel en ik weet niet waarom.",
    reasonOf: "parent",
    referrer: "nurse",
    referrerName: "Wijkteam Noord",
    urgency: "normal",
    contact: "06 1234 5678",
    custody: "",
    language: "",
    siblings: "",
    ...over,
  };
}

/** A referral that this member wrote down. */
export async function aReferral(member: TestMember, over: Partial<ReferralBody> = {}) {
  const id = ReferralId.parse(crypto.randomUUID());
  return member.api.addReferral({ params: {}, body: { id, referral: aTold(over) } });
}

/** A decision to help, for what a test is not about. */
export function aDecision(over: Partial<Request<Operations["triageReferral"]>["body"]> = {}) {
  return {
    id: crypto.randomUUID(),
    decision: "accept" as const,
    reason: "Past bij K-VHT.",
    aim: "prevent" as const,
    themes: ["crying" as const],
    programmeId: "k-vht",
    considerations: [{ id: "crying", reason: "" }],
    onward: null,
    ...over,
  };
}

/** One referral that goes on to a family and one that ends. */
export async function buildReferrals(trainer: TestMember) {
  const starting = await aReferral(trainer);
  const ending = await aReferral(trainer, { childName: "Pim" });
  const { familyId } = await aFamily(trainer);
  return { trainerId: MemberId.parse(trainer.id), starting: starting.id, ending: ending.id, familyId };
}

type BuiltReferrals = Awaited<ReturnType<typeof buildReferrals>>;

type Names =
  | "listReferrals"
  | "addReferral"
  | "findKnownChild"
  | "readReferral"
  | "changeReferral"
  | "triageReferral"
  | "allocateReferral";
type Examples<Name extends keyof Operations> = {
  readonly [Each in Name]: (world: { readonly referrals: BuiltReferrals }) => Request<Operations[Each]>;
};

export const referralExamples: Examples<Names> = {
  listReferrals: () => ({ params: {}, body: {} }),
  addReferral: () => ({ params: {}, body: { id: crypto.randomUUID(), referral: aTold() } }),
  findKnownChild: () => ({ params: {}, body: { name: "Sterre", birthDate: "2025-03-17" } }),
  readReferral: ({ referrals }) => ({ params: { referralId: referrals.starting }, body: {} }),
  changeReferral: ({ referrals }) => ({
    params: { referralId: referrals.starting },
    body: { revision: 1, referral: aTold({ urgency: "soon" }) },
  }),
  triageReferral: ({ referrals }) => ({ params: { referralId: referrals.starting }, body: aDecision() }),
  allocateReferral: ({ referrals }) => ({
    params: { referralId: referrals.starting },
    body: { trainerId: referrals.trainerId, from: null },
  }),
};

/** What ends a referral, after all that needs it open. */
export const referralEnding: Examples<"startReferral" | "endReferral"> = {
  startReferral: ({ referrals }) => ({
    params: { referralId: referrals.starting },
    body: { familyId: referrals.familyId },
  }),
  endReferral: ({ referrals }) => ({
    params: { referralId: referrals.ending },
    body: { why: "parents-withdrew", note: "Het gaat beter." },
  }),
};

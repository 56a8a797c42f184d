import { onwardDestinationIds, onwardReasonIds } from "@samenkijken/domain/method/onward-referral";
import { aims, themeIds } from "@samenkijken/domain/method/themes";
import {
  referralEndings,
  referralStages,
  triageDecisions,
  urgencies,
} from "@samenkijken/domain/referral/referral-stage";
import { z } from "zod";
import { FamilyId, Id, MemberId, ReferralId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { Count, Day, Instant, Name, Reason, Text, Words } from "./shapes.ts";
import { NextStep } from "./trajectory-state.ts";

/** Who refers a family. */
export const Referrer = z.enum(["parent", "nurse", "doctor", "school", "local-team", "other"]);
export type Referrer = z.output<typeof Referrer>;

/** Something that may be told and may be left out. */
const Note = Text.trim().max(500);

/** What is written down of a referral: six things are asked, one of them answered beforehand; the rest may be empty. */
const ReferralBody = z
  .object({
    receivedOn: Day,
    childName: Name,
    /** One of these three tells how old the child is; a child that is not born yet has a due date. */
    birthDate: Day.nullable(),
    dueDate: Day.nullable(),
    ageWords: Text.trim().max(60),
    reason: Words,
    /** Whose words these are. */
    reasonOf: z.enum(["parent", "referrer"]),
    referrer: Referrer,
    referrerName: Text.trim().max(120),
    urgency: z.enum(urgencies),
    /** A telephone number, or another way to reach the parents. */
    contact: Text.trim().min(1).max(200),
    custody: Note,
    language: Note,
    siblings: Note,
  })
  .superRefine((referral, context) => {
    if (referral.birthDate === null && referral.dueDate === null && referral.ageWords === "")
      context.addIssue({ code: "custom", path: ["birthDate"], message: "no-age" });
  });
export type ReferralBody = z.output<typeof ReferralBody>;

/** One thing that was weighed, by the id of the consideration. What concerns safety is never kept in a referral. */
const Weighed = z.object({ id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), reason: Text.trim().max(500) });

const TriageBody = z.object({
  decision: z.enum(triageDecisions),
  reason: Reason,
  aim: z.enum(aims).nullable(),
  themes: z.array(z.enum(themeIds)).max(themeIds.length),
  programmeId: z.string().max(40).nullable(),
  considerations: z.array(Weighed).max(40),
  /** Where to and why, when it is referred on. */
  onward: z.object({ to: z.enum(onwardDestinationIds), reason: z.enum(onwardReasonIds) }).nullable(),
});

export const Triage = TriageBody.extend({
  id: Id,
  decidedOn: Day,
  decidedBy: z.string(),
});
export type Triage = z.output<typeof Triage>;

/** Where a child is known already, as far as the asker may see; `elsewhere` says that there is more and nothing else. */
export const KnownChild = z.object({
  familyIds: z.array(FamilyId),
  referralIds: z.array(ReferralId),
  elsewhere: z.boolean(),
});
export type KnownChild = z.output<typeof KnownChild>;

export const Referral = z.object({
  id: ReferralId,
  revision: z.int(),
  ...ReferralBody.shape,
  enteredAt: Instant,
  enteredBy: z.string(),
  stage: z.enum(referralStages),
  /** Older decisions first; the last one counts. */
  triages: z.array(Triage),
  allocated: z.object({ to: MemberId, name: z.string(), on: Day }).nullable(),
  /** The programme that fits the age, by the newest version of each. */
  suggestedProgrammeId: z.string().nullable(),
  startedOn: Day.nullable(),
  /** Only where the member may see the family. */
  familyId: FamilyId.nullable(),
  ending: z.object({ on: Day, why: z.enum(referralEndings), note: z.string() }).nullable(),
  /** Null once it has started or ended. */
  nextStep: NextStep.nullable(),
  can: z.object({
    edit: z.boolean(),
    triage: z.boolean(),
    /** To whichever trainer. */
    allocate: z.boolean(),
    /** To oneself. */
    take: z.boolean(),
    start: z.boolean(),
  }),
});
export type Referral = z.output<typeof Referral>;

const referral = z.object({ referralId: ReferralId });

export const referralOperations = {
  listReferrals: operation({
    method: "GET",
    path: "/referrals",
    door: "referral.read",
    params: nothing,
    body: nothing,
    result: z.array(Referral),
    problems: [],
  }),
  addReferral: operation({
    method: "POST",
    path: "/referrals",
    door: "referral.create",
    params: nothing,
    /** The client makes the id, so that a repeated request adds nothing twice. */
    body: z.object({ id: ReferralId, referral: ReferralBody }),
    result: Referral,
    problems: ["date-in-future"],
  }),
  /** Whether a child is known here already; a change, so that each time somebody asks is in the log. */
  findKnownChild: operation({
    method: "POST",
    path: "/known-children",
    door: "referral.create",
    params: nothing,
    body: z.object({ name: Name, birthDate: Day }),
    result: KnownChild,
    problems: [],
  }),
  readReferral: operation({
    method: "GET",
    path: "/referrals/:referralId",
    door: "referral.read",
    params: referral,
    body: nothing,
    result: z.object({ referral: Referral, known: KnownChild }),
    problems: [],
  }),
  changeReferral: operation({
    method: "PUT",
    path: "/referrals/:referralId",
    door: "referral.edit",
    params: referral,
    body: z.object({ revision: Count, referral: ReferralBody }),
    result: Referral,
    problems: ["changed-meanwhile", "date-in-future", "referral-over"],
  }),
  /** A reasoned decision; a later one takes its place and the earlier stays. */
  triageReferral: operation({
    method: "POST",
    path: "/referrals/:referralId/triages",
    door: "referral.triage",
    params: referral,
    body: TriageBody.extend({ id: Id }),
    result: Referral,
    problems: ["referral-over", "reason-needed", "unknown-consideration"],
  }),
  allocateReferral: operation({
    method: "POST",
    path: "/referrals/:referralId/allocation",
    door: "referral.allocate",
    params: referral,
    /** `from` is who has it as the asker sees it: who was faster is not overruled unseen. */
    body: z.object({ trainerId: MemberId, from: MemberId.nullable() }),
    result: Referral,
    problems: ["changed-meanwhile", "referral-over", "unknown-trainer"],
  }),
  /** Goes on with a family that is here already; a new family names its referral when it is added. */
  startReferral: operation({
    method: "POST",
    path: "/referrals/:referralId/start",
    door: "referral.start",
    params: referral,
    body: z.object({ familyId: FamilyId }),
    result: Referral,
    problems: ["referral-over"],
  }),
  endReferral: operation({
    method: "POST",
    path: "/referrals/:referralId/ending",
    door: "referral.triage",
    params: referral,
    body: z.object({ why: z.enum(referralEndings), note: Note }),
    result: Referral,
    problems: ["referral-over"],
  }),
};

import { z } from "zod";
import { FamilyId, Id, PersonId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { Day, Instant, Language, Text } from "./shapes.ts";

export const ConsentDecision = z.object({
  personId: PersonId,
  decision: z.enum(["given", "refused", "withdrawn"]),
  /** How it was given: a signed paper, or said in person to the trainer. */
  channel: z.enum(["paper", "in-person"]),
  textVersion: z.string(),
  language: Language,
  decidedOn: Day,
  recordedAt: Instant,
});
export type ConsentDecision = z.output<typeof ConsentDecision>;

export const ConsentState = z.enum(["complete", "missing", "withdrawn"]);

/** What can be agreed to here so far: filming and looking back, and a copy of clips for the family. */
export const ConsentPurpose = z.enum(["CARE_FILM", "KEEP_COPY_FAMILY"]);
export type ConsentPurpose = z.output<typeof ConsentPurpose>;

/** Why somebody must agree; the last three at school. */
export const ConsentReason = z.enum([
  "custody-holder",
  "child-12-15",
  "child-16-plus",
  "recognisable-adult",
  "teacher",
  "school-head",
  "school-staff",
]);

/** What somebody said last; `earlier` when that was about the help before this trajectory, and is asked anew. */
const LastAnswer = z.object({
  decision: ConsentDecision.shape.decision.nullable(),
  decidedOn: Day.nullable(),
  earlier: ConsentDecision.pick({ decision: true, decidedOn: true }).nullable(),
});

/** How it stands with one purpose: who must agree, and who else as soon as a film shows them. */
const AskedConsent = z.object({
  state: ConsentState,
  /** Each person who must agree, why, and what they said last. */
  required: z.array(LastAnswer.extend({ personId: PersonId, why: ConsentReason })),
  /** The other adults of the family: they must agree as soon as they can be recognised in a film. */
  others: z.array(LastAnswer.extend({ personId: PersonId })),
});
export type AskedConsent = z.output<typeof AskedConsent>;

/** The consent of a family: to film, at the top, and to a copy of clips. */
export const Consent = AskedConsent.extend({
  familyCopy: AskedConsent,
  /** From which day an answer counts, in a trajectory after an earlier one; null in the first. */
  since: Day.nullable(),
  /** Set when it is not known who has custody over a child: then consent can never be complete. */
  noCustodyHolder: z.array(PersonId),
  history: z.array(ConsentDecision),
  can: z.object({ record: z.boolean() }),
});
export type Consent = z.output<typeof Consent>;

const family = z.object({ familyId: FamilyId });

export const consentOperations = {
  readConsent: operation({
    method: "GET",
    path: "/families/:familyId/consent",
    door: "consent.read",
    params: family,
    body: nothing,
    result: Consent,
    problems: [],
  }),
  recordConsent: operation({
    method: "POST",
    path: "/families/:familyId/consent",
    door: "consent.record",
    params: family,
    body: z.object({
      /** The client makes the id, so that an old yes that is sent again can never undo a withdrawal. */
      id: Id,
      personId: PersonId,
      decision: z.enum(["given", "refused"]),
      channel: z.enum(["paper", "in-person"]),
      textVersion: Text.max(80),
      language: Language,
      decidedOn: Day,
    }),
    result: Consent,
    problems: ["unknown-person", "unknown-consent-text", "date-in-future", "newer-answer"],
  }),
  withdrawConsent: operation({
    method: "POST",
    path: "/families/:familyId/consent/withdrawals",
    door: "consent.record",
    params: family,
    body: z.object({
      personId: PersonId,
      purpose: ConsentPurpose,
      channel: z.enum(["paper", "in-person"]),
    }),
    result: Consent,
    problems: ["unknown-person", "no-yes-to-withdraw"],
  }),
};

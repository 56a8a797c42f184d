import type { ReferralBody, Referral } from "@samenkijken/contract/referrals";
import { Referrer } from "@samenkijken/contract/referrals";
import { ReferralId } from "@samenkijken/contract/ids";
import { urgencies } from "@samenkijken/domain/referral/referral-stage";
import { z } from "zod";
import { asDay } from "../../platform/dates.ts";

/** A referral as the form holds it: text, not yet checked. The id is made once, so that a second try adds nothing twice. */
export const ReferralDraft = z.object({
  id: z.string(),
  childName: z.string(),
  /** How the age is known: born on a day, due on a day, or in words. */
  ageBy: z.enum(["born", "due", "words"]),
  birthDate: z.string(),
  dueDate: z.string(),
  ageWords: z.string(),
  reason: z.string(),
  reasonOf: z.enum(["parent", "referrer"]),
  referrer: z.string(),
  referrerName: z.string(),
  urgency: z.enum(urgencies),
  contact: z.string(),
  receivedOn: z.string(),
  custody: z.string(),
  language: z.string(),
  siblings: z.string(),
});
export type ReferralDraft = z.output<typeof ReferralDraft>;

export type ReferralProblem =
  | "child-name"
  | "birth-date"
  | "birth-date-future"
  | "due-date"
  | "age-words"
  | "reason"
  | "referrer"
  | "contact"
  | "received-on"
  | "received-future";

/** A referral of which nothing was told yet. */
export function emptyReferral(today: string): ReferralDraft {
  return {
    id: ReferralId.parse(crypto.randomUUID()),
    childName: "",
    ageBy: "born",
    birthDate: "",
    dueDate: "",
    ageWords: "",
    reason: "",
    reasonOf: "parent",
    referrer: "",
    referrerName: "",
    urgency: "normal",
    contact: "",
    receivedOn: today,
    custody: "",
    language: "",
    siblings: "",
  };
}

/** The referral as it is known, ready to change. */
export function draftOfReferral(referral: Referral): ReferralDraft {
  const ageBy = referral.birthDate === null ? (referral.dueDate === null ? "words" : "due") : "born";
  return {
    ...emptyReferral(referral.receivedOn),
    ...referral,
    ageBy,
    birthDate: referral.birthDate ?? "",
    dueDate: referral.dueDate ?? "",
  };
}

function ageProblems(draft: ReferralDraft, today: string): [string, ReferralProblem][] {
  if (draft.ageBy === "words") return draft.ageWords.trim() === "" ? [["age-words", "age-words"]] : [];
  if (draft.ageBy === "due") return draft.dueDate === "" ? [["due-date", "due-date"]] : [];
  if (draft.birthDate === "") return [["birth-date", "birth-date"]];
  return draft.birthDate > today ? [["birth-date", "birth-date-future"]] : [];
}

/** What is still wrong, by field, in the order of the form. */
export function referralProblems(draft: ReferralDraft, today: string): [string, ReferralProblem][] {
  const found: [string, ReferralProblem][] = [];
  if (draft.childName.trim() === "") found.push(["child-name", "child-name"]);
  found.push(...ageProblems(draft, today));
  if (draft.reason.trim() === "") found.push(["reason", "reason"]);
  if (!Referrer.safeParse(draft.referrer).success) found.push(["referrer", "referrer"]);
  if (draft.contact.trim() === "") found.push(["contact", "contact"]);
  if (draft.receivedOn === "") found.push(["received-on", "received-on"]);
  else if (draft.receivedOn > today) found.push(["received-on", "received-future"]);
  return found;
}

/** The referral as the contract wants it; only for a draft without problems. */
export function referralBody(draft: ReferralDraft): ReferralBody {
  const { ageBy } = draft;
  return {
    receivedOn: asDay(draft.receivedOn),
    childName: draft.childName.trim(),
    birthDate: ageBy === "born" ? asDay(draft.birthDate) : null,
    dueDate: ageBy === "due" ? asDay(draft.dueDate) : null,
    ageWords: ageBy === "words" ? draft.ageWords.trim() : "",
    reason: draft.reason.trim(),
    reasonOf: draft.reasonOf,
    referrer: Referrer.parse(draft.referrer),
    referrerName: draft.referrerName.trim(),
    urgency: draft.urgency,
    contact: draft.contact.trim(),
    custody: draft.custody.trim(),
    language: draft.language.trim(),
    siblings: draft.siblings.trim(),
  };
}

import type { Referral } from "@samenkijken/contract/referrals";
import type { Language } from "@samenkijken/contract/shapes";
import type { NextStepId } from "@samenkijken/domain/trajectory/step";
import { daysBetween, monthsBetween } from "@samenkijken/domain/time/iso-date";
import { asDay, dayInWords, today } from "../../platform/dates.ts";
import { deadlineInWords } from "../../platform/deadline.ts";
import { plural } from "../../platform/plural.ts";
import { childAges } from "../ages.ts";
import { referralMessages } from "./referral-messages.ts";

/** How old the child is, in the way in which it was told. */
export function referralAge(
  referral: Pick<Referral, "birthDate" | "dueDate" | "ageWords">,
  language: Language,
): string {
  const { birthDate, dueDate, ageWords } = referral;
  if (birthDate !== null) return childAges({ birthDate, gestationalAgeDays: null }, language).age;
  if (dueDate !== null) return referralMessages[language].due(dayInWords(dueDate, language, "year"));
  return ageWords;
}

/** How long somebody waits, in the unit people use for it. */
export function timeInWordsSince(day: string, language: Language, until: string = today()): string {
  const words = referralMessages[language];
  const days = daysBetween(asDay(day), asDay(until));
  if (days < 1) return words.today;
  if (days < 14) return plural(language, days, words.days);
  const months = monthsBetween(asDay(day), asDay(until));
  return months < 3
    ? plural(language, Math.floor(days / 7), words.weeks)
    : plural(language, months, words.months);
}

/** What comes next for a referral, in words, with the page where it is done. */
export interface ReferralStep {
  readonly title: string;
  readonly detail: string;
  /** Its day has passed. */
  readonly isLate: boolean;
  readonly button: string;
  readonly href: string;
  readonly due: string | null;
}

/** The words of the next step that the rules chose; where it is done depends on who looks. */
export function referralStep(referral: Referral, language: Language): ReferralStep | null {
  const { nextStep, id, can, allocated } = referral;
  const key = nextStep === null ? undefined : stepKeys[nextStep.id];
  if (nextStep === null || key === undefined) return null;
  const words = referralMessages[language];
  const { title, button } = words.steps[key];
  const isElsewhere = key === "start" && !can.start;
  return {
    title: isElsewhere ? words.withTrainer(allocated?.name ?? "") : title,
    ...dueWords(nextStep.due, language),
    button,
    href: key === "triage" && can.triage ? `/referrals/${id}/triage` : `/referrals/${id}`,
    due: nextStep.due,
  };
}

function dueWords(due: string | null, language: Language): Pick<ReferralStep, "detail" | "isLate"> {
  if (due === null) return { detail: "", isLate: false };
  const isLate = due < today();
  const detail = deadlineInWords(due, language);
  return { detail: isLate ? referralMessages[language].stepLate(detail) : detail, isLate };
}

const stepKeys: Readonly<Partial<Record<NextStepId, "triage" | "waiting" | "allocate" | "start">>> = {
  "referral-triage": "triage",
  "referral-waiting": "waiting",
  "referral-allocate": "allocate",
  "trajectory-start": "start",
};

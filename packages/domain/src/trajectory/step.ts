import type { Programme } from "../programmes/programme.ts";
import type { IsoDate } from "../time/iso-date.ts";
import type { StepAction } from "./allowed.ts";
import type { TrajectoryFacts } from "./facts.ts";

/** The one thing to do next; the words belong to the screens, by `id` and `reason`. */
export type NextStep = {
  readonly id: NextStepId;
  readonly reason: NextStepReason;
  /** What the button does; "none" when there is nothing to press. */
  readonly action: StepAction | "none";
  /** The number of the film or look-back; at closing how many films were made. */
  readonly n?: number;
  /** The people whom it waits for. */
  readonly who?: readonly string[];
  readonly due?: IsoDate;
};

/** Every step that there is, for tables and tests that must be complete. */
export const nextStepIds = [
  "referral-triage",
  "referral-waiting",
  "referral-allocate",
  "trajectory-start",
  "closed",
  "archive",
  "nothing-due",
  "follow-up-due",
  "paused",
  "pause-over",
  "consent-withdrawn",
  "consent-missing",
  "first-talk-plan",
  "first-talk-hold",
  "intake-incomplete",
  "goals-incomplete",
  "recording-preparing",
  "recording-refused",
  "analyse",
  "plan",
  "look-back-plan",
  "look-back-hold",
  "look-back-write-up",
  "midway-evaluate",
  "school-consent-withdrawn",
  "school-consent-missing",
  "school-film-plan",
  "school-film-record",
  "school-recording-preparing",
  "school-recording-refused",
  "school-analyse",
  "school-plan",
  "teacher-look-back-plan",
  "teacher-look-back-hold",
  "joint-approve",
  "joint-look-back-plan",
  "joint-look-back-hold",
  "closing-discuss",
  "film-record",
  "film-plan",
] as const;
export type NextStepId = (typeof nextStepIds)[number];

export type NextStepReason =
  | "referral-new"
  | "referral-urgent"
  | "waiting-list"
  | "referral-accepted"
  | "referral-allocated"
  | "referral-advised"
  | "referral-referred-on"
  | "closed"
  | "archived"
  | "file-to-archive"
  | "follow-up-later"
  | "follow-up-near"
  | "follow-up-missed"
  | "paused-until"
  | "paused-open"
  | "pause-over"
  | "consent-withdrawn"
  | "consent-unanswered"
  | "consent-refused"
  | "consent-gap"
  | "school-consent-gap"
  | "first-talk-not-planned"
  | "first-talk-planned"
  | "question-missing"
  | "goals-missing"
  | "film-uploading"
  | "film-preparing"
  | "film-refused"
  | "film-in"
  | "plan-not-ready"
  | "look-back-not-planned"
  | "look-back-planned"
  | "look-back-not-written-up"
  | "halfway"
  | "teacher-asks"
  | "teacher-not-approved"
  | "parents-not-approved"
  | "goals-reached"
  | "maximum-reached"
  | "window-ending"
  | "no-more-film"
  | "nothing-open"
  | "chosen"
  | "film-planned"
  | "film-not-planned";

/** A rule's answer: the steps that fit, in order; the first that was not passed over counts. */
export type Rule = (situation: Situation) => readonly NextStep[];

/** What a rule looks at. */
export type Situation = {
  readonly facts: TrajectoryFacts;
  readonly programme: Programme;
  readonly today: IsoDate;
};

/** The date of a step, where there is one. */
export function dueOn(due: IsoDate | null): { readonly due?: IsoDate } {
  return due === null ? {} : { due };
}

import type { Language } from "@samenkijken/contract/shapes";
import type { Cycle, Trajectory } from "@samenkijken/contract/trajectories";
import { deadlineInWords, onDayOrToday } from "../platform/deadline.ts";

/** What a sentence about a step may name. */
export interface StepFacts {
  /** The number of the film or look-back, as text. */
  readonly n: string;
  /** The people whom it waits for; empty when not known. */
  readonly who: string;
  /** The chosen daily moment; empty when not chosen. */
  readonly moment: string;
  /** The day or the moment it is due, in words; empty when there is none. */
  readonly due: string;
  /** The day it is due; null when there is none. */
  readonly day: string | null;
  readonly isUploading: boolean;
  /** Whether a teacher is the client, and not the parents. */
  readonly isForTeacher: boolean;
}

export interface StepWords {
  readonly title: (facts: StepFacts) => string;
  readonly detail: (facts: StepFacts) => string;
  /** Empty when there is nothing to press. */
  readonly button: string;
}

/** A step by itself, of nobody and of no day. */
export const noFacts: StepFacts = {
  n: "",
  who: "",
  moment: "",
  due: "",
  day: null,
  isUploading: false,
  isForTeacher: false,
};

/** "Voor dinsdag 17 maart", "Vandaag" or what it was, or nothing where there is no day. */
export const until = (language: Language) => (facts: StepFacts) =>
  facts.day === null ? "" : deadlineInWords(facts.day, language);
/** "Rond dinsdag 17 maart", or nothing where there is no day. */
export const near = (start: string) => (facts: StepFacts) =>
  facts.due === "" ? "" : `${start} ${facts.due}`;
/** "Follow-up op dinsdag 17 maart", or nothing where there is no day. */
export const on = (start: string, language: Language) => (facts: StepFacts) =>
  facts.day === null ? "" : `${start} ${onDayOrToday(facts.day, language)}`;
export const none = () => "";

/** What the address of a step can depend on. */
interface Addressed extends Pick<Trajectory, "id" | "familyId"> {
  readonly school: { readonly cycles: readonly Pick<Cycle, "recordingId">[] } | null;
}

/** The screen on which a step is done. */
export type Target = (trajectory: Addressed, recordingId: string | null) => string;
export const familyTarget: Target = ({ familyId }) => `/families/${familyId}`;

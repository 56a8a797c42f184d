import type { Language } from "@samenkijken/contract/shapes";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import type { NextStepId } from "@samenkijken/domain/trajectory/next-step";

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
  readonly isUploading: boolean;
}

interface StepWords {
  readonly title: (facts: StepFacts) => string;
  readonly detail: (facts: StepFacts) => string;
  /** Empty when there is nothing to press. */
  readonly button: string;
}

const before = (start: string) => (facts: StepFacts) => (facts.due === "" ? "" : `${start} ${facts.due}`);
const none = () => "";

/** The words of every next step, by its id; a step without words does not compile. */
export const nextStepWords: Readonly<Record<Language, Readonly<Record<NextStepId, StepWords>>>> = {
  nl: {
    closed: { title: () => "Dit traject is afgerond", detail: none, button: "" },
    "nothing-due": { title: () => "Je hoeft nu niets te doen", detail: before("Follow-up op"), button: "" },
    "follow-up-due": { title: () => "Follow-up bellen", detail: before("Rond"), button: "Vastleggen" },
    "consent-withdrawn": {
      title: () => "De film is op slot. Bespreek het met de ouders",
      detail: ({ who }) => (who === "" ? "Toestemming ingetrokken" : `Toestemming ingetrokken door ${who}`),
      button: "Bekijken",
    },
    "consent-missing": {
      title: ({ who }) =>
        who === "" ? "Toestemming is nog niet compleet" : `Toestemming van ${who} ontbreekt`,
      detail: ({ due }) => (due === "" ? "Nodig voordat je filmt" : `Nodig voor de opname op ${due}`),
      button: "Vastleggen",
    },
    "intake-incomplete": {
      title: () => "De vraag van de ouders vastleggen",
      detail: () => "In hun eigen woorden",
      button: "Invullen",
    },
    "recording-preparing": {
      title: ({ n, isUploading }) =>
        isUploading ? `Opname ${n} wordt geüpload` : `Opname ${n} wordt klaargemaakt`,
      detail: ({ isUploading }) =>
        isUploading ? "Laat dat tabblad open, of ga later verder" : "Je kunt gewoon doorwerken",
      button: "Bekijken",
    },
    "recording-refused": {
      title: ({ n }) => `Opname ${n} kon niet worden gelezen`,
      detail: () => "Kijk waarom, en wat je kunt doen",
      button: "Bekijken",
    },
    analyse: { title: ({ n }) => `Opname ${n} analyseren`, detail: before("Voor"), button: "Analyseren" },
    plan: { title: () => "Fragmenten en vragen kiezen", detail: before("Voor"), button: "Verder" },
    "look-back-plan": {
      title: ({ n }) => `Terugkijken ${n} plannen`,
      detail: before("Voor"),
      button: "Plannen",
    },
    "look-back-hold": {
      title: ({ n }) => `Terugkijken ${n}`,
      detail: ({ due }) => due,
      button: "Start terugkijken",
    },
    "look-back-write-up": {
      title: ({ n }) => `Uitspraken en werkpunt van terugkijken ${n} nakijken`,
      detail: none,
      button: "Afmaken",
    },
    "midway-evaluate": { title: () => "Tussenevaluatie bespreken", detail: none, button: "Vastleggen" },
    "school-film-plan": { title: () => "Filmen op school plannen", detail: none, button: "Bekijken" },
    "closing-discuss": { title: () => "Afronden bespreken", detail: before("Voor"), button: "Afronden" },
    "film-record": {
      title: ({ n, moment }) => (moment === "" ? `Opname ${n} filmen` : `Opname ${n} filmen: ${moment}`),
      detail: ({ due }) => due,
      button: "Film toevoegen",
    },
    "film-plan": {
      title: ({ n }) => `Opname ${n} plannen`,
      detail: () => "Welk moment kiezen jullie?",
      button: "Plannen",
    },
  },
  en: {
    closed: { title: () => "This trajectory is closed", detail: none, button: "" },
    "nothing-due": { title: () => "Nothing to do now", detail: before("Follow-up on"), button: "" },
    "follow-up-due": { title: () => "Call for the follow-up", detail: before("Around"), button: "Record it" },
    "consent-withdrawn": {
      title: () => "The film is locked. Talk with the parents",
      detail: ({ who }) => (who === "" ? "Consent was withdrawn" : `Consent withdrawn by ${who}`),
      button: "Look",
    },
    "consent-missing": {
      title: ({ who }) => (who === "" ? "Consent is not complete yet" : `Consent of ${who} is missing`),
      detail: ({ due }) => (due === "" ? "Needed before you film" : `Needed for the recording on ${due}`),
      button: "Record it",
    },
    "intake-incomplete": {
      title: () => "Write down the parents' question",
      detail: () => "In their own words",
      button: "Fill in",
    },
    "recording-preparing": {
      title: ({ n, isUploading }) =>
        isUploading ? `Recording ${n} is being uploaded` : `Recording ${n} is being prepared`,
      detail: ({ isUploading }) =>
        isUploading ? "Leave that tab open, or go on later" : "You can just go on working",
      button: "Look",
    },
    "recording-refused": {
      title: ({ n }) => `Recording ${n} could not be read`,
      detail: () => "See why, and what you can do",
      button: "Look",
    },
    analyse: { title: ({ n }) => `Analyse recording ${n}`, detail: before("Before"), button: "Analyse" },
    plan: { title: () => "Choose fragments and questions", detail: before("Before"), button: "Go on" },
    "look-back-plan": { title: ({ n }) => `Plan look-back ${n}`, detail: before("Before"), button: "Plan" },
    "look-back-hold": {
      title: ({ n }) => `Look-back ${n}`,
      detail: ({ due }) => due,
      button: "Start look-back",
    },
    "look-back-write-up": {
      title: ({ n }) => `Check the words and working point of look-back ${n}`,
      detail: none,
      button: "Finish",
    },
    "midway-evaluate": { title: () => "Discuss the midway evaluation", detail: none, button: "Record it" },
    "school-film-plan": { title: () => "Plan filming at school", detail: none, button: "Look" },
    "closing-discuss": { title: () => "Discuss closing", detail: before("Before"), button: "Close" },
    "film-record": {
      title: ({ n, moment }) => (moment === "" ? `Film recording ${n}` : `Film recording ${n}: ${moment}`),
      detail: ({ due }) => due,
      button: "Add the film",
    },
    "film-plan": {
      title: ({ n }) => `Plan recording ${n}`,
      detail: () => "Which moment do you choose together?",
      button: "Plan",
    },
  },
};

type Target = (trajectory: Trajectory, recordingId: string | null) => string;
const family: Target = ({ familyId }) => `/families/${familyId}`;
const upload: Target = ({ id }) => `/trajectories/${id}/upload`;
const analysis: Target = (trajectory, recordingId) =>
  recordingId === null ? family(trajectory, null) : `/recordings/${recordingId}/analysis`;
const lookBack: Target = (trajectory, recordingId) =>
  recordingId === null ? family(trajectory, null) : `/recordings/${recordingId}/look-back`;

/** The screen on which each next step is done. */
export const nextStepTargets: Readonly<Record<NextStepId, Target>> = {
  closed: family,
  "nothing-due": family,
  "follow-up-due": family,
  "consent-withdrawn": ({ familyId }) => `/families/${familyId}/consent`,
  "consent-missing": ({ familyId }) => `/families/${familyId}/consent`,
  "intake-incomplete": ({ familyId }) => `/families/${familyId}/start`,
  "recording-preparing": upload,
  "recording-refused": upload,
  analyse: analysis,
  plan: analysis,
  "look-back-plan": ({ id }) => `/trajectories/${id}/look-back`,
  "look-back-hold": lookBack,
  "look-back-write-up": lookBack,
  "midway-evaluate": family,
  "school-film-plan": family,
  "closing-discuss": family,
  "film-record": upload,
  "film-plan": ({ id }) => `/trajectories/${id}/film`,
};

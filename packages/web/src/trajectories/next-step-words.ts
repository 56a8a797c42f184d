import type { Language } from "@samenkijken/contract/shapes";
import type { NextStepId } from "@samenkijken/domain/trajectory/step";
import { lifeTargets, lifeWords } from "./life-step-words.ts";
import { schoolTargets, schoolWords } from "./school-step-words.ts";
import { familyTarget as family, near, none, on, until, type StepWords, type Target } from "./step-words.ts";

const neededFor = {
  nl: on("Nodig voor de opname", "nl"),
  en: on("Needed for the recording", "en"),
};

/** The words of every next step, by its id; a step without words does not compile. */
export const nextStepWords: Readonly<Record<Language, Readonly<Record<NextStepId, StepWords>>>> = {
  nl: {
    ...lifeWords.nl,
    ...schoolWords.nl,
    closed: { title: () => "Dit traject is afgerond", detail: none, button: "" },
    "nothing-due": { title: () => "Je hoeft nu niets te doen", detail: on("Follow-up", "nl"), button: "" },
    "follow-up-due": { title: () => "Follow-up bellen", detail: near("Rond"), button: "Vastleggen" },
    "consent-withdrawn": {
      title: ({ isForTeacher }) =>
        isForTeacher
          ? "De film is op slot. Bespreek het met wie ja moet zeggen"
          : "De film is op slot. Bespreek het met de ouders",
      detail: ({ who }) => (who === "" ? "Toestemming ingetrokken" : `Toestemming ingetrokken door ${who}`),
      button: "Bekijken",
    },
    "consent-missing": {
      title: ({ who }) =>
        who === "" ? "Toestemming is nog niet compleet" : `Toestemming van ${who} ontbreekt`,
      detail: (facts) => (facts.day === null ? "Nodig voordat je filmt" : neededFor.nl(facts)),
      button: "Vastleggen",
    },
    "intake-incomplete": {
      title: ({ isForTeacher }) => `De vraag van de ${isForTeacher ? "leerkracht" : "ouders"} vastleggen`,
      detail: () => "In eigen woorden",
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
    analyse: { title: ({ n }) => `Opname ${n} analyseren`, detail: until("nl"), button: "Analyseren" },
    plan: { title: () => "Fragmenten en vragen kiezen", detail: until("nl"), button: "Verder" },
    "look-back-plan": {
      title: ({ n }) => `Terugkijken ${n} plannen`,
      detail: until("nl"),
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
    "closing-discuss": { title: () => "Afronden bespreken", detail: until("nl"), button: "Afronden" },
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
    ...lifeWords.en,
    ...schoolWords.en,
    closed: { title: () => "This trajectory is closed", detail: none, button: "" },
    "nothing-due": { title: () => "Nothing to do now", detail: on("Follow-up", "en"), button: "" },
    "follow-up-due": {
      title: () => "Call for the follow-up",
      detail: near("Around"),
      button: "Write it down",
    },
    "consent-withdrawn": {
      title: ({ isForTeacher }) =>
        isForTeacher
          ? "The film is locked. Talk with who must say yes"
          : "The film is locked. Talk with the parents",
      detail: ({ who }) => (who === "" ? "Consent was withdrawn" : `Consent withdrawn by ${who}`),
      button: "View",
    },
    "consent-missing": {
      title: ({ who }) => (who === "" ? "Consent is not complete yet" : `Consent of ${who} is missing`),
      detail: (facts) => (facts.day === null ? "Needed before you film" : neededFor.en(facts)),
      button: "Write it down",
    },
    "intake-incomplete": {
      title: ({ isForTeacher }) => `Write down the ${isForTeacher ? "teacher’s" : "parents’"} question`,
      detail: () => "In their own words",
      button: "Fill in",
    },
    "recording-preparing": {
      title: ({ n, isUploading }) =>
        isUploading ? `Recording ${n} is being uploaded` : `Recording ${n} is being prepared`,
      detail: ({ isUploading }) =>
        isUploading ? "Leave that tab open, or go on later" : "You can just go on working",
      button: "View",
    },
    "recording-refused": {
      title: ({ n }) => `Recording ${n} could not be read`,
      detail: () => "See why, and what you can do",
      button: "View",
    },
    analyse: { title: ({ n }) => `Analyse recording ${n}`, detail: until("en"), button: "Analyse" },
    plan: { title: () => "Choose clips and questions", detail: until("en"), button: "Go on" },
    "look-back-plan": { title: ({ n }) => `Plan look-back ${n}`, detail: until("en"), button: "Plan" },
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
    "midway-evaluate": {
      title: () => "Discuss the midway evaluation",
      detail: none,
      button: "Write it down",
    },
    "closing-discuss": { title: () => "Discuss closing", detail: until("en"), button: "Close" },
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

const upload: Target = ({ id }) => `/trajectories/${id}/upload`;
const analysis: Target = (trajectory, recordingId) =>
  recordingId === null ? family(trajectory, null) : `/recordings/${recordingId}/analysis`;
const lookBack: Target = (trajectory, recordingId) =>
  recordingId === null ? family(trajectory, null) : `/recordings/${recordingId}/look-back`;

/** The screen on which each next step is done. */
export const nextStepTargets: Readonly<Record<NextStepId, Target>> = {
  ...lifeTargets,
  ...schoolTargets,
  closed: family,
  "nothing-due": family,
  "follow-up-due": ({ id }) => `/trajectories/${id}/follow-up`,
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
  "closing-discuss": ({ id }) => `/trajectories/${id}/closing`,
  "film-record": upload,
  "film-plan": ({ id }) => `/trajectories/${id}/film`,
};

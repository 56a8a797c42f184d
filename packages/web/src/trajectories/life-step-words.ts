import { familyTarget, near, none, until, type Target } from "./step-words.ts";

/** Around the films: how a family comes in, meets, chooses goals, rests, and what is put away. */
export const lifeWords = {
  nl: {
    "referral-triage": { title: () => "Aanmelding bekijken", detail: until("nl"), button: "Bekijken" },
    "referral-waiting": { title: () => "Staat op de wachtlijst", detail: none, button: "Bekijken" },
    "referral-allocate": { title: () => "Een trainer kiezen", detail: until("nl"), button: "Kiezen" },
    "trajectory-start": {
      title: () => "Bellen en het traject starten",
      detail: until("nl"),
      button: "Starten",
    },
    "first-talk-plan": {
      title: () => "Kennismaken plannen",
      detail: () => "Bel het gezin deze week",
      button: "Plannen",
    },
    "first-talk-hold": {
      title: () => "Kennismaken",
      detail: ({ due }: { due: string }) => due,
      button: "Vastleggen",
    },
    "goals-incomplete": {
      title: () => "Doelen vastleggen",
      detail: ({ isForTeacher }: { isForTeacher: boolean }) =>
        `In de woorden van de ${isForTeacher ? "leerkracht" : "ouders"}`,
      button: "Invullen",
    },
    paused: {
      title: () => "Dit gezin heeft pauze",
      detail: ({ due }: { due: string }) => (due === "" ? "Zonder einddatum" : `Tot ${due}`),
      button: "",
    },
    "pause-over": {
      title: () => "De pauze is voorbij. Bel of het gezin verder wil",
      detail: near("Afgesproken tot"),
      button: "Bekijken",
    },
    archive: {
      title: () => "Het traject naar het archief brengen",
      detail: () => "Daarna is het alleen nog te lezen",
      button: "Naar het archief",
    },
  },
  en: {
    "referral-triage": { title: () => "Look at the referral", detail: until("en"), button: "View" },
    "referral-waiting": { title: () => "On the waiting list", detail: none, button: "View" },
    "referral-allocate": { title: () => "Choose a trainer", detail: until("en"), button: "Choose" },
    "trajectory-start": {
      title: () => "Call and start the trajectory",
      detail: until("en"),
      button: "Start",
    },
    "first-talk-plan": {
      title: () => "Plan the first talk",
      detail: () => "Call the family this week",
      button: "Plan",
    },
    "first-talk-hold": {
      title: () => "First talk",
      detail: ({ due }: { due: string }) => due,
      button: "Write it down",
    },
    "goals-incomplete": {
      title: () => "Write down the goals",
      detail: ({ isForTeacher }: { isForTeacher: boolean }) =>
        `In the ${isForTeacher ? "teacher’s" : "parents’"} words`,
      button: "Fill in",
    },
    paused: {
      title: () => "This family has a pause",
      detail: ({ due }: { due: string }) => (due === "" ? "Without an end date" : `Until ${due}`),
      button: "",
    },
    "pause-over": {
      title: () => "The pause is over. Call whether the family wants to go on",
      detail: near("Agreed until"),
      button: "View",
    },
    archive: {
      title: () => "Put the trajectory in the archive",
      detail: () => "From then on it can only be read",
      button: "To the archive",
    },
  },
};

const family: Target = familyTarget;

export const lifeTargets = {
  "referral-triage": family,
  "referral-waiting": family,
  "referral-allocate": family,
  "trajectory-start": family,
  "first-talk-plan": ({ familyId }) => `/agenda/new?family=${familyId}&kind=first-talk`,
  "first-talk-hold": ({ familyId }) => `/families/${familyId}/start`,
  "goals-incomplete": ({ id }) => `/trajectories/${id}/goals`,
  paused: family,
  "pause-over": family,
  archive: family,
} as const satisfies Readonly<Record<keyof (typeof lifeWords)["nl"], Target>>;

import { none, until, type StepFacts, type Target } from "./step-words.ts";

const day = ({ due }: StepFacts) => due;

/** The branch to school, from the consents to the joint talk. */
export const schoolWords = {
  nl: {
    "school-film-plan": {
      title: () => "Filmen op school plannen",
      detail: () => "De leerkracht vraagt om hulp",
      button: "Plannen",
    },
    "school-consent-missing": {
      title: ({ who }: StepFacts) =>
        who === ""
          ? "Toestemming voor filmen op school ontbreekt"
          : `Toestemming van ${who} voor school ontbreekt`,
      detail: () => "Nodig voordat je op school filmt",
      button: "Vastleggen",
    },
    "school-consent-withdrawn": {
      title: () => "De schoolfilm is op slot. Bespreek het",
      detail: ({ who }: StepFacts) =>
        who === "" ? "Toestemming ingetrokken" : `Toestemming ingetrokken door ${who}`,
      button: "Bekijken",
    },
    "school-film-record": { title: () => "Filmen op school", detail: day, button: "Film toevoegen" },
    "school-recording-preparing": {
      title: () => "De schoolfilm wordt klaargemaakt",
      detail: () => "Je kunt gewoon doorwerken",
      button: "Bekijken",
    },
    "school-recording-refused": {
      title: () => "De schoolfilm kon niet worden gelezen",
      detail: () => "Kijk waarom, en wat je kunt doen",
      button: "Bekijken",
    },
    "school-analyse": {
      title: () => "De schoolfilm analyseren",
      detail: until("nl"),
      button: "Analyseren",
    },
    "school-plan": {
      title: () => "Fragmenten en vragen voor de leerkracht kiezen",
      detail: until("nl"),
      button: "Verder",
    },
    "teacher-look-back-plan": {
      title: () => "Terugkijken met de leerkracht plannen",
      detail: none,
      button: "Plannen",
    },
    "teacher-look-back-hold": {
      title: () => "Terugkijken met de leerkracht",
      detail: day,
      button: "Start terugkijken",
    },
    "joint-approve": {
      title: () => "Kiezen wat ouders en leerkracht van elkaar zien",
      detail: none,
      button: "Vastleggen",
    },
    "joint-look-back-plan": {
      title: () => "Samen terugkijken met ouders en leerkracht plannen",
      detail: none,
      button: "Plannen",
    },
    "joint-look-back-hold": {
      title: () => "Samen terugkijken met ouders en leerkracht",
      detail: day,
      button: "Start terugkijken",
    },
  },
  en: {
    "school-film-plan": {
      title: () => "Plan filming at school",
      detail: () => "The teacher asks for help",
      button: "Plan",
    },
    "school-consent-missing": {
      title: ({ who }: StepFacts) =>
        who === "" ? "Consent for filming at school is missing" : `Consent of ${who} for school is missing`,
      detail: () => "Needed before you film at school",
      button: "Write it down",
    },
    "school-consent-withdrawn": {
      title: () => "The school film is locked. Talk about it",
      detail: ({ who }: StepFacts) => (who === "" ? "Consent was withdrawn" : `Consent withdrawn by ${who}`),
      button: "View",
    },
    "school-film-record": { title: () => "Film at school", detail: day, button: "Add the film" },
    "school-recording-preparing": {
      title: () => "The school film is being prepared",
      detail: () => "You can just go on working",
      button: "View",
    },
    "school-recording-refused": {
      title: () => "The school film could not be read",
      detail: () => "See why, and what you can do",
      button: "View",
    },
    "school-analyse": {
      title: () => "Analyse the school film",
      detail: until("en"),
      button: "Analyse",
    },
    "school-plan": {
      title: () => "Choose clips and questions for the teacher",
      detail: until("en"),
      button: "Go on",
    },
    "teacher-look-back-plan": {
      title: () => "Plan the look-back with the teacher",
      detail: none,
      button: "Plan",
    },
    "teacher-look-back-hold": {
      title: () => "Look-back with the teacher",
      detail: day,
      button: "Start look-back",
    },
    "joint-approve": {
      title: () => "Choose what parents and teacher see of each other",
      detail: none,
      button: "Write it down",
    },
    "joint-look-back-plan": {
      title: () => "Plan the look-back of parents and teacher together",
      detail: none,
      button: "Plan",
    },
    "joint-look-back-hold": {
      title: () => "Look-back of parents and teacher together",
      detail: day,
      button: "Start look-back",
    },
  },
};

/** The page of the branch to school, on which each step has its card. */
export const schoolTarget: Target = ({ id }) => `/trajectories/${id}/school`;

const planAt =
  (what: "film" | "teacher" | "joint"): Target =>
  (trajectory) =>
    `${schoolTarget(trajectory, null)}/plan/${what}`;
const upload: Target = (trajectory) => `${schoolTarget(trajectory, null)}/upload`;

/** Where something is done with the film at school itself, the last one. */
const withFilm =
  (page: string): Target =>
  (trajectory) => {
    const recordingId = trajectory.school?.cycles.at(-1)?.recordingId ?? null;
    return recordingId === null ? schoolTarget(trajectory, null) : `/recordings/${recordingId}/${page}`;
  };

/** Each step where it is done; what several people say or choose is on the page of the branch. */
export const schoolTargets = {
  "school-consent-withdrawn": schoolTarget,
  "school-consent-missing": schoolTarget,
  "school-film-plan": planAt("film"),
  "school-film-record": upload,
  "school-recording-preparing": upload,
  "school-recording-refused": upload,
  "school-analyse": withFilm("analysis"),
  "school-plan": withFilm("analysis"),
  "teacher-look-back-plan": planAt("teacher"),
  "teacher-look-back-hold": withFilm("look-back"),
  "joint-approve": schoolTarget,
  "joint-look-back-plan": planAt("joint"),
  "joint-look-back-hold": withFilm("look-back?together=yes"),
} as const satisfies Readonly<Record<keyof (typeof schoolWords)["nl"], Target>>;

import type { ProgrammeContent } from "../programmes/programme.ts";

/** What video-hometraining is about, in the words of the NJi databank (requirement C-13). */
export const upbringing: ProgrammeContent["themes"] = [
  { id: "upbringing", label: { nl: "Opvoeding", en: "Upbringing" } },
  {
    id: "social-emotional",
    label: { nl: "Sociaal-emotionele ontwikkeling", en: "Social and emotional development" },
  },
];

/** What looking back at school is about. */
export const atSchool: ProgrammeContent["themes"] = [
  ...upbringing,
  { id: "teaching", label: { nl: "Omgang in de groep", en: "Contact in the group" } },
];

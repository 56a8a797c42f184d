import type { Programme } from "@samenkijken/domain/programmes/programme";
import {
  draftFields,
  fieldsTogether,
  neededFields,
  numberFields,
  type DraftField,
} from "./programme-fields.ts";

/** A programme as the form holds it: every field a text, an empty one says "none". */
export type ProgrammeDraft = Readonly<Record<DraftField, string>>;

/** What is wrong with a field: it misses something, or is no such number, day or id. */
export type DraftFault = "missing" | "number" | "numbers" | "day" | "id" | "together";

const text = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : String(value);

/** The form of a new programme, with what most programmes share. */
export const emptyProgramme: ProgrammeDraft = {
  ...(Object.fromEntries(draftFields.map((field) => [field, ""])) as ProgrammeDraft),
  lookBackFrom: "5",
  lookBackTo: "7",
  schoolFilms: "0",
  requiresQuestion: "yes",
  requiresGoals: "yes",
};

/** A version of a programme as a form. */
export function draftOfProgramme(programme: Programme): ProgrammeDraft {
  const { band, followUp, lookBackWithinDays } = programme;
  return {
    ...recognitionFields(programme),
    id: programme.id,
    nameNl: programme.name.nl,
    nameEn: programme.name.en,
    sourceNl: programme.source.nl,
    sourceEn: programme.source.en,
    schemeId: programme.schemeId,
    ageFrom: text(programme.ages.fromMonths),
    ageBelow: text(programme.ages.belowMonths),
    pairs: text(programme.pairs),
    variants: programme.variants.join(", "),
    bandFrom: text(band?.fromMonths),
    bandTo: text(band?.toMonths),
    bandWarn: text(band?.warnAfterMonths),
    midway: text(programme.midwayAfterPairs),
    lookBackFrom: text(lookBackWithinDays.from),
    lookBackTo: text(lookBackWithinDays.to),
    followUpMonths: text(followUp?.months),
    followUpNotice: text(followUp?.noticeDays),
    schoolFilms: text(programme.schoolFilms),
    requiresQuestion: programme.intake.requires.includes("question") ? "yes" : "no",
    requiresGoals: programme.intake.requires.includes("goals") ? "yes" : "no",
  };
}

const noWords = { nl: "", en: "" };
const unknown = {
  label: noWords,
  since: null,
  by: null,
  earlyEducation: null,
  reassessment: null,
  source: noWords,
};

function recognitionFields({ recognition }: Programme) {
  const { label, since, source, ...known } = recognition ?? unknown;
  const by = known.by ?? noWords;
  const early = known.earlyEducation ?? noWords;
  const again = known.reassessment ?? noWords;
  return {
    recognitionNl: label.nl,
    recognitionEn: label.en,
    recognitionSince: since ?? "",
    recognitionSourceNl: source.nl,
    recognitionSourceEn: source.en,
    byNl: by.nl,
    byEn: by.en,
    earlyNl: early.nl,
    earlyEn: early.en,
    againNl: again.nl,
    againEn: again.en,
  };
}

/** Where a place of the programme has its field. */
const fieldOf: Readonly<Record<string, string>> = {
  "name.nl": "nameNl",
  "name.en": "nameEn",
  ages: "ageBelow",
  "ages.fromMonths": "ageFrom",
  "band.fromMonths": "bandFrom",
  "band.toMonths": "bandTo",
  band: "bandWarn",
  midwayAfterPairs: "midway",
  "lookBackWithinDays.from": "lookBackFrom",
  lookBackWithinDays: "lookBackTo",
  "followUp.months": "followUpMonths",
  followUp: "followUpNotice",
  "recognition.since": "recognitionSince",
  "recognition.source.nl": "recognitionSourceNl",
  "recognition.source.en": "recognitionSourceEn",
  "source.nl": "sourceNl",
  "source.en": "sourceEn",
  "recognition.label.nl": "recognitionNl",
  "recognition.label.en": "recognitionEn",
  recognition: "recognitionNl",
  name: "nameNl",
} satisfies Record<string, DraftField>;

const patterns: Partial<Readonly<Record<DraftField, readonly [pattern: RegExp, fault: DraftFault]>>> = {
  id: [/^[a-z][a-z0-9-]{1,38}$/u, "id"],
  variants: [/^\d{1,2}(?:\s*,\s*\d{1,2})*$/u, "numbers"],
  recognitionSince: [/^\d{4}-\d{2}-\d{2}$/u, "day"],
};

function faultOf(draft: ProgrammeDraft, field: DraftField): DraftFault | null {
  const value = draft[field].trim();
  if (value === "") {
    if (neededFields.has(field)) return "missing";
    const group = fieldsTogether.find((fields) => fields.includes(field));
    return group?.some((other) => draft[other].trim() !== "") === true ? "together" : null;
  }
  if (numberFields.has(field) && !/^\d{1,3}$/u.test(value)) return "number";
  const [pattern, fault] = patterns[field] ?? [];
  return pattern === undefined || fault === undefined || pattern.test(value) ? null : fault;
}

/** What is wrong with the numbers by themselves, by field in the order of the form. */
export function numberFaults(draft: ProgrammeDraft): readonly (readonly [DraftField, DraftFault])[] {
  return draftFields.flatMap((field) => {
    const fault = faultOf(draft, field);
    return fault === null ? [] : [[field, fault] as const];
  });
}

/** The field of the form for a place in a programme; what has no field of the numbers is its own name. */
export function fieldOfPath(path: string): string {
  return fieldOf[path] ?? fieldOf[path.split(".")[0] ?? ""] ?? path;
}

/** The numbers as a programme holds them. */
export function numbersOf(draft: ProgrammeDraft, version: number) {
  const number = (field: DraftField): number => Number(draft[field]);
  const isGiven = (field: DraftField): boolean => draft[field].trim() !== "";
  const both = (nl: DraftField, en: DraftField) =>
    isGiven(nl) ? { nl: draft[nl].trim(), en: draft[en].trim() } : null;
  return {
    id: draft.id.trim(),
    version,
    name: { nl: draft.nameNl, en: draft.nameEn },
    source: { nl: draft.sourceNl, en: draft.sourceEn },
    recognition: isGiven("recognitionNl")
      ? {
          since: isGiven("recognitionSince") ? draft.recognitionSince.trim() : null,
          by: both("byNl", "byEn"),
          earlyEducation: both("earlyNl", "earlyEn"),
          reassessment: both("againNl", "againEn"),
          label: { nl: draft.recognitionNl, en: draft.recognitionEn },
          source: { nl: draft.recognitionSourceNl, en: draft.recognitionSourceEn },
        }
      : null,
    schemeId: draft.schemeId,
    ages: { fromMonths: number("ageFrom"), belowMonths: number("ageBelow") },
    pairs: number("pairs"),
    variants: draft.variants.split(",").map(Number),
    band: isGiven("bandFrom")
      ? { fromMonths: number("bandFrom"), toMonths: number("bandTo"), warnAfterMonths: number("bandWarn") }
      : null,
    followUp: isGiven("followUpMonths")
      ? { months: number("followUpMonths"), noticeDays: number("followUpNotice") }
      : null,
    midwayAfterPairs: isGiven("midway") ? number("midway") : null,
    lookBackWithinDays: { from: number("lookBackFrom"), to: number("lookBackTo") },
    schoolFilms: number("schoolFilms"),
    intake: {
      requires: [
        ...(draft.requiresQuestion === "yes" ? (["question"] as const) : []),
        ...(draft.requiresGoals === "yes" ? (["goals"] as const) : []),
      ],
    },
  };
}

import { Programme } from "@samenkijken/domain/programmes/programme";
import { programmeProblems, type ProgrammeProblem } from "@samenkijken/domain/programmes/programme-problems";
import {
  draftFields,
  fieldsTogether,
  neededFields,
  numberFields,
  type DraftField,
} from "./programme-fields.ts";

/** A programme as the form holds it: every field a text, an empty one says "none". */
export type ProgrammeDraft = Readonly<Record<DraftField, string>>;

/** What is wrong with a field: it misses something, is no such number, day or id, or breaks a rule of the whole. */
export type DraftFault = "missing" | "number" | "numbers" | "day" | "id" | "together" | ProgrammeProblem;

const text = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : String(value);

/** The form of a new programme, with what most programmes share. */
export const emptyProgramme: ProgrammeDraft = {
  ...(Object.fromEntries(draftFields.map((field) => [field, ""])) as ProgrammeDraft),
  lookBackFrom: "5",
  lookBackTo: "7",
  schoolFilms: "0",
  requiresQuestion: "yes",
};

/** A version of a programme as a form. */
export function draftOfProgramme(programme: Programme): ProgrammeDraft {
  const { band, followUp, lookBackWithinDays } = programme;
  return {
    ...recognitionFields(programme),
    id: programme.id,
    nameNl: programme.name.nl,
    nameEn: programme.name.en,
    source: programme.source,
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
  };
}

function recognitionFields({ recognition }: Programme) {
  return {
    recognitionNl: recognition?.label.nl ?? "",
    recognitionEn: recognition?.label.en ?? "",
    recognitionSince: recognition?.since ?? "",
    recognitionSource: recognition?.source ?? "",
  };
}

/** Where a rule of the whole is shown. */
const fieldOf: Readonly<Record<ProgrammeProblem, DraftField>> = {
  "unknown-scheme": "schemeId",
  "ages-turned": "ageBelow",
  "pairs-not-a-variant": "variants",
  "variants-double": "variants",
  "band-turned": "bandWarn",
  "midway-after-the-end": "midway",
  "look-back-days-turned": "lookBackTo",
  "notice-longer-than-follow-up": "followUpNotice",
  "claims-proof": "nameNl",
};

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

/** The programme that a form describes, in this version, or everything that is wrong, by field in the order of the form. */
export function readProgramme(
  draft: ProgrammeDraft,
  version: number,
):
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly faults: readonly (readonly [DraftField, DraftFault])[] } {
  const faults = draftFields.flatMap((field) => {
    const fault = faultOf(draft, field);
    return fault === null ? [] : [[field, fault] as const];
  });
  if (faults.length > 0) return { ok: false, faults };
  const parsed = Programme.safeParse(programmeOf(draft, version));
  if (!parsed.success) return { ok: false, faults: [faultAt(parsed.error.issues[0]?.path)] };
  const broken = programmeProblems(parsed.data).map((problem) => [fieldOf[problem], problem] as const);
  return broken.length > 0 ? { ok: false, faults: broken } : { ok: true, programme: parsed.data };
}

const fieldAt: Readonly<Record<string, readonly [DraftField, DraftFault]>> = {
  ages: ["ageBelow", "number"],
  variants: ["variants", "numbers"],
  band: ["bandFrom", "number"],
  followUp: ["followUpMonths", "number"],
  midwayAfterPairs: ["midway", "number"],
  lookBackWithinDays: ["lookBackFrom", "number"],
  schoolFilms: ["schoolFilms", "number"],
  recognition: ["recognitionSince", "day"],
};

/** The field of the form nearest to a part of the programme that its shape refuses. */
function faultAt(path: readonly PropertyKey[] | undefined): readonly [DraftField, DraftFault] {
  return fieldAt[String(path?.[0] ?? "")] ?? ["pairs", "number"];
}

function programmeOf(draft: ProgrammeDraft, version: number) {
  const number = (field: DraftField): number => Number(draft[field]);
  const isGiven = (field: DraftField): boolean => draft[field].trim() !== "";
  return {
    id: draft.id.trim(),
    version,
    name: { nl: draft.nameNl, en: draft.nameEn },
    source: draft.source,
    recognition: isGiven("recognitionNl")
      ? {
          since: draft.recognitionSince.trim(),
          label: { nl: draft.recognitionNl, en: draft.recognitionEn },
          source: draft.recognitionSource,
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
    intake: { requires: draft.requiresQuestion === "yes" ? ["question"] : [] },
  };
}

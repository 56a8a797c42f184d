import type { IsoDate } from "../time/iso-date.ts";
import { consentState, type ConsentDecision, type ConsentState } from "./consent-state.ts";
import {
  type ConsentGap,
  type RequiredConsent,
  type RequiredConsents,
  requiredConsents,
} from "./required-consents.ts";

/** Someone at the child's school; the class is one lane on a film and nobody who can agree. */
export type SchoolPerson = {
  readonly id: string;
  readonly role: "teacher" | "head" | "staff" | "class";
};

/** What must be so for a film at school besides each person's own answer. */
export type SchoolPermission = {
  /** The trajectory whose branch it is: answers about school hold for that one only. */
  readonly branchId: string;
  /** In a programme for a teacher nothing is filmed at home, so nobody is asked about that. */
  readonly client: "family" | "teacher";
  readonly teacherId: string;
  readonly headId: string | null;
  readonly classInformedOn: IsoDate | null;
  /** The last day on which the film may be seen; null while the joint look-back was not held. */
  readonly filmUntil: IsoDate | null;
};

/** A decision with the branch that it is about; null when it is about no school. */
export type BranchDecision = ConsentDecision & { readonly branchId: string | null };

type Film = Parameters<typeof requiredConsents>[0];

/** What is asked about a film at school: who the family is, who can be seen, and what school said. */
export type SchoolFilm = Film & {
  readonly permission: SchoolPermission | null;
  readonly atSchool: readonly SchoolPerson[];
  /** From which day an answer about filming at home counts for this trajectory; null = every day. */
  readonly homeSince: IsoDate | null;
};

/** Days that a film of school stays open after the joint look-back (domain §5.3: four weeks). */
export const schoolFilmDays = 28;

const whyAtSchool = {
  teacher: "teacher",
  head: "school-head",
  staff: "school-staff",
} as const;

/** Who must agree to a film at school: those of the family as for a film at home, the teacher, the head of the school and everyone of school who can be recognised (domain §5.4). */
export function requiredSchoolConsents(film: SchoolFilm): RequiredConsents {
  const { permission, atSchool } = film;
  const family = requiredConsents(atHome(film));
  const asked = new Set([permission?.teacherId, permission?.headId, ...film.seen]);
  const ofSchool: RequiredConsent[] = atSchool.flatMap(({ id, role }) =>
    role === "class" || !asked.has(id) ? [] : [{ personId: id, why: whyAtSchool[role] }],
  );
  const required = [...family.required, ...ofSchool];
  if (!family.ok) return { ...family, required };
  const refusal = gapOf(film);
  return refusal === null ? { ok: true, required } : { ok: false, refusal, personIds: [], required };
}

/** Whether everyone agreed to filming at school; filming at all is asked apart. */
export function schoolConsentState(film: SchoolFilm, decisions: readonly BranchDecision[]): ConsentState {
  const branchId = film.permission?.branchId;
  return consentState({
    purpose: "SCHOOL_FILM",
    required: requiredSchoolConsents(film),
    decisions: decisions.filter((decision) => decision.branchId === branchId),
    onDate: film.onDate,
    since: null,
  });
}

/** Whether a film at school may be made and opened: filming at all and filming at school both hold. */
export function schoolFilmState(film: SchoolFilm, decisions: readonly BranchDecision[]): ConsentState {
  const school = schoolConsentState(film, decisions);
  if (film.permission?.client === "teacher") return school;
  const home = consentState({
    purpose: "CARE_FILM",
    required: requiredConsents(atHome(film)),
    decisions,
    onDate: film.onDate,
    since: film.homeSince,
  });
  return both(home, school);
}

/** Whether parts of films of home may be shown to the teacher: only those of the family are asked. */
export function schoolShareState(
  film: Film & { readonly branchId: string },
  decisions: readonly BranchDecision[],
): ConsentState {
  return consentState({
    purpose: "SCHOOL_SHARE",
    required: requiredConsents(film),
    decisions: decisions.filter(({ branchId }) => branchId === film.branchId),
    onDate: film.onDate,
    since: null,
  });
}

/** The family's part of the film: who of school can be seen is asked otherwise. */
function atHome(film: SchoolFilm): Film {
  const school = new Set(film.atSchool.map(({ id }) => id));
  return { ...film, seen: film.seen.filter((id) => !school.has(id)) };
}

function gapOf({ permission, atSchool, onDate }: SchoolFilm): ConsentGap | null {
  if (permission === null) return "no-school-branch";
  // Who is not among the people of this branch would be asked by nobody.
  const isThere = (id: string, role: SchoolPerson["role"]) =>
    atSchool.some((person) => person.id === id && person.role === role);
  if (!isThere(permission.teacherId, "teacher")) return "unknown-person";
  if (permission.filmUntil !== null && permission.filmUntil < onDate) return "school-film-ended";
  if (permission.headId === null || !isThere(permission.headId, "head")) return "no-school-head";
  if (permission.classInformedOn === null || permission.classInformedOn > onDate) return "class-not-informed";
  return null;
}

function both(one: ConsentState, other: ConsentState): ConsentState {
  const withdrawn = [...new Set([...one.withdrawn, ...other.withdrawn])];
  const without = (ids: readonly string[]) => [...new Set(ids)].filter((id) => !withdrawn.includes(id));
  const isComplete = one.state === "complete" && other.state === "complete";
  return {
    state: withdrawn.length > 0 ? "withdrawn" : isComplete ? "complete" : "missing",
    missing: without([...one.missing, ...other.missing]),
    refused: without([...one.refused, ...other.refused]),
    withdrawn,
    refusal: one.refusal ?? other.refusal,
  };
}

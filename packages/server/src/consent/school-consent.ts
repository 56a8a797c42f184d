import type { ConsentDecision } from "@samenkijken/contract/consent";
import type { Family } from "@samenkijken/contract/families";
import { PersonId } from "@samenkijken/contract/ids";
import { SchoolPurpose, type SchoolAsked, type SchoolBranch } from "@samenkijken/contract/school";
import { consentTextById } from "@samenkijken/domain/consent/consent-texts";
import type { ConsentState } from "@samenkijken/domain/consent/consent-state";
import {
  requiredSchoolConsents,
  schoolConsentState,
  schoolShareState,
} from "@samenkijken/domain/consent/school-consents";
import {
  schoolFilmHeadText,
  schoolFilmTeacherText,
  schoolFilmText,
  schoolShareText,
} from "@samenkijken/domain/consent/school-consent-texts";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { demandPerson } from "../families/index.ts";
import { isRepeat } from "../platform/is-repeat.ts";
import { Problem } from "../platform/problem.ts";
import type { ReadScope, Scope } from "../platform/scope.ts";
import { consentEvents } from "./events.ts";
import { familyFilm, loadKnown, requiredFor, schoolFilm, type Known } from "./film-consent.ts";
import { insertDecision, selectDecisions } from "./queries.ts";
import { selectPermissions } from "./school/queries.ts";

type SchoolConsent = Pick<
  SchoolBranch,
  | "people"
  | "teacherId"
  | "headId"
  | "classId"
  | "contactAgreed"
  | "classInformed"
  | "filmUntil"
  | "film"
  | "gaps"
  | "share"
  | "history"
>;

/** What was agreed with school and about school; null while no branch is open. */
export async function loadSchoolConsent(
  scope: ReadScope,
  family: Family,
  trajectoryId: string,
): Promise<SchoolConsent | null> {
  const known = await loadKnown(scope, [family.id]);
  const row = (await selectPermissions(scope, [family.id])).get(trajectoryId)?.row;
  if (row === undefined) return null;
  const about = { family, film: { lane: "school", trajectory_id: trajectoryId, seen: [] } };
  const { film, decisions } = schoolFilm(scope, about, known);
  const ofBranch = decisions.filter(({ branchId }) => branchId === trajectoryId);
  const said = (personId: string, purpose: SchoolPurpose) => {
    const last = ofBranch.findLast((one) => one.personId === personId && one.purpose === purpose);
    return { decision: last?.decision ?? null, decidedOn: last?.decidedOn ?? null };
  };
  const askedOf = (
    purpose: SchoolPurpose,
    required: readonly { readonly personId: string; readonly why: SchoolAsked["required"][number]["why"] }[],
    { state }: ConsentState,
  ): SchoolAsked => ({
    state,
    required: required.map(({ personId, why }) => ({
      personId: PersonId.parse(personId),
      why,
      ...said(personId, purpose),
    })),
  });
  const filmConsent = schoolConsentState(film, decisions);
  const share = { ...familyFilm(family, [], scope.today), branchId: trajectoryId };
  return {
    people: film.atSchool.map(({ id, role, name }) => ({ id, role, name })),
    teacherId: PersonId.parse(row.teacher_id),
    headId: PersonId.nullable().parse(row.head_id),
    classId: PersonId.parse(row.class_id),
    contactAgreed: {
      on: IsoDate.parse(row.contact_agreed_on),
      by: row.contact_agreed_by.map((id) => PersonId.parse(id)),
    },
    classInformed:
      row.class_informed_on === null
        ? null
        : { on: IsoDate.parse(row.class_informed_on), how: row.class_informed_how ?? "" },
    filmUntil: IsoDate.nullable().parse(row.film_until),
    film: askedOf("SCHOOL_FILM", requiredSchoolConsents(film).required, filmConsent),
    gaps: gapsOf(scope, family, row),
    share: askedOf(
      "SCHOOL_SHARE",
      requiredFor(family, [], scope.today).required,
      schoolShareState(share, decisions),
    ),
    history: ofBranch.map(({ id: _id, familyId: _f, branchId: _b, seq: _s, purpose, ...one }) => ({
      ...one,
      purpose: SchoolPurpose.parse(purpose),
    })),
  };
}

/** Whether parts of these films of home may be shown to the teacher of this branch, by recording. */
export async function readShareStates(
  scope: ReadScope,
  family: Family,
  films: readonly { readonly id: string; readonly trajectory_id: string; readonly seen: readonly string[] }[],
): Promise<ReadonlyMap<string, ConsentState>> {
  const decisions = await selectDecisions(scope, [family.id]);
  return new Map(
    films.map(({ id, trajectory_id: branchId, seen }) => [
      id,
      schoolShareState({ ...familyFilm(family, seen, scope.today), branchId }, decisions),
    ]),
  );
}

/** Keeps what somebody of the family or of school answered, with the text that was meant for them. */
export async function keepSchoolDecision(
  scope: Scope,
  family: Family,
  answer: Omit<ConsentDecision, "recordedAt"> & { readonly id: string; readonly branchId: string },
): Promise<void> {
  const known = await loadKnown(scope, [family.id]);
  const purpose = SchoolPurpose.safeParse(consentTextById(answer.textVersion)?.purpose).data;
  const role = roleOf(family, known, answer);
  if (purpose === undefined || !textsFor[role].has(answer.textVersion))
    throw new Problem("unknown-consent-text");
  if (answer.decidedOn > scope.today) throw new Problem("date-in-future");
  if (isRepeat(known.decisions, answer)) return;
  const last = lastOf(known, { ...answer, purpose });
  // A paper from before the last answer says nothing about today: a withdrawal is undone by a new yes only.
  if (last !== undefined && answer.decidedOn < last.decidedOn) throw new Problem("newer-answer");
  await write(scope, family, { ...answer, purpose, answers: role === "family" ? "family" : "school" });
}

/** Withdraws a yes about school; it holds at once. */
export async function withdrawSchoolDecision(
  scope: Scope,
  family: Family,
  asked: {
    readonly branchId: string;
    readonly personId: PersonId;
    readonly purpose: SchoolPurpose;
    readonly channel: ConsentDecision["channel"];
  },
): Promise<void> {
  const known = await loadKnown(scope, [family.id]);
  const role = roleOf(family, known, asked);
  const last = lastOf(known, asked);
  if (last === undefined || last.decision === "refused") throw new Problem("no-yes-to-withdraw");
  // Withdrawn twice (a lost answer) is withdrawn once.
  if (last.decision === "withdrawn") return;
  const { textVersion, language } = last;
  await write(scope, family, {
    ...asked,
    id: crypto.randomUUID(),
    decision: "withdrawn",
    textVersion,
    language,
    decidedOn: IsoDate.parse(scope.today),
    answers: role === "family" ? "family" : "school",
  });
}

/** Which text is meant for whom. */
const textsFor: Readonly<Record<"family" | "teacher" | "head", ReadonlySet<string>>> = {
  family: new Set([schoolFilmText.id, schoolShareText.id]),
  teacher: new Set([schoolFilmTeacherText.id]),
  head: new Set([schoolFilmHeadText.id]),
};

function roleOf(
  family: Family,
  { atSchool }: Known,
  { branchId, personId }: { readonly branchId: string; readonly personId: string },
): keyof typeof textsFor {
  const person = atSchool.find((one) => one.id === personId && one.branchId === branchId);
  if (person === undefined) {
    demandPerson(family, personId);
    return "family";
  }
  if (person.role === "class") throw new Problem("unknown-person");
  return person.role === "head" ? "head" : "teacher";
}

function lastOf(
  { decisions }: Known,
  about: { readonly branchId: string; readonly personId: string; readonly purpose: SchoolPurpose },
) {
  return decisions.findLast(
    (one) =>
      one.branchId === about.branchId && one.personId === about.personId && one.purpose === about.purpose,
  );
}

async function write(
  scope: Scope,
  family: Family,
  decision: Omit<ConsentDecision, "recordedAt"> & {
    readonly id: string;
    readonly branchId: string;
    readonly purpose: SchoolPurpose;
    readonly answers: "family" | "school";
  },
): Promise<void> {
  const { branchId, answers, ...rest } = decision;
  await insertDecision(scope, { ...rest, familyId: family.id, school: { branchId, answers } });
  await scope.publish({
    job: consentEvents.changed,
    payload: { organisationId: scope.organisationId, familyId: family.id },
  });
}

type PermissionRow = NonNullable<ReturnType<Awaited<ReturnType<typeof selectPermissions>>["get"]>>["row"];

/** All that is missing beside answers, so that the page can name each. */
function gapsOf(scope: ReadScope, family: Family, row: PermissionRow): SchoolBranch["gaps"] {
  const isInformed = row.class_informed_on !== null && row.class_informed_on <= scope.today;
  return [
    ...(requiredFor(family, [], scope.today).ok ? [] : (["unknown-custody"] as const)),
    ...(row.head_id === null ? (["no-school-head"] as const) : []),
    ...(isInformed ? [] : (["class-not-informed"] as const)),
    ...(row.film_until !== null && row.film_until < scope.today ? (["school-film-ended"] as const) : []),
  ];
}

import type { ConsentPurpose } from "@samenkijken/contract/consent";
import type { Family } from "@samenkijken/contract/families";
import type { SchoolPerson } from "@samenkijken/contract/school";
import { consentState, type ConsentState } from "@samenkijken/domain/consent/consent-state";
import { requiredConsents, type RequiredConsents } from "@samenkijken/domain/consent/required-consents";
import {
  schoolConsentState,
  schoolFilmState,
  type SchoolPermission,
} from "@samenkijken/domain/consent/school-consents";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { loadSchoolPeople } from "../families/index.ts";
import type { ProblemCode } from "@samenkijken/contract/problems";
import { Problem } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { selectAskedAnew, selectDecisions } from "./queries.ts";
import { selectPermissions } from "./school/queries.ts";

type Decisions = Awaited<ReturnType<typeof selectDecisions>>;

/** What consent needs to know of a film, made or still to be made: where, in which trajectory, and who can be seen. */
export interface FilmAsked {
  readonly lane: string;
  readonly trajectory_id: string;
  readonly seen: readonly string[];
}

/** Everything that consent knows of some families. */
export interface Known {
  readonly decisions: Decisions;
  readonly permissions: ReadonlyMap<string, SchoolPermission>;
  /** From which day an answer about filming counts, by trajectory; those that ask nothing anew are left out. */
  readonly since: ReadonlyMap<string, IsoDate>;
  readonly atSchool: readonly (SchoolPerson & { readonly branchId: string })[];
}

/** Reads what consent knows of these families. */
export async function loadKnown(scope: ReadScope, familyIds: readonly string[]): Promise<Known> {
  const ids = [...new Set(familyIds)];
  return {
    decisions: await selectDecisions(scope, ids),
    permissions: await selectPermissions(scope, ids),
    since: sinceOf(await selectAskedAnew(scope, ids)),
    atSchool: await loadSchoolPeople(scope, ids),
  };
}

function sinceOf(asked: Awaited<ReturnType<typeof selectAskedAnew>>): ReadonlyMap<string, IsoDate> {
  return new Map(asked.map(({ trajectoryId, since }) => [trajectoryId, since]));
}

/** The family's side of the question who must agree to a film. */
export function familyFilm(family: Family, seen: readonly string[], today: string) {
  return {
    children: family.children.filter((child) => child.inFocus).map((child) => child.id),
    custody: family.children.flatMap((child) =>
      child.custodyHolderIds.map((holderId) => ({ childId: child.id, holderId })),
    ),
    seen,
    people: [
      ...family.children.map((child) => ({
        id: child.id,
        kind: "child" as const,
        birthDate: child.birthDate,
      })),
      ...family.adults.map((adult) => ({ id: adult.id, kind: "adult" as const, birthDate: null })),
    ],
    onDate: IsoDate.parse(today),
  };
}

/** Who must agree to a film of this family at home in which these people can be seen. */
export function requiredFor(family: Family, seen: readonly string[], today: string): RequiredConsents {
  return requiredConsents(familyFilm(family, seen, today));
}

/** Whether consent holds for a film of this family; before there is a film, `seen` is empty. */
export async function readConsentState(
  scope: ReadScope,
  family: Family,
  film: FilmAsked,
): Promise<ConsentState> {
  return filmState(scope, { family, film }, await loadKnown(scope, [family.id]));
}

/** Refuses a copy for the family while one who must agree to that has not. Filming is asked for apart. */
export async function demandCopyConsent(
  scope: ReadScope,
  family: Family,
  film: { readonly trajectoryId: string; readonly seen: readonly string[] },
): Promise<void> {
  const decisions = await selectDecisions(scope, [family.id]);
  const since = sinceOf(await selectAskedAnew(scope, [family.id])).get(film.trajectoryId) ?? null;
  const { seen } = film;
  const state = stateFrom(scope, family, { purpose: "KEEP_COPY_FAMILY", seen, decisions, since });
  if (state.state !== "complete")
    throw new Problem(
      "copy-consent-missing",
      { personIds: [...state.withdrawn, ...state.missing] },
      family.id,
    );
}

/** The same for many films at once, by their key. */
export async function readConsentStates(
  scope: ReadScope,
  films: readonly { readonly key: string; readonly family: Family; readonly film: FilmAsked }[],
): Promise<ReadonlyMap<string, ConsentState>> {
  const known = await loadKnown(
    scope,
    films.map(({ family }) => family.id),
  );
  return new Map(films.map(({ key, ...about }) => [key, filmState(scope, about, known)]));
}

/** Whether everyone agreed to filming at school, and what else is missing there; filming at all is asked apart. */
export async function readSchoolStates(
  scope: ReadScope,
  films: readonly { readonly key: string; readonly family: Family; readonly film: FilmAsked }[],
): Promise<ReadonlyMap<string, ConsentState>> {
  const known = await loadKnown(
    scope,
    films.map(({ family }) => family.id),
  );
  return new Map(
    films.map(({ key, ...about }) => {
      const { film, decisions } = schoolFilm(scope, about, known);
      return [key, schoolConsentState(film, decisions)];
    }),
  );
}

const refusals: Partial<Record<NonNullable<ConsentState["refusal"]>, ProblemCode>> = {
  "unknown-person": "unknown-person",
  "no-school-branch": "school-not-open",
  "no-school-head": "school-head-unknown",
  "class-not-informed": "class-not-informed",
  "school-film-ended": "school-film-ended",
};

/** Refuses while one who must agree has not, or has withdrawn. */
export async function demandConsent(scope: ReadScope, family: Family, film: FilmAsked): Promise<void> {
  const state = await readConsentState(scope, family, film);
  if (state.refusal !== null)
    throw new Problem(refusals[state.refusal] ?? "no-custody-holder", {}, family.id);
  if (state.state === "withdrawn")
    throw new Problem("consent-withdrawn", { personIds: state.withdrawn }, family.id);
  if (state.state === "missing")
    throw new Problem("consent-missing", { personIds: state.missing }, family.id);
}

interface About {
  readonly family: Family;
  readonly film: FilmAsked;
}

function filmState(scope: ReadScope, { family, film }: About, known: Known): ConsentState {
  if (film.lane === "home")
    return stateFrom(scope, family, {
      purpose: "CARE_FILM",
      seen: film.seen,
      decisions: known.decisions,
      since: known.since.get(film.trajectory_id) ?? null,
    });
  const asked = schoolFilm(scope, { family, film }, known);
  return schoolFilmState(asked.film, asked.decisions);
}

/** A film at school as the rules know it, with what was decided about its family. */
export function schoolFilm(scope: ReadScope, { family, film }: About, known: Known) {
  return {
    film: {
      ...familyFilm(family, film.seen, scope.today),
      permission: known.permissions.get(film.trajectory_id) ?? null,
      homeSince: known.since.get(film.trajectory_id) ?? null,
      atSchool: known.atSchool.filter(({ branchId }) => branchId === film.trajectory_id),
    },
    decisions: known.decisions.filter(({ familyId }) => familyId === family.id),
  };
}

/** How it stands with one purpose, from what was decided. */
export function stateFrom(
  scope: ReadScope,
  family: Family,
  known: {
    readonly purpose: ConsentPurpose;
    readonly seen: readonly string[];
    readonly decisions: Decisions;
    readonly since: IsoDate | null;
  },
): ConsentState {
  return consentState({
    purpose: known.purpose,
    required: requiredFor(family, known.seen, scope.today),
    decisions: known.decisions.filter((decision) => decision.familyId === family.id),
    onDate: IsoDate.parse(scope.today),
    since: known.since,
  });
}

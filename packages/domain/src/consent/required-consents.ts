import { bracket } from "../family/age.ts";
import type { IsoDate } from "../time/iso-date.ts";

/** Who the family consists of, as far as consent needs it; the birth date counts for children only. */
export type Person = {
  readonly id: string;
  readonly kind: "child" | "adult";
  readonly birthDate: IsoDate | null;
};

/** That an adult holds custody (gezag) over a child. */
export type Custody = { readonly childId: string; readonly holderId: string };

export type RequiredConsent = {
  readonly personId: string;
  readonly why:
    | "custody-holder"
    | "child-12-15"
    | "child-16-plus"
    | "recognisable-adult"
    | "teacher"
    | "school-head"
    | "school-staff";
};

/** Why it cannot be said who must agree, or what else is missing; the film stays locked until someone fills the gap. */
export type ConsentGap =
  | "no-child"
  | "unknown-person"
  | "no-birth-date"
  | "no-custody-holder"
  | "no-school-branch"
  | "no-school-head"
  | "class-not-informed"
  | "school-film-ended";

/** Everyone who must agree, or the first gap with the people it concerns. */
export type RequiredConsents =
  | { readonly ok: true; readonly required: readonly RequiredConsent[] }
  | {
      readonly ok: false;
      readonly refusal: ConsentGap;
      readonly personIds: readonly string[];
      readonly required: readonly RequiredConsent[];
    };

/** Who must agree to film, and to a copy of it: every custody holder, the child from 12 (alone from 16), and every recognisable adult (settled 4); refuses rather than forget someone. */
export function requiredConsents(film: {
  /** The children whom the trajectory is about. */
  readonly children: readonly string[];
  readonly custody: readonly Custody[];
  /** Everyone who can be recognised in the film, children included. */
  readonly seen: readonly string[];
  readonly people: readonly Person[];
  readonly onDate: IsoDate;
}): RequiredConsents {
  const found: Finding[] = film.children.length === 0 ? [{ gap: "no-child", personId: null }] : [];
  const people = new Map(film.people.map((person) => [person.id, person]));
  for (const personId of new Set([...film.children, ...film.seen])) {
    const person = people.get(personId);
    if (person === undefined) found.push({ gap: "unknown-person", personId });
    else if (person.kind === "child") found.push(...forChild(person, film.custody, film.onDate));
    else found.push({ personId, why: "recognisable-adult" });
  }
  return summed(found);
}

type Gap = { readonly gap: ConsentGap; readonly personId: string | null };
type Finding = RequiredConsent | Gap;

function forChild(child: Person, custody: readonly Custody[], onDate: IsoDate): Finding[] {
  if (child.birthDate === null) return [{ gap: "no-birth-date", personId: child.id }];
  const age = bracket(child.birthDate, onDate);
  if (age === "16-plus") return [{ personId: child.id, why: "child-16-plus" }];
  const holders = custody.filter(({ childId }) => childId === child.id);
  if (holders.length === 0) return [{ gap: "no-custody-holder", personId: child.id }];
  const found: Finding[] = holders.map(({ holderId }) => ({
    personId: holderId,
    why: "custody-holder",
  }));
  if (age === "12-15") found.push({ personId: child.id, why: "child-12-15" });
  return found;
}

/** A parent who is seen as well is asked once, as custody holder. */
function summed(found: readonly Finding[]): RequiredConsents {
  const required = new Map<string, RequiredConsent>();
  const gaps: Gap[] = [];
  for (const finding of found) {
    if ("gap" in finding) gaps.push(finding);
    else if (finding.why !== "recognisable-adult") required.set(finding.personId, finding);
  }
  for (const finding of found) {
    if (!("gap" in finding) && !required.has(finding.personId)) required.set(finding.personId, finding);
  }
  const first = gaps[0];
  if (first === undefined) return { ok: true, required: [...required.values()] };
  const personIds = gaps.flatMap(({ gap, personId }) =>
    gap === first.gap && personId !== null ? [personId] : [],
  );
  return { ok: false, refusal: first.gap, personIds, required: [...required.values()] };
}

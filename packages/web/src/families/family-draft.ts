import type { Adult, Child, Family } from "@samenkijken/contract/families";
import { Relation } from "@samenkijken/contract/families";
import { PersonId } from "@samenkijken/contract/ids";
import { asDay } from "../platform/dates.ts";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { programmeForAge } from "@samenkijken/domain/programmes/programmes";

/** A child as the form holds it: text, not yet checked. */
export interface ChildDraft {
  readonly id: PersonId;
  readonly name: string;
  readonly birthDate: string;
  readonly weeks: string;
  readonly days: string;
  readonly inFocus: boolean;
  readonly custodyHolderIds: readonly string[];
}

/** A parent or carer as the form holds it. */
export interface AdultDraft {
  readonly id: PersonId;
  readonly name: string;
  readonly relation: string;
  readonly language: string;
  readonly needsInterpreter: boolean;
}

export interface FamilyDraft {
  readonly children: readonly ChildDraft[];
  readonly adults: readonly AdultDraft[];
  /** How to reach the parents, and what is good to know before a visit; left out = as it was. */
  readonly contact?: string | undefined;
  readonly practical?: string | undefined;
}

/** What is wrong with a field; the words are in the messages. */
export type DraftProblem =
  | "name"
  | "birth-date"
  | "birth-date-future"
  | "pregnancy"
  | "relation"
  | "nobody-in-focus";

function newPersonId(): PersonId {
  return PersonId.parse(crypto.randomUUID());
}

/** An empty child; the first one is the one the question is about. */
export function emptyChild(): ChildDraft {
  return {
    id: newPersonId(),
    name: "",
    birthDate: "",
    weeks: "",
    days: "",
    inFocus: true,
    custodyHolderIds: [],
  };
}

/** An empty parent or carer who speaks Dutch. */
export function emptyAdult(): AdultDraft {
  return { id: newPersonId(), name: "", relation: "", language: "nl", needsInterpreter: false };
}

/** The family as it is known, ready to change. */
export function draftOf(
  family: Pick<Family, "children" | "adults"> & Pick<FamilyDraft, "contact" | "practical">,
): FamilyDraft {
  return {
    children: family.children.map(({ gestationalAgeDays: days, ...child }) => ({
      ...child,
      weeks: days === null ? "" : String(Math.floor(days / 7)),
      days: days === null ? "" : String(days % 7),
    })),
    adults: family.adults,
    contact: family.contact,
    practical: family.practical,
  };
}

/** Days of pregnancy; null when not told, undefined when what was filled in cannot be. */
function pregnancyDays(child: ChildDraft): number | null | undefined {
  if (child.weeks.trim() === "" && child.days.trim() === "") return null;
  const weeks = Number(child.weeks);
  const days = Number(child.days === "" ? "0" : child.days);
  const fits =
    Number.isInteger(weeks) && Number.isInteger(days) && weeks >= 22 && weeks <= 44 && days >= 0 && days <= 6;
  const total = weeks * 7 + days;
  return fits && total <= 308 ? total : undefined;
}

/** The id of a field of a person, the target of the error summary. */
export function fieldId(personId: string, field: string): string {
  return `${field}-${personId}`;
}

/** Whose field it is, by the title of that person's part of the form; nothing for a field of nobody. */
export function whoseField(
  draft: FamilyDraft,
  ofField: string,
  words: { child: (n: number) => string; adult: (n: number) => string },
): { where?: string } {
  const adult = draft.adults.findIndex(({ id }) => ofField.endsWith(id));
  if (adult !== -1) return { where: words.adult(adult + 1) };
  const child = draft.children.findIndex(({ id }) => ofField.endsWith(id));
  return child === -1 ? {} : { where: words.child(child + 1) };
}

function childProblems(child: ChildDraft, onDate: string): [string, DraftProblem][] {
  const found: [string, DraftProblem][] = [];
  if (child.name.trim() === "") found.push([fieldId(child.id, "name"), "name"]);
  if (child.birthDate === "") found.push([fieldId(child.id, "birth"), "birth-date"]);
  else if (child.birthDate > onDate) found.push([fieldId(child.id, "birth"), "birth-date-future"]);
  if (pregnancyDays(child) === undefined) found.push([fieldId(child.id, "weeks"), "pregnancy"]);
  return found;
}

function adultProblems(adult: AdultDraft): [string, DraftProblem][] {
  const found: [string, DraftProblem][] = [];
  if (adult.name.trim() === "") found.push([fieldId(adult.id, "name"), "name"]);
  if (!Relation.safeParse(adult.relation).success) found.push([fieldId(adult.id, "relation"), "relation"]);
  return found;
}

/** What is still wrong, by field, in the order of the form. */
export function problemsOf(draft: FamilyDraft, onDate: string): [string, DraftProblem][] {
  const nobody = !draft.children.some((child) => child.inFocus);
  return [
    ...draft.adults.flatMap((adult) => adultProblems(adult)),
    ...draft.children.flatMap((child) => childProblems(child, onDate)),
    ...(nobody
      ? [[fieldId(draft.children[0]?.id ?? "", "focus"), "nobody-in-focus"] as [string, DraftProblem]]
      : []),
  ];
}

interface FamilyBody {
  readonly children: Child[];
  readonly adults: Adult[];
  readonly contact?: string | undefined;
  readonly practical?: string | undefined;
}

/** The family as the contract wants it; only for a draft without problems. */
export function familyBody(draft: FamilyDraft): FamilyBody {
  return {
    children: draft.children.map((child) => ({
      id: child.id,
      name: child.name.trim(),
      birthDate: asDay(child.birthDate),
      gestationalAgeDays: pregnancyDays(child) ?? null,
      inFocus: child.inFocus,
      custodyHolderIds: child.custodyHolderIds.map((id) => PersonId.parse(id)),
    })),
    adults: draft.adults.map((adult) => ({
      ...adult,
      name: adult.name.trim(),
      relation: Relation.parse(adult.relation),
    })),
    contact: draft.contact?.trim(),
    practical: draft.practical?.trim(),
  };
}

/** The programme to suggest: by the age of the oldest child in focus for whom there is one. */
export function suggestedProgramme(
  programmes: readonly Programme[],
  children: readonly { birthDate: string; inFocus: boolean }[],
  onDate: string,
) {
  const days = children
    .filter((child) => child.inFocus && child.birthDate !== "" && child.birthDate <= onDate)
    .map((child) => child.birthDate)
    .toSorted();
  return days
    .map((day) => programmeForAge(programmes, asDay(day), asDay(onDate)))
    .find((programme) => programme !== undefined);
}

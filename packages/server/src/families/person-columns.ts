import { PersonId } from "@samenkijken/contract/ids";

/** Whether somebody belongs to the family or to school. */
export type Side = "family" | "school";

/** The columns for whom a row is of: a person of the family and one of school stand in their own. */
export function personColumns(personId: string | null, side: Side) {
  const isOfSchool = personId !== null && side === "school";
  return { person_id: isOfSchool ? null : personId, school_person_id: isOfSchool ? personId : null };
}

/** Whom a row is of; null for nobody in particular. */
export function personOf(row: {
  readonly person_id: string | null;
  readonly school_person_id: string | null;
}): PersonId | null {
  return PersonId.nullable().parse(row.person_id ?? row.school_person_id);
}

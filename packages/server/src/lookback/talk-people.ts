import type { Family } from "@samenkijken/contract/families";
import type { LookBack } from "@samenkijken/contract/lookback";
import { loadSchoolPeople } from "../families/index.ts";
import { Problem } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";

/** What is needed to know who can sit at a talk. */
interface TalkWithSide {
  readonly kind: string;
  readonly trajectory_id: string;
}

type Person = LookBack["people"][number];

/** Who belongs to a talk: the family, or the child and school, or both. The class and the head sit at none. */
export async function loadTalkPeople(
  scope: ReadScope,
  family: Family,
  talk: TalkWithSide,
): Promise<readonly Person[]> {
  const children: Person[] = family.children.map(({ id, name }) => ({
    id,
    name,
    kind: "child",
    side: "family",
  }));
  const adults: Person[] = family.adults.map(({ id, name }) => ({ id, name, kind: "adult", side: "family" }));
  if (talk.kind === "family") return [...children, ...adults];
  const atSchool: Person[] = (await loadSchoolPeople(scope, [family.id]))
    .filter(
      ({ branchId, role }) => branchId === talk.trajectory_id && (role === "teacher" || role === "staff"),
    )
    .map(({ id, name }) => ({ id, name, kind: "adult", side: "school" }));
  return talk.kind === "teacher" ? [...children, ...atSchool] : [...children, ...adults, ...atSchool];
}

/** Whose side somebody at a talk is on; refuses who does not belong to it. */
export async function demandTalkPerson(
  scope: ReadScope,
  { row, family }: { readonly row: TalkWithSide; readonly family: Family },
  personId: string,
): Promise<Person["side"]> {
  const person = (await loadTalkPeople(scope, family, row)).find(({ id }) => id === personId);
  if (person === undefined) throw new Problem("unknown-person");
  return person.side;
}

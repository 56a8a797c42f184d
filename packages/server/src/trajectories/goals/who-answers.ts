import type { Family } from "@samenkijken/contract/families";
import type { PersonId } from "@samenkijken/contract/ids";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { loadSchoolPeople, type Side } from "../../families/index.ts";
import type { ReadScope } from "../../platform/scope.ts";
import { isForTeacher } from "../school/for-teacher.ts";

/** Somebody who has goals and gives numbers. */
export interface Answerer {
  readonly id: PersonId;
  readonly name: string;
  readonly side: Side;
}

type AtSchool = Awaited<ReturnType<typeof loadSchoolPeople>>[number];

/** Who has goals and gives numbers: the parents and others who care for the child; where a teacher is the client, the teacher. */
export function whoAnswers(about: {
  readonly trajectoryId: string;
  readonly family: Family;
  readonly programme: Pick<Programme, "client">;
  readonly atSchool: readonly AtSchool[];
}): Answerer[] {
  if (!isForTeacher(about.programme))
    return about.family.adults.map(({ id, name }) => ({ id, name, side: "family" }));
  return about.atSchool
    .filter(({ branchId, role }) => branchId === about.trajectoryId && role === "teacher")
    .map(({ id, name }) => ({ id, name, side: "school" }));
}

/** The same, with the people at school read where they matter. */
export async function loadAnswerers(
  scope: ReadScope,
  about: Omit<Parameters<typeof whoAnswers>[0], "atSchool">,
): Promise<Answerer[]> {
  const atSchool = isForTeacher(about.programme) ? await loadSchoolPeople(scope, [about.family.id]) : [];
  return whoAnswers({ ...about, atSchool });
}

import type { Trajectory } from "@samenkijken/contract/trajectories";

/** The questions of a trajectory, and who can have asked them. */
interface Asked {
  readonly questions: Trajectory["questions"];
  readonly people: Ids;
  readonly school: { readonly people: Ids } | null;
}

type Ids = readonly { readonly id: string }[];

/**
 * The newest question of each person, in the order of the family: every parent can have one of their own. Where a teacher
 * asked for help that question comes first.
 */
export function questionOfEach({ questions, people, school }: Asked): Trajectory["questions"] {
  // On the pages of school its people stand among those of the family too.
  const ids = new Set([...(school?.people ?? []), ...people].map(({ id }) => id));
  const newest = [...ids].flatMap((id) => questions.findLast(({ personId }) => personId === id) ?? []);
  return newest.length === 0 ? questions.slice(-1) : newest;
}

/** The question to show where there is room for one: the teacher's, or the newest, and of one day that of who comes first in the family. */
export function mainQuestion(asked: Asked): Trajectory["questions"][number] | undefined {
  const each = questionOfEach(asked);
  const ofTeacher = each.find(
    ({ personId }) => asked.school?.people.some(({ id }) => id === personId) === true,
  );
  if (ofTeacher !== undefined) return ofTeacher;
  const day = each
    .map(({ askedOn }) => askedOn)
    .toSorted()
    .at(-1);
  return each.find(({ askedOn }) => askedOn === day);
}

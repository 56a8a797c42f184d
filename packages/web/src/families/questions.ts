import type { Trajectory } from "@samenkijken/contract/trajectories";

type Asked = Pick<Trajectory, "questions" | "people" | "school">;

/**
 * The newest question of each person, in the order of the family: every parent can have one of their own. Where a teacher
 * asked for help that question comes first.
 */
export function questionOfEach({ questions, people, school }: Asked): Trajectory["questions"] {
  const newest = [...(school?.people ?? []), ...people].flatMap(
    ({ id }) => questions.findLast(({ personId }) => personId === id) ?? [],
  );
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

import { schoolMoments } from "@samenkijken/domain/method/moments";
import type { Recording } from "@samenkijken/contract/recordings";
import type { Trajectory } from "@samenkijken/contract/trajectories";

type Lane = Recording["lane"];

/**
 * The trajectory as it looks from one lane: at school its films are those of school, and the teacher and the class are
 * among the people who can be seen; who is seen there by default counts as in focus.
 */
export function inLane(trajectory: Trajectory, lane: Lane): Trajectory {
  const { school } = trajectory;
  if (lane === "home" || school === null) return trajectory;
  const atSchool = school.people
    .filter(({ role }) => role !== "head")
    .map(({ id, name, role }) => ({ id, name, kind: "adult" as const, inFocus: role !== "staff" }));
  return {
    ...trajectory,
    people: [...trajectory.people, ...atSchool],
    cycles: school.cycles,
    // Steps with a number that were passed over are films at home, unless those at school are the programme itself.
    course:
      trajectory.programme.client === "teacher" ? trajectory.course : { ...trajectory.course, skipped: [] },
    questions: questionOf(trajectory),
    programme: {
      ...trajectory.programme,
      moments: trajectory.programme.client === "teacher" ? trajectory.programme.moments : [...schoolMoments],
    },
    pairs: trajectory.programme.client === "teacher" ? trajectory.pairs : trajectory.programme.schoolFilms,
    consentState: worst(trajectory.consentState, school.consentState),
  };
}

/** At school it is the teacher's question that stays in view. */
function questionOf({ id, school, questions }: Trajectory): Trajectory["questions"] {
  const teacher = school?.people.findLast(({ role }) => role === "teacher");
  if (school === null || school.quote === null || teacher === undefined) return questions;
  return [{ id, personId: teacher.id, quote: school.quote, askedOn: school.askedOn }];
}

/** Both must hold: filming at all, and filming at school. */
function worst(one: Trajectory["consentState"], other: Trajectory["consentState"]) {
  const order = ["withdrawn", "missing", "complete"] as const;
  return order.find((state) => state === one || state === other) ?? "missing";
}

/** Who of school can sit at a talk: neither the class nor the head does. */
export function adultsAtSchool(trajectory: Trajectory): Trajectory["people"] {
  const people = trajectory.school?.people ?? [];
  return people
    .filter(({ role }) => role === "teacher" || role === "staff")
    .map(({ id, name }) => ({ id, name, kind: "adult", inFocus: false }));
}

import type { Trajectory } from "@samenkijken/contract/trajectories";

/** The children the question is about, in the order of the family. */
export function childrenInFocus(trajectory: Trajectory): Trajectory["people"] {
  return trajectory.people.filter((person) => person.kind === "child" && person.inFocus);
}

/** The family, and whoever of school belongs to the trajectory. */
export function everyoneIn({
  people,
  school,
}: Pick<Trajectory, "people" | "school">): readonly { id: string; name: string }[] {
  return [...people, ...(school?.people ?? [])];
}

/** A person's name by id; empty when they are not of this family. */
export function nameOf(people: readonly { id: string; name: string }[], personId: string): string {
  return people.find((person) => person.id === personId)?.name ?? "";
}

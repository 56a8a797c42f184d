import type { Trajectory } from "@samenkijken/contract/trajectories";

/** The four groups in which families are found. */
export const familyStates = ["busy", "waiting", "done", "archive"] as const;
export type FamilyState = (typeof familyStates)[number];

/** In which group a trajectory belongs: a pause waits, what ended is done until it is put away. */
export function familyStateOf({ closedOn, course }: Pick<Trajectory, "closedOn" | "course">): FamilyState {
  if (course.archivedOn !== null) return "archive";
  if (closedOn !== null) return "done";
  return course.pauses.some(({ resumedOn }) => resumedOn === null) ? "waiting" : "busy";
}

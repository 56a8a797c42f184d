import type { SchoolBranch } from "@samenkijken/contract/school";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { nameOf } from "../../families/people.ts";
import { useDiscreet } from "../../platform/discreet.tsx";

/** The name of somebody of the family or of school, as it may be shown. */
export function useSchoolNames(trajectory: Trajectory, branch: Pick<SchoolBranch, "people">) {
  const { shownName } = useDiscreet();
  const people: readonly { readonly id: string; readonly name: string }[] = [
    ...trajectory.people,
    ...branch.people,
  ];
  return (personId: string): string => shownName(nameOf(people, personId));
}

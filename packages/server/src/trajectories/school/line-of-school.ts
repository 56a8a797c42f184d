import { schoolLine } from "@samenkijken/domain/trajectory/school-line";
import type { TrajectoryFacts } from "@samenkijken/domain/trajectory/facts";

/** The lane of school as it is drawn; empty where the films at school are the trajectory itself. */
export function lineOfSchool(facts: TrajectoryFacts) {
  return facts.school === null ? [] : [...schoolLine(facts.school)];
}

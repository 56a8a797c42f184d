import type { Language } from "@samenkijken/contract/shapes";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { listInWords } from "../platform/plural.ts";
import { childAges } from "./ages.ts";
import { childrenInFocus } from "./people.ts";

/** The family as a list calls it: the names of the children the question is about, "Noah en Liv". */
export function familyNames(
  trajectory: Trajectory,
  language: Language,
  shownName: (name: string) => string,
): string {
  return listInWords(
    language,
    childrenInFocus(trajectory).map((child) => shownName(child.name)),
  );
}

/** The ages of those children: "9 maanden", or "7 jaar en 9 maanden"; twins share one. */
export function familyAges(trajectory: Trajectory, language: Language): string {
  const inFocus = new Set<string>(childrenInFocus(trajectory).map((child) => child.id));
  const ages = trajectory.ages
    .filter(({ personId }) => inFocus.has(personId))
    .map((child) => childAges(child, language).age);
  return listInWords(language, [...new Set(ages)]);
}

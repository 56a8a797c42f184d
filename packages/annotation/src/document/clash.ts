import { idsOf, type Change } from "./change.ts";

/** The ids that my change touches and that someone else changed meanwhile; a person must look at each. */
export function findClashes(mine: Change, theirs: readonly string[]): string[] {
  const changed = new Set(theirs);
  return idsOf(mine).filter((id) => changed.has(id));
}

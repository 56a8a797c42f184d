import { considerationsFor } from "../method/considerations.ts";
import type { Consideration } from "./content.ts";

/** What is weighed before help begins, for the programme that the method's list knows by this name. */
export function weighedFor(listed: string): readonly Consideration[] {
  return considerationsFor(listed).map(({ id, kind, words, source, unverified }) => ({
    id,
    kind,
    words,
    source,
    verified: !unverified,
  }));
}

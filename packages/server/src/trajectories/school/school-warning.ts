import type { Programme } from "@samenkijken/domain/programmes/programme";
import { isForTeacher } from "./for-teacher.ts";

interface Cycles {
  readonly schoolCycles: readonly { readonly number: number; readonly recording_state: string }[];
}

/** Why one more film at school differs from the programme, in which the class is filmed once (guard G6); null when it does not. */
export function schoolWarning(
  { schoolCycles }: Cycles,
  programme: Programme,
  number: number,
): "second-school-film" | "maximum-reached" | "no-school-film-in-programme" | null {
  const made = schoolCycles.filter(
    (cycle) =>
      cycle.number !== number && cycle.recording_state !== "none" && cycle.recording_state !== "refused",
  ).length;
  if (isForTeacher(programme)) return made >= programme.pairs ? "maximum-reached" : null;
  if (programme.schoolFilms === 0) return "no-school-film-in-programme";
  return made >= programme.schoolFilms ? "second-school-film" : null;
}

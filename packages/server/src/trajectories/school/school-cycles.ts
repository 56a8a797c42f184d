import { plannedAt } from "../agenda/planned-at.ts";
import type { AppointmentRow } from "../agenda/queries.ts";
import type { selectBranches } from "./queries.ts";

type Branch = Awaited<ReturnType<typeof selectBranches>>[number];

/** When the next of these appointments at school is; null when none is planned. */
export function plannedAtSchool(
  planned: readonly AppointmentRow[],
  kind: "school-film" | "teacher-look-back" | "joint-look-back",
): Date | null {
  return planned.findLast((each) => each.kind === kind && each.ended_how === null)?.starts_at ?? null;
}

/** Films at school with what is planned: by number where the films at school are the programme itself, else the last film's. */
export function schoolCyclesOf<Cycle extends { readonly trajectory_id: string; readonly number: number }>(
  cycles: readonly Cycle[],
  { school, planned }: { readonly school: Branch | null; readonly planned: readonly AppointmentRow[] },
) {
  return cycles.map((cycle, at) => {
    if (school?.client === "teacher") return { ...cycle, ...plannedAt(planned, cycle) };
    const isLast = at === cycles.length - 1;
    return {
      ...cycle,
      film_planned_at: isLast ? plannedAtSchool(planned, "school-film") : null,
      look_back_planned_at: isLast ? plannedAtSchool(planned, "teacher-look-back") : null,
    };
  });
}

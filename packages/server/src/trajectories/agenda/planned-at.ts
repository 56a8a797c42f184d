import type { AppointmentRow } from "./queries.ts";

/** When the film and the look-back of a cycle are planned: the appointments that did not end otherwise. */
export function plannedAt(
  appointments: readonly AppointmentRow[],
  cycle: { readonly trajectory_id: string; readonly number: number },
) {
  const startOf = (kind: "film" | "look-back") =>
    appointments.find(
      (each) =>
        each.trajectory_id === cycle.trajectory_id &&
        each.kind === kind &&
        each.number === cycle.number &&
        each.ended_how === null,
    )?.starts_at ?? null;
  return { film_planned_at: startOf("film"), look_back_planned_at: startOf("look-back") };
}

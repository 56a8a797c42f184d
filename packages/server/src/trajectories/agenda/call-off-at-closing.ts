import { endedWithTrajectory } from "@samenkijken/domain/agenda/appointment";
import { dayInAmsterdam } from "../../platform/clock.ts";
import type { Scope } from "../../platform/scope.ts";
import { endAppointmentRow, type AppointmentRow } from "./queries.ts";

/** Calls off what was agreed for after the end; a follow-up stays. What lies behind, or on the day itself, tells what happened and is left. */
export async function callOffAtClosing(
  scope: Scope,
  appointments: readonly AppointmentRow[],
  closedOn: string,
): Promise<void> {
  const later = appointments.filter(
    (row) =>
      row.ended_how === null &&
      row.kind !== "follow-up" &&
      row.starts_at > scope.at &&
      dayInAmsterdam(row.starts_at) > closedOn,
  );
  for (const { id } of later)
    await endAppointmentRow(scope, id, {
      ended_how: "cancelled",
      called_off_by: "trainer",
      ended_reason: endedWithTrajectory,
    });
}

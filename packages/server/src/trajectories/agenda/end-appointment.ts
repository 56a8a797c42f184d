import type { Operations } from "@samenkijken/contract/operations";
import { demandFamily } from "../../families/index.ts";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { refuseArchived } from "../load-trajectory.ts";
import { appointmentShape, loadAppointmentRow } from "./appointment-shape.ts";
import { endAppointmentRow, type AppointmentRow } from "./queries.ts";

type Body = Parameters<Command<Operations["endAppointment"]>>[1]["body"];

export const endAppointment: Command<Operations["endAppointment"]> = async (scope, { params, body }) => {
  const row = await loadAppointmentRow(scope, params.appointmentId);
  const family = await demandFamily(scope, "agenda.edit", row.family_id);
  if (row.trajectory_id !== null) await refuseArchived(scope, "agenda.edit", row.trajectory_id);
  if (row.ended_how !== null && !isSameEnding(row, body)) throw new Problem("appointment-ended");
  demandPossible(row, body.how, scope.at);
  if (row.ended_how === null)
    await endAppointmentRow(scope, row.id, {
      ended_how: body.how,
      called_off_by: body.calledOffBy,
      ended_reason: body.reason,
    });
  return {
    result: appointmentShape(scope, await loadAppointmentRow(scope, row.id), family),
    audit: {
      did: dids[body.how],
      to: row.id,
      familyId: family.id,
      details: { kind: row.kind },
    },
  };
};

function isSameEnding(row: AppointmentRow, { how, calledOffBy, reason }: Body): boolean {
  return row.ended_how === how && row.called_off_by === calledOffBy && row.ended_reason === reason;
}

const dids = {
  cancelled: "appointment.cancelled",
  "not-shown": "appointment.missed",
  held: "appointment.held",
} as const;

/** What still lies ahead was neither held nor missed; a film and a look-back are held by being there. */
function demandPossible(row: AppointmentRow, how: keyof typeof dids, now: Date): void {
  if (how === "cancelled") return;
  if (row.starts_at > now) throw new Problem("date-in-future");
  if (how === "held" && row.number !== null) throw new Problem("appointment-ended");
}

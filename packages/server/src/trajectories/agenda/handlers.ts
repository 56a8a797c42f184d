import type { HandlersOf } from "../../platform/operation-types.ts";
import { endAppointment } from "./end-appointment.ts";
import { listAppointments } from "./list-appointments.ts";
import { markTask } from "./mark-task.ts";
import { planAppointment } from "./plan-appointment.ts";

export const agendaHandlers: HandlersOf<
  "listAppointments" | "planAppointment" | "endAppointment" | "markTask"
> = { listAppointments, planAppointment, endAppointment, markTask };

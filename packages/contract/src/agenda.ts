import {
  appointmentEndings,
  appointmentKinds,
  appointmentPlaces,
  cancellers,
  usualMinutes,
  usualPlace,
} from "@samenkijken/domain/agenda/appointment";
import { taskIds } from "@samenkijken/domain/trajectory/tasks";
import { z } from "zod";
import { AppointmentId, FamilyId, PersonId, TrajectoryId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { Day, Instant, Reason, Text } from "./shapes.ts";

export const AppointmentKind = z.enum(appointmentKinds);

const Note = Text.trim().max(200);

/** How long, where, and who comes; with the way to it where the trainer knows it. */
export const AppointmentDetails = z.object({
  minutes: z.int().min(5).max(600),
  place: z.enum(appointmentPlaces),
  /** Where exactly, in words; may be empty. */
  placeWords: Note,
  personIds: z.array(PersonId).max(24),
  /** Who comes besides the family, in words. */
  others: Note,
  travelMinutes: z.int().min(0).max(600).nullable(),
});
export type AppointmentDetails = z.output<typeof AppointmentDetails>;

/** As it goes as a rule: who does not say how long and where, gets this. */
export function usualDetails(kind: z.output<typeof AppointmentKind>): AppointmentDetails {
  return {
    minutes: usualMinutes[kind],
    place: usualPlace[kind],
    placeWords: "",
    personIds: [],
    others: "",
    travelMinutes: null,
  };
}

/** An appointment as the agenda shows it; one that ended stays, with how and why. */
export const Appointment = AppointmentDetails.extend({
  id: AppointmentId,
  familyId: FamilyId,
  /** Null for a first talk before the trajectory started. */
  trajectoryId: TrajectoryId.nullable(),
  kind: AppointmentKind,
  /** Of the film or the look-back. */
  number: z.int().nullable(),
  /** What it is for, where its kind does not say it. */
  title: z.string(),
  startsAt: Instant,
  replaces: AppointmentId.nullable(),
  /** `held` also where the film came in, or the look-back was held. */
  state: z.enum(["planned", ...appointmentEndings]),
  calledOffBy: z.enum(cancellers).nullable(),
  endedReason: z.string(),
  endedAt: Instant.nullable(),
  can: z.object({ edit: z.boolean() }),
});
export type Appointment = z.output<typeof Appointment>;

/** Kinds that are planned as such; a film and a look-back are planned by their own command, with their own rules. */
const ownKinds = appointmentKinds.filter((kind) => kind !== "film" && kind !== "look-back");

export const agendaOperations = {
  /** The appointments of every family that is mine, from a year back: the agenda is drawn of this. */
  listAppointments: operation({
    method: "GET",
    path: "/appointments",
    door: "agenda.read",
    params: nothing,
    body: nothing,
    result: z.array(Appointment),
    problems: [],
  }),
  /** A new appointment, or a change of one: then `replaces` says which, and that one stays in the history. */
  planAppointment: operation({
    method: "POST",
    path: "/families/:familyId/appointments",
    door: "agenda.edit",
    params: z.object({ familyId: FamilyId }),
    body: AppointmentDetails.extend({
      id: AppointmentId,
      kind: z.enum(ownKinds),
      title: Note,
      startsAt: Instant,
      replaces: AppointmentId.nullable(),
    }),
    result: Appointment,
    problems: ["unknown-person", "unknown-appointment", "appointment-ended", "no-trajectory"],
  }),
  /** Called off, nobody at home, or held: the appointment ends and stays to be read. */
  endAppointment: operation({
    method: "POST",
    path: "/appointments/:appointmentId/ending",
    door: "agenda.edit",
    params: z.object({ appointmentId: AppointmentId }),
    body: z
      .object({
        how: z.enum(["cancelled", "not-shown", "held"]),
        calledOffBy: z.enum(cancellers).nullable(),
        reason: Text.trim().max(500),
      })
      .refine(({ how, calledOffBy }) => (how === "cancelled") === (calledOffBy !== null)),
    result: Appointment,
    problems: ["appointment-ended", "date-in-future"],
  }),
  /** A task of the rules ticked off, put aside with a reason, put off to a day, or taken up again. */
  markTask: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/task-marks",
    door: "agenda.edit",
    params: z.object({ trajectoryId: TrajectoryId }),
    body: z.discriminatedUnion("how", [
      z.object({ ...taskKey(), how: z.enum(["done", "open"]) }),
      z.object({ ...taskKey(), how: z.literal("not-needed"), reason: Reason }),
      z.object({ ...taskKey(), how: z.literal("snoozed"), until: Day }),
    ]),
    result: nothing,
    problems: ["date-in-past"],
  }),
};

/** Which task: the same one on another day, or about another person, is another task. */
function taskKey() {
  return { taskId: z.enum(taskIds), about: z.string().max(80), due: Day };
}

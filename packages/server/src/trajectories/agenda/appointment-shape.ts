import { Appointment } from "@samenkijken/contract/agenda";
import type { Family } from "@samenkijken/contract/families";
import { mayWithFamily } from "../../families/index.ts";
import { orNotFound } from "../../platform/problem.ts";
import type { ReadScope } from "../../platform/scope.ts";
import { selectAppointments, type AppointmentRow } from "./queries.ts";

/** An appointment as the agenda shows it. */
export function appointmentShape(scope: ReadScope, row: AppointmentRow, family: Family): Appointment {
  const state = stateOf(row);
  return Appointment.parse({
    id: row.id,
    familyId: row.family_id,
    trajectoryId: row.trajectory_id,
    kind: row.kind,
    number: row.number,
    title: row.title,
    startsAt: row.starts_at.toISOString(),
    minutes: row.minutes,
    place: row.place,
    placeWords: row.place_words,
    personIds: row.person_ids,
    others: row.others,
    travelMinutes: row.travel_minutes,
    replaces: row.replaces,
    state,
    calledOffBy: row.called_off_by,
    endedReason: row.ended_reason,
    endedAt: row.ended_at?.toISOString() ?? null,
    can: { edit: state === "planned" && mayWithFamily(scope.actor, "agenda.edit", family) },
  });
}

/** A film that came in, and a talk that was held, need nobody to say so. */
function stateOf(row: AppointmentRow): string {
  if (row.ended_how !== null) return row.ended_how;
  const happened: Readonly<Record<string, string | null>> = {
    film: row.film_in_on,
    "look-back": row.look_back_held_on,
    "school-film": row.school_film_in_on,
    "teacher-look-back": row.teacher_talk_held_on,
    "joint-look-back": row.joint_held_on,
  };
  return (happened[row.kind] ?? null) === null ? "planned" : "held";
}

/** One appointment by its id, or not-found. */
export async function loadAppointmentRow(scope: ReadScope, id: string): Promise<AppointmentRow> {
  const [row] = await selectAppointments(scope, { id });
  return orNotFound(row);
}

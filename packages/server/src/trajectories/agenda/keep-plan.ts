import type { AppointmentDetails } from "@samenkijken/contract/agenda";
import type { Family } from "@samenkijken/contract/families";
import { demandPerson } from "../../families/index.ts";
import type { Scope } from "../../platform/scope.ts";
import { endAppointmentRow, insertAppointment, selectAppointments, type AppointmentRow } from "./queries.ts";

/** A film or a look-back on a day: the one appointment of its kind and number that is planned. At school there is one of each. */
export interface Plan {
  readonly trajectoryId: string;
  readonly kind: "film" | "look-back" | "school-film" | "teacher-look-back" | "joint-look-back";
  readonly number: number | null;
  readonly plannedAt: string;
  readonly details: AppointmentDetails;
}

/** Plans a film or look-back; an earlier plan of the same ends as changed. The same plan again changes nothing, and answers false. */
export async function keepPlan(scope: Scope, family: Family, plan: Plan): Promise<boolean> {
  const { trajectoryId, kind, number, details } = plan;
  for (const personId of details.personIds) demandPerson(family, personId);
  const startsAt = new Date(plan.plannedAt);
  const open = (await selectAppointments(scope, { trajectoryIds: [trajectoryId] })).find(
    (row) => row.kind === kind && row.number === number && row.ended_how === null,
  );
  if (open !== undefined) {
    if (isSamePlan(open, startsAt, details)) return false;
    await endAppointmentRow(scope, open.id, { ended_how: "changed" });
  }
  await insertAppointment(scope, {
    id: crypto.randomUUID(),
    family_id: family.id,
    trajectory_id: trajectoryId,
    kind,
    number,
    starts_at: startsAt,
    replaces: open?.id ?? null,
    ...detailColumns(details),
  });
  return true;
}

/** How long, where and with whom, as it is stored. */
export function detailColumns(details: AppointmentDetails) {
  return {
    minutes: details.minutes,
    place: details.place,
    place_words: details.placeWords,
    person_ids: [...details.personIds],
    others: details.others,
    travel_minutes: details.travelMinutes,
  };
}

/** Whether this is agreed already: when, how long, where and with whom. */
export function isSamePlan(row: AppointmentRow, startsAt: Date, details: AppointmentDetails): boolean {
  return (
    row.starts_at.getTime() === startsAt.getTime() &&
    row.minutes === details.minutes &&
    row.place === details.place &&
    row.place_words === details.placeWords &&
    row.others === details.others &&
    row.travel_minutes === details.travelMinutes &&
    row.person_ids.join(" ") === details.personIds.join(" ")
  );
}

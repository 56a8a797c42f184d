import type { Operations } from "@samenkijken/contract/operations";
import { demandFamily, demandPerson } from "../../families/index.ts";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { selectTrajectoriesOf } from "../queries.ts";
import { appointmentShape, loadAppointmentRow } from "./appointment-shape.ts";
import { detailColumns, isSamePlan } from "./keep-plan.ts";
import { endAppointmentRow, insertAppointment, selectAppointments } from "./queries.ts";

type Body = Parameters<Command<Operations["planAppointment"]>>[1]["body"];

export const planAppointment: Command<Operations["planAppointment"]> = async (scope, { params, body }) => {
  const family = await demandFamily(scope, "agenda.edit", params.familyId);
  for (const personId of body.personIds) demandPerson(family, personId);
  const [already] = await selectAppointments(scope, { id: body.id });
  if (already !== undefined && !isSame(already, { ...body, familyId: family.id }))
    throw new Problem("id-taken");
  if (already === undefined) {
    if (body.replaces !== null) await endReplaced(scope, body.replaces, { ...body, familyId: family.id });
    await insertAppointment(scope, {
      id: body.id,
      family_id: family.id,
      trajectory_id: await trajectoryFor(scope, family.id, body.kind),
      kind: body.kind,
      title: body.title,
      starts_at: new Date(body.startsAt),
      replaces: body.replaces,
      ...detailColumns(body),
    });
  }
  return {
    result: appointmentShape(scope, await loadAppointmentRow(scope, body.id), family),
    audit: {
      did: body.replaces === null ? "appointment.planned" : "appointment.changed",
      to: body.id,
      familyId: family.id,
      details: { kind: body.kind },
    },
  };
};

/** The same request once more, not another appointment under an id that is in use. */
function isSame(
  row: Awaited<ReturnType<typeof selectAppointments>>[number],
  body: Body & { familyId: string },
): boolean {
  return (
    row.family_id === body.familyId &&
    row.kind === body.kind &&
    row.title === body.title &&
    row.replaces === body.replaces &&
    isSamePlan(row, new Date(body.startsAt), body)
  );
}

/** The appointment that this one comes in the place of ends as changed. */
async function endReplaced(scope: Scope, id: string, body: Body & { familyId: string }): Promise<void> {
  const [old] = await selectAppointments(scope, { id });
  if (old?.family_id !== body.familyId || old.kind !== body.kind) throw new Problem("unknown-appointment");
  if (old.ended_how === null) await endAppointmentRow(scope, id, { ended_how: "changed" });
  // Nobody was at home: the new appointment follows the one that did not happen.
  else if (old.ended_how !== "not-shown" && old.ended_how !== "cancelled")
    throw new Problem("appointment-ended");
}

/** The trajectory that an appointment belongs to: the one that runs, or for a follow-up the last one. */
async function trajectoryFor(scope: Scope, familyId: string, kind: Body["kind"]): Promise<string | null> {
  const own = (await selectTrajectoriesOf(scope, familyId)).filter((row) => row.archived_on === null);
  const found = own.find((row) => row.closed_on === null) ?? (kind === "first-talk" ? undefined : own[0]);
  if (found === undefined && kind !== "first-talk" && kind !== "other") throw new Problem("no-trajectory");
  return found?.id ?? null;
}

import { usualDetails } from "@samenkijken/contract/agenda";
import { AppointmentId } from "@samenkijken/contract/ids";
import type { Request } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import type { BuiltFamily } from "./builders.ts";
import type { TestMember } from "./test-program.ts";

type OwnKind = Request<Operations["planAppointment"]>["body"]["kind"];

/** What planning an appointment asks: of a kind, at home, on a day that may be given. */
export function appointmentBody(kind: OwnKind, startsAt = "2026-11-02T09:00:00.000Z") {
  return {
    id: AppointmentId.parse(crypto.randomUUID()),
    kind,
    title: "",
    startsAt,
    replaces: null,
    ...usualDetails(kind),
  };
}

/** An appointment with a family. */
export async function anAppointment(
  trainer: TestMember,
  { familyId }: Pick<BuiltFamily, "familyId">,
  kind: OwnKind,
): Promise<AppointmentId> {
  const { id } = await trainer.api.planAppointment({ params: { familyId }, body: appointmentBody(kind) });
  return id;
}

type Examples<Names extends keyof Operations> = {
  readonly [Name in Names]: (world: {
    family: BuiltFamily;
    appointment: AppointmentId;
  }) => Request<Operations[Name]>;
};

/** Requests about the appointments and tasks of the family with the coded film. */
export const agendaExamples: Examples<
  "listAppointments" | "planAppointment" | "endAppointment" | "markTask"
> = {
  listAppointments: () => ({ params: {}, body: {} }),
  planAppointment: ({ family }) => ({
    params: { familyId: family.familyId },
    body: appointmentBody("midway"),
  }),
  endAppointment: ({ appointment }) => ({
    params: { appointmentId: appointment },
    body: { how: "cancelled", calledOffBy: "parents", reason: "Ziek" },
  }),
  markTask: ({ family }) => ({
    params: { trajectoryId: family.trajectoryId },
    body: { taskId: "analyse", about: "", due: "2026-03-01", how: "done" },
  }),
};

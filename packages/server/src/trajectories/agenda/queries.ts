import { sql, type Insertable, type Updateable } from "kysely";
import type { ReadScope, Scope } from "../../platform/scope.ts";
import type { Tables } from "../../platform/tables.gen.ts";

type AppointmentTable = Tables["trajectories.appointment"];
export type NewAppointment = Omit<
  Insertable<AppointmentTable>,
  "organisation_id" | "entered_at" | "entered_by"
>;
export type AppointmentRow = Awaited<ReturnType<typeof selectAppointments>>[number];

/** Appointments by the hour, with what became of the film or talk that they were for; at school that is the last one. */
export async function selectAppointments(
  scope: ReadScope,
  which: { readonly id?: string; readonly from?: Date; readonly trajectoryIds?: readonly string[] },
) {
  const { id, from, trajectoryIds } = which;
  return scope
    .read("trajectories")
    .selectFrom("trajectories.appointment as appointment")
    .leftJoin("trajectories.school_branch as branch", (join) =>
      join
        .onRef("branch.trajectory_id", "=", "appointment.trajectory_id")
        .on("branch.client", "=", "teacher"),
    )
    .leftJoin("trajectories.cycle as cycle", (join) =>
      join
        .onRef("cycle.trajectory_id", "=", "appointment.trajectory_id")
        .onRef("cycle.number", "=", "appointment.number")
        // A film with a number is one at home, unless the films at school are the programme itself.
        .on("cycle.lane", "=", sql<string>`case when branch.client is null then 'home' else 'school' end`),
    )
    .leftJoin("trajectories.school_branch as school", "school.trajectory_id", "appointment.trajectory_id")
    .leftJoin("trajectories.cycle as at_school", (join) =>
      join
        .onRef("at_school.trajectory_id", "=", "school.trajectory_id")
        .on("at_school.lane", "=", "school")
        .on((at) =>
          at(
            "at_school.number",
            "=",
            at
              .selectFrom("trajectories.cycle as each")
              .select((last) => last.fn.max("each.number").as("number"))
              .whereRef("each.trajectory_id", "=", "at_school.trajectory_id")
              .where("each.lane", "=", "school"),
          ),
        ),
    )
    .selectAll("appointment")
    .select([
      "cycle.film_in_on",
      "cycle.look_back_held_on",
      "at_school.film_in_on as school_film_in_on",
      "at_school.look_back_held_on as teacher_talk_held_on",
      "school.joint_held_on",
    ])
    .$if(id !== undefined, (query) => query.where("appointment.id", "=", id ?? ""))
    .$if(from !== undefined, (query) => query.where("appointment.starts_at", ">=", from ?? new Date()))
    .$if(trajectoryIds !== undefined, (query) =>
      query.where("appointment.trajectory_id", "in", [...(trajectoryIds ?? [])]),
    )
    .orderBy("appointment.starts_at")
    .orderBy("appointment.entered_at")
    .execute();
}

export async function insertAppointment(scope: Scope, row: NewAppointment): Promise<void> {
  await scope
    .write("trajectories")
    .insertInto("trajectories.appointment")
    .values({
      ...row,
      organisation_id: scope.organisationId,
      entered_at: scope.at,
      entered_by: scope.actor.memberId,
    })
    .execute();
}

/** Ends an appointment that is still planned; what ended already stays as it ended. */
export async function endAppointmentRow(
  scope: Scope,
  id: string,
  ending: Pick<Updateable<AppointmentTable>, "ended_how" | "called_off_by" | "ended_reason">,
): Promise<void> {
  await scope
    .write("trajectories")
    .updateTable("trajectories.appointment")
    .set({ ...ending, ended_at: scope.at, ended_by: scope.actor.memberId })
    .where("id", "=", id)
    .where("ended_how", "is", null)
    .execute();
}

/** What was agreed with a family before its trajectory started, belongs to the trajectory from then on. */
export async function adoptAppointments(scope: Scope, familyId: string, trajectoryId: string): Promise<void> {
  await scope
    .write("trajectories")
    .updateTable("trajectories.appointment")
    .set({ trajectory_id: trajectoryId })
    .where("family_id", "=", familyId)
    .where("trajectory_id", "is", null)
    .execute();
}

export async function insertTaskMark(
  scope: Scope,
  mark: Omit<
    Insertable<Tables["trajectories.task_mark"]>,
    "organisation_id" | "marked_at" | "marked_by" | "seq"
  >,
): Promise<void> {
  await scope
    .write("trajectories")
    .insertInto("trajectories.task_mark")
    .values({
      ...mark,
      organisation_id: scope.organisationId,
      marked_at: scope.at,
      marked_by: scope.actor.memberId ?? "",
    })
    .execute();
}

import type { Family } from "@samenkijken/contract/families";
import type { Operations } from "@samenkijken/contract/operations";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { insertPermission } from "../../consent/index.ts";
import { demandPerson, writeSchoolPerson } from "../../families/index.ts";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { publishDeviation } from "../events.ts";
import { demandTrajectory } from "../load-trajectory.ts";
import { keepTeachersQuestion } from "../queries.ts";
import { isForTeacher } from "./for-teacher.ts";
import { demandRunning, loadSchool } from "./load-school.ts";
import { writeBranch } from "./queries.ts";

/**
 * Opens the branch to school, or corrects it. It opens only on the teacher's question and when a parent with custody agreed
 * that the trainer speaks with school (domain §2.9).
 */
export const openSchool: Command<Operations["openSchool"]> = async (scope, { params, body }) => {
  const { row, family, programme } = await demandTrajectory(scope, "school.edit", params.trajectoryId);
  demandRunning(row);
  if (row.school !== null && row.school.ended_on !== null) throw new Problem("school-ended");
  if (body.askedOn > scope.today || body.contactAgreed.on > scope.today) throw new Problem("date-in-future");
  demandContact(family, body.contactAgreed.by);
  if (row.school === null) await demandSchoolFilms(scope, { family, programme, reason: body.reason });
  const place = { trajectory_id: row.id, family_id: family.id };
  const branch = { trajectoryId: row.id, familyId: family.id };
  await writeSchoolPerson(scope, branch, { ...body.teacher, role: "teacher" });
  await writeSchoolPerson(scope, branch, { ...body.group, role: "class" });
  const { client } = programme;
  await insertPermission(scope, {
    ...place,
    client,
    teacher_id: body.teacher.id,
    class_id: body.group.id,
    contact_agreed_on: body.contactAgreed.on,
    contact_agreed_by: body.contactAgreed.by,
  });
  await writeBranch(scope, {
    ...place,
    client,
    school: body.school,
    asks: body.asks,
    quote: body.quote,
    asked_on: body.askedOn,
  });
  if (isForTeacher(programme))
    await keepTeachersQuestion(scope, branch, {
      teacherId: body.teacher.id,
      quote: body.quote,
      askedOn: body.askedOn,
    });
  return {
    result: await loadSchool(scope, family, row.id),
    audit: {
      did: row.school === null ? "school.opened" : "school.corrected",
      to: row.id,
      familyId: family.id,
    },
  };
};

/** One parent with custody may act for both about contact with school; about film there nobody may (domain §5.2). */
function demandContact(family: Family, by: readonly string[]): void {
  for (const personId of by) demandPerson(family, personId);
  const holders = new Set<string>(
    family.children.filter(({ inFocus }) => inFocus).flatMap(({ custodyHolderIds }) => custodyHolderIds),
  );
  if (!by.some((personId) => holders.has(personId))) throw new Problem("contact-not-agreed");
}

/** A programme without a film at school passes with a written reason (settled 3). */
async function demandSchoolFilms(
  scope: Scope,
  about: { readonly family: Family; readonly programme: Programme; readonly reason: string | null },
): Promise<void> {
  if (about.programme.schoolFilms > 0 || isForTeacher(about.programme)) return;
  const warning = "no-school-film-in-programme";
  if (about.reason === null) throw new Problem("reason-needed", { warnings: [warning] });
  await publishDeviation(scope, { familyId: about.family.id, what: warning, reason: about.reason });
}

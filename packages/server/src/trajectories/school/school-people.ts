import type { Operations } from "@samenkijken/contract/operations";
import { keepSchoolDecision, updatePermission, withdrawSchoolDecision } from "../../consent/index.ts";
import { writeSchoolPerson } from "../../families/index.ts";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { demandOpenSchool, demandSchoolToWithdraw, loadSchool } from "./load-school.ts";

export const addSchoolPerson: Command<Operations["addSchoolPerson"]> = async (scope, { params, body }) => {
  const { row, family } = await demandOpenSchool(scope, "school.edit", params.trajectoryId);
  await writeSchoolPerson(scope, { familyId: family.id, trajectoryId: row.id }, body);
  if (body.role === "head") await updatePermission(scope, row.id, { head_id: body.id });
  return {
    result: await loadSchool(scope, family, row.id),
    audit: { did: "school-person.added", to: body.id, familyId: family.id, details: { role: body.role } },
  };
};

export const informClass: Command<Operations["informClass"]> = async (scope, { params, body }) => {
  const { row, family } = await demandOpenSchool(scope, "school.edit", params.trajectoryId);
  if (body.on > scope.today) throw new Problem("date-in-future");
  await updatePermission(scope, row.id, { class_informed_on: body.on, class_informed_how: body.how });
  return {
    result: await loadSchool(scope, family, row.id),
    audit: { did: "class.informed", to: row.id, familyId: family.id },
  };
};

export const recordSchoolConsent: Command<Operations["recordSchoolConsent"]> = async (
  scope,
  { params, body },
) => {
  const { row, family } = await demandOpenSchool(scope, "consent.record", params.trajectoryId);
  await keepSchoolDecision(scope, family, { ...body, branchId: row.id });
  return {
    result: await loadSchool(scope, family, row.id),
    audit: {
      did: `consent.${body.decision}`,
      to: body.personId,
      familyId: family.id,
      details: { text: body.textVersion, channel: body.channel },
    },
  };
};

/** Withdrawing stays possible when the steps with school are finished, and in the archive. */
export const withdrawSchoolConsent: Command<Operations["withdrawSchoolConsent"]> = async (
  scope,
  { params, body },
) => {
  const { row, family } = await demandSchoolToWithdraw(scope, params.trajectoryId);
  await withdrawSchoolDecision(scope, family, { ...body, branchId: row.id });
  return {
    result: await loadSchool(scope, family, row.id),
    audit: {
      did: "consent.withdrawn",
      to: body.personId,
      familyId: family.id,
      details: { purpose: body.purpose, channel: body.channel },
    },
  };
};

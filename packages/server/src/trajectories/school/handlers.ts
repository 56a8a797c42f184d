import type { HandlersOf } from "../../platform/operation-types.ts";
import { openSchool } from "./open-school.ts";
import { readSchool } from "./read-school.ts";
import { addSchoolPerson, informClass, recordSchoolConsent, withdrawSchoolConsent } from "./school-people.ts";
import { endSchool, planJointTalk, planSchoolFilm, planTeacherTalk } from "./school-plans.ts";

export const schoolHandlers: HandlersOf<
  | "readSchool"
  | "openSchool"
  | "addSchoolPerson"
  | "informClass"
  | "recordSchoolConsent"
  | "withdrawSchoolConsent"
  | "planSchoolFilm"
  | "planTeacherTalk"
  | "planJointTalk"
  | "endSchool"
> = {
  readSchool,
  openSchool,
  addSchoolPerson,
  informClass,
  recordSchoolConsent,
  withdrawSchoolConsent,
  planSchoolFilm,
  planTeacherTalk,
  planJointTalk,
  endSchool,
};

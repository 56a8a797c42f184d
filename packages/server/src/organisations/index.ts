export { demoOrganisationIds } from "./demo-organisations.ts";
export { createDoors } from "./doors.ts";
export { organisationHandlers } from "./handlers.ts";
export {
  insertMember,
  insertOrganisation,
  listOrganisationIds,
  namesOfMembers,
  readMember,
  selectTrainers,
} from "./queries.ts";

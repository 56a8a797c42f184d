export { ConsentChanged, consentEvents } from "./events.ts";
export {
  demandConsent,
  demandCopyConsent,
  readConsentState,
  readConsentStates,
  readSchoolStates,
} from "./film-consent.ts";
export { consentHandlers } from "./handlers.ts";
export { askAnew, selectFirstAnswers } from "./queries.ts";
export {
  keepSchoolDecision,
  loadSchoolConsent,
  readShareStates,
  withdrawSchoolDecision,
} from "./school-consent.ts";
export { insertPermission, updatePermission } from "./school/queries.ts";

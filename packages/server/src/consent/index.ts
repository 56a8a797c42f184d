export { ConsentChanged, consentEvents } from "./events.ts";
export { demandConsent, demandCopyConsent, readConsentState, readConsentStates } from "./film-consent.ts";
export { consentHandlers } from "./handlers.ts";

export { ConsentChanged, consentEvents } from "./events.ts";
export { demandConsent, readConsentState, readConsentStates } from "./film-consent.ts";
export { consentHandlers } from "./handlers.ts";

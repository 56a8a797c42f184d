import type { HandlersOf } from "../platform/operation-types.ts";
import { readConsent } from "./read-consent.ts";
import { recordConsent } from "./record-consent.ts";
import { withdrawConsent } from "./withdraw-consent.ts";

export const consentHandlers: HandlersOf<"readConsent" | "recordConsent" | "withdrawConsent"> = {
  readConsent,
  recordConsent,
  withdrawConsent,
};

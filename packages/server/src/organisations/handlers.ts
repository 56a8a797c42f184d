import type { HandlersOf } from "../platform/operation-types.ts";
import { chooseLanguage } from "./choose-language.ts";
import { readPreferences, savePreferences } from "./preferences.ts";
import { readSession } from "./read-session.ts";
import { listTrainers } from "./list-trainers.ts";
import { saveSafetyProtocol } from "./save-safety-protocol.ts";
import { signOut } from "./sign-out.ts";

export const organisationHandlers: HandlersOf<
  | "readSession"
  | "listTrainers"
  | "saveSafetyProtocol"
  | "chooseLanguage"
  | "readPreferences"
  | "savePreferences"
  | "signOut"
> = {
  readSession,
  chooseLanguage,
  readPreferences,
  savePreferences,
  signOut,
  listTrainers,
  saveSafetyProtocol,
};

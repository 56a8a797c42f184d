import type { HandlersOf } from "../platform/operation-types.ts";
import { chooseLanguage } from "./choose-language.ts";
import { readPreferences, savePreferences } from "./preferences.ts";
import { readSession } from "./read-session.ts";
import { signOut } from "./sign-out.ts";

export const organisationHandlers: HandlersOf<
  "readSession" | "chooseLanguage" | "readPreferences" | "savePreferences" | "signOut"
> = {
  readSession,
  chooseLanguage,
  readPreferences,
  savePreferences,
  signOut,
};

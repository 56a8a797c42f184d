import type { HandlersOf } from "../platform/operation-types.ts";
import { chooseLanguage } from "./choose-language.ts";
import { readSession } from "./read-session.ts";
import { signOut } from "./sign-out.ts";

export const organisationHandlers: HandlersOf<"readSession" | "chooseLanguage" | "signOut"> = {
  readSession,
  chooseLanguage,
  signOut,
};

import type { Wording } from "@samenkijken/domain/method/session-check";
import { useLanguage } from "../../platform/language.ts";
import { useSession } from "../../platform/session.tsx";

/** Says a question to a parent in the language of the screen and in the form of address of the organisation (settled 11). */
export function useSay(): (wording: Wording) => string {
  const language = useLanguage();
  const { organisation } = useSession();
  const form = language === "en" ? "en" : organisation.addressForm === "u" ? "nlU" : "nl";
  return (wording) => wording[form];
}

import type { ParentWording } from "@samenkijken/domain/method/wording";
import { useLanguage } from "./language.ts";
import { useSession } from "./session.tsx";

/** Says something to a parent in the language of the screen and in the form of address of the organisation (settled 11). */
export function useSay(): (wording: ParentWording) => string {
  const language = useLanguage();
  const { organisation } = useSession();
  const form = language === "en" ? "en" : organisation.addressForm === "u" ? "nlU" : "nl";
  return (wording) => wording[form];
}

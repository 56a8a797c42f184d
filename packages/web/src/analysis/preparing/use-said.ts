import type { ActivatingQuestion } from "@samenkijken/domain/method/questions";
import { useLanguage } from "../../platform/language.ts";
import { useSession } from "../../platform/session.tsx";

/** How a question of the bank is said here: in the language of the screen and the organisation's form of address. */
export function useSaid(): (question: ActivatingQuestion) => string {
  const language = useLanguage();
  const { organisation } = useSession();
  const form = language === "en" ? "en" : organisation.addressForm === "u" ? "nlU" : "nl";
  return (question) => question[form];
}

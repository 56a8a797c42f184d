import { useLanguage } from "../platform/language.ts";
import { useSession } from "../platform/session.tsx";
import { pageWords, type PageWords } from "./page-messages.ts";

/** The words of the page after a talk. */
export function usePageWords(): PageWords {
  const language = useLanguage();
  const { organisation } = useSession();
  return pageWords(language, organisation.addressForm);
}

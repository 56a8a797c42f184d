import type { Language } from "@samenkijken/contract/shapes";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { LanguageContext } from "./language.ts";
import { useSessionQuery } from "./session.tsx";

/** The language before sign-in: Dutch, unless the browser asks for English. */
function browserLanguage(): Language {
  return navigator.language.startsWith("en") ? "en" : "nl";
}

/** Gives every screen its language: the member's choice, or the browser's when nobody is signed in. */
export function LanguageProvider(props: { children: ReactNode }) {
  const [first] = useState(browserLanguage);
  const language = useSessionQuery().data?.member.language ?? first;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <LanguageContext value={language}>{props.children}</LanguageContext>;
}

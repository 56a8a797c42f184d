import type { Language } from "@samenkijken/contract/shapes";
import { schoolConsentTexts } from "@samenkijken/domain/consent/school-consent-texts";
import { ConsentWords } from "../../consent/consent-words.tsx";
import { useMessages } from "../../platform/language.ts";
import { schoolMessages } from "./messages.ts";

/** The texts that people agree to about school, each with whom it is for. */
export function SchoolTexts(props: { language: Language; onLanguage: (language: Language) => void }) {
  const words = useMessages(schoolMessages).consent;
  return (
    <div className="stack">
      <h2>{words.texts}</h2>
      {schoolConsentTexts.map((text) => (
        <details key={text.id} className="school-more">
          <summary>{words.textFor[text.id] ?? text.id}</summary>
          <ConsentWords text={text} language={props.language} onLanguage={props.onLanguage} />
        </details>
      ))}
    </div>
  );
}

import type { Language } from "@samenkijken/contract/shapes";
import { careFilmText } from "@samenkijken/domain/consent/consent-texts";
import { useMessages } from "../platform/language.ts";
import { useSession } from "../platform/session.tsx";
import { Card } from "../ui/card.tsx";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import { consentMessages } from "./messages.ts";

/** The text that parents agree to, in their language and the organisation's form of address, with its version. */
export function ConsentWords(props: { language: Language; onLanguage: (language: Language) => void }) {
  const words = useMessages(consentMessages);
  const { addressForm } = useSession().organisation;
  const { language } = props;
  const dutch = addressForm === "u" ? careFilmText.nlU : careFilmText.nl;
  const text = language === "nl" ? dutch : careFilmText.en;
  const { deleteOn } = consentMessages[language];
  return (
    <Card labelledBy="consent-text" className="consent-words">
      <h2 id="consent-text">{words.text}</h2>
      <SegmentedControl
        id="text-language"
        label={words.textLanguage}
        value={language}
        onChange={props.onLanguage}
        options={[
          { value: "nl", label: words.dutch },
          { value: "en", label: words.english },
        ]}
      />
      <div lang={language} className="consent-sentences">
        <h3>{text.title}</h3>
        {text.sentences.map((sentence) => (
          <p key={sentence}>{sentence.replace("{deleteOn}", deleteOn)}</p>
        ))}
        <p>{text.stop}</p>
      </div>
      <p className="text-small text-2">{words.version(careFilmText.id)}</p>
    </Card>
  );
}

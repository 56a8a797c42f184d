import type { Language } from "@samenkijken/contract/shapes";
import type { ConsentText } from "@samenkijken/domain/consent/consent-text";
import { useMessages } from "../platform/language.ts";
import { useSession } from "../platform/session.tsx";
import { Card } from "../ui/card.tsx";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import { consentMessages } from "./messages.ts";

/** The text that parents agree to, in their language and the organisation's form of address, with its version. */
export function ConsentWords(props: {
  text: ConsentText;
  language: Language;
  onLanguage: (language: Language) => void;
}) {
  const words = useMessages(consentMessages);
  const { addressForm } = useSession().organisation;
  const { language } = props;
  const dutch = addressForm === "u" ? props.text.nlU : props.text.nl;
  const text = language === "nl" ? dutch : props.text.en;
  const id = `text-${props.text.id.replace("@", "-")}`;
  const { deleteOn } = consentMessages[language];
  return (
    <Card labelledBy={`${id} ${id}-title`} className="consent-words">
      <h2 id={id}>{words.text}</h2>
      <SegmentedControl
        id={`${id}-language`}
        label={words.textLanguage}
        value={language}
        onChange={props.onLanguage}
        options={[
          { value: "nl", label: words.dutch },
          { value: "en", label: words.english },
        ]}
      />
      <div lang={language} className="consent-sentences">
        <h3 id={`${id}-title`}>{text.title}</h3>
        {text.sentences.map((sentence) => (
          <p key={sentence}>{sentence.replace("{deleteOn}", deleteOn)}</p>
        ))}
        <p>{text.stop}</p>
      </div>
      <p className="text-small text-2">{words.version(props.text.id)}</p>
    </Card>
  );
}

import { useLanguage, useMessages } from "../platform/language.ts";
import { plural } from "../platform/plural.ts";
import { RadioGroup } from "../ui/radio-group.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { familyMessages } from "./messages.ts";
import {
  chosenProgramme,
  otherQuestion,
  sayer,
  withOtherQuestion,
  type ProgrammeOffer,
  type StartDraft,
} from "./start-draft.ts";

interface StartFieldsProps {
  readonly draft: StartDraft;
  readonly onChange: (draft: StartDraft) => void;
  readonly adults: readonly { id: string; name: string }[];
  readonly offer: ProgrammeOffer;
  readonly errorOf: (fieldId: string) => { error?: string };
}

/** The parents' question in their own words, and who says it. */
export function QuestionFields({ draft, onChange, adults, errorOf }: Omit<StartFieldsProps, "offer">) {
  const words = useMessages(familyMessages);
  const named = adults.filter((adult) => adult.name.trim() !== "");
  const first = sayer(draft, named);
  const others = first === "" ? [] : named.filter(({ id }) => id !== first);
  return (
    <>
      <TextArea
        id="quote"
        label={words.quote}
        help={words.quoteHelp}
        rows={3}
        maxLength={2000}
        value={draft.quote}
        onChange={(quote) => onChange({ ...draft, quote })}
        {...errorOf("quote")}
      />
      <RadioGroup
        id="who"
        label={words.whoSays}
        value={first}
        options={named.map((adult) => ({ value: adult.id, label: adult.name }))}
        onChange={(personId) => onChange({ ...draft, personId })}
        {...(named.length === 0 ? { help: words.custodyNames } : {})}
        {...errorOf("who")}
      />
      {others.map(({ id, name }) => (
        <TextArea
          key={id}
          id={`quote-${id}`}
          label={words.otherQuote(name)}
          optionalText={words.optional}
          rows={2}
          maxLength={2000}
          value={otherQuestion(draft, id).quote}
          onChange={(quote) => onChange(withOtherQuestion(draft, id, quote))}
        />
      ))}
    </>
  );
}

/** The programme, suggested by age, and how many pairs of film and look-back. */
export function ProgrammeFields({ draft, onChange, offer, errorOf }: StartFieldsProps) {
  const words = useMessages(familyMessages);
  const language = useLanguage();
  const chosen = chosenProgramme(draft, offer);
  const pairsOf = (count: number) => plural(language, count, words.pairsCount);
  return (
    <>
      <RadioGroup
        id="programme"
        label={words.programme}
        value={chosen?.id ?? ""}
        options={offer.programmes.map(({ id, name, recognition, pairs }) => ({
          value: id,
          label: name[language],
          help:
            recognition === null
              ? pairsOf(pairs)
              : words.recognition(recognition.label[language], pairsOf(pairs)),
        }))}
        onChange={(programmeId) => onChange({ ...draft, programmeId, pairs: 0 })}
        {...(offer.suggested === undefined
          ? {}
          : { help: words.programmeHelp(offer.suggested.name[language]) })}
        {...errorOf("programme")}
      />
      {chosen !== undefined && (
        <SelectField
          id="pairs"
          label={words.pairs}
          value={String(draft.pairs === 0 ? chosen.pairs : draft.pairs)}
          options={chosen.variants.map((count) => ({ value: String(count), label: pairsOf(count) }))}
          onChange={(count) => onChange({ ...draft, pairs: Number(count) })}
        />
      )}
    </>
  );
}

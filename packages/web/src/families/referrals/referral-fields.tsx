import { Referrer } from "@samenkijken/contract/referrals";
import { urgencies } from "@samenkijken/domain/referral/referral-stage";
import { useMessages } from "../../platform/language.ts";
import { DateFields } from "../../ui/date-fields.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { familyMessages } from "../messages.ts";
import type { ReferralDraft } from "./referral-draft.ts";
import { referralFormMessages } from "./referral-form-messages.ts";
import { referralMessages } from "./referral-messages.ts";

interface ReferralFieldsProps {
  readonly draft: ReferralDraft;
  readonly onChange: (draft: ReferralDraft) => void;
  readonly errorOf: (fieldId: string) => { error?: string };
}

const ageWays = ["born", "due", "words"] as const;
const whoseWords = ["parent", "referrer"] as const;

function DayField(
  props: ReferralFieldsProps & { id: string; label: string; field: "birthDate" | "dueDate" | "receivedOn" },
) {
  const { dates } = useMessages(familyMessages);
  return (
    <DateFields
      id={props.id}
      label={props.label}
      partLabels={dates}
      pickLabel={dates.pick}
      value={props.draft[props.field]}
      onChange={(day) => props.onChange({ ...props.draft, [props.field]: day })}
      {...props.errorOf(props.id)}
    />
  );
}

/** The child: a name, and an age in the way in which it is known. */
export function ChildOfReferral(props: ReferralFieldsProps) {
  const { draft, onChange, errorOf } = props;
  const words = useMessages(referralFormMessages);
  return (
    <>
      <TextField
        id="child-name"
        label={words.childName}
        help={words.childNameHelp}
        width="medium"
        autoComplete="off"
        maxLength={80}
        value={draft.childName}
        onChange={(childName) => onChange({ ...draft, childName })}
        {...errorOf("child-name")}
      />
      <RadioGroup
        id="age-by"
        label={words.ageBy}
        value={draft.ageBy}
        options={ageWays.map((value) => ({ value, label: words.ageByOptions[value] }))}
        onChange={(chosen) =>
          onChange({ ...draft, ageBy: ageWays.find((way) => way === chosen) ?? draft.ageBy })
        }
      />
      {draft.ageBy === "born" && (
        <DayField {...props} id="birth-date" label={words.birthDate} field="birthDate" />
      )}
      {draft.ageBy === "due" && <DayField {...props} id="due-date" label={words.dueDate} field="dueDate" />}
      {draft.ageBy === "words" && (
        <TextField
          id="age-words"
          label={words.ageWords}
          help={words.ageWordsHelp}
          width="medium"
          maxLength={60}
          value={draft.ageWords}
          onChange={(ageWords) => onChange({ ...draft, ageWords })}
          {...errorOf("age-words")}
        />
      )}
    </>
  );
}

/** Why, by whom, how urgent, and how to reach the parents. */
export function ReasonOfReferral({ draft, onChange, errorOf }: ReferralFieldsProps) {
  const words = useMessages(referralFormMessages);
  const shared = useMessages(referralMessages);
  return (
    <>
      <TextArea
        id="reason"
        label={words.reason}
        help={words.reasonHelp}
        rows={3}
        maxLength={2000}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
        {...errorOf("reason")}
      />
      <RadioGroup
        id="reason-of"
        label={words.reasonOf}
        inline
        value={draft.reasonOf}
        options={whoseWords.map((value) => ({ value, label: words.reasonOfOptions[value] }))}
        onChange={(chosen) => onChange({ ...draft, reasonOf: chosen === "referrer" ? "referrer" : "parent" })}
      />
      <SelectField
        id="referrer"
        label={words.referrer}
        value={draft.referrer}
        emptyLabel={shared.choose}
        options={Referrer.options.map((value) => ({ value, label: shared.referrers[value] }))}
        onChange={(referrer) => onChange({ ...draft, referrer })}
        {...errorOf("referrer")}
      />
      <RadioGroup
        id="urgency"
        label={words.urgency}
        inline
        value={draft.urgency}
        options={urgencies.map((value) => ({ value, label: shared.urgency[value] }))}
        onChange={(chosen) =>
          onChange({ ...draft, urgency: urgencies.find((each) => each === chosen) ?? draft.urgency })
        }
      />
      <TextField
        id="contact"
        label={words.contact}
        help={words.contactHelp}
        autoComplete="off"
        maxLength={200}
        value={draft.contact}
        onChange={(contact) => onChange({ ...draft, contact })}
        {...errorOf("contact")}
      />
    </>
  );
}

const notes = ["custody", "language", "siblings"] as const;

/** What may be left out. */
export function MoreOfReferral(props: ReferralFieldsProps) {
  const { draft, onChange } = props;
  const words = useMessages(referralFormMessages);
  const { optional } = useMessages(referralMessages);
  return (
    <>
      <h2>{words.more}</h2>
      <TextField
        id="referrer-name"
        label={words.referrerName}
        optionalText={optional}
        maxLength={120}
        autoComplete="off"
        value={draft.referrerName}
        onChange={(referrerName) => onChange({ ...draft, referrerName })}
      />
      {notes.map((note) => (
        <TextField
          key={note}
          id={`note-${note}`}
          label={words[note]}
          optionalText={optional}
          maxLength={500}
          autoComplete="off"
          value={draft[note]}
          onChange={(text) => onChange({ ...draft, [note]: text })}
        />
      ))}
      <DayField {...props} id="received-on" label={words.receivedOn} field="receivedOn" />
    </>
  );
}

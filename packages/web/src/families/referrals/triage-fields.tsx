import type { Referral } from "@samenkijken/contract/referrals";
import { asksReason } from "@samenkijken/domain/method/considerations";
import { onwardReferral } from "@samenkijken/domain/method/onward-referral";
import { aims, themeIds, themes } from "@samenkijken/domain/method/themes";
import { triageDecisions } from "@samenkijken/domain/referral/referral-stage";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { CheckField } from "../check-field.tsx";
import { useProgrammes } from "../use-programmes.ts";
import { programmeOf, reasonId, type ToWeigh, type TriageDraft } from "./triage-draft.ts";
import { triageMessages } from "./triage-messages.ts";

interface TriageFieldsProps {
  readonly draft: TriageDraft;
  readonly onChange: (draft: TriageDraft) => void;
  readonly referral: Referral;
  readonly errorOf: (fieldId: string) => { error?: string };
}

/** The programme that is thought of; the one that fits the age is chosen already. */
export function ProgrammeOfTriage({ draft, onChange, referral }: TriageFieldsProps) {
  const words = useMessages(triageMessages);
  const language = useLanguage();
  const programmes = useProgrammes().data ?? [];
  const suggested = programmes.find(({ id }) => id === referral.suggestedProgrammeId);
  return (
    <RadioGroup
      id="triage-programme"
      label={words.programme}
      help={suggested === undefined ? words.noProgramme : words.programmeHelp(suggested.name[language])}
      value={programmeOf(draft, referral) ?? ""}
      options={programmes.map(({ id, name }) => ({ value: id, label: name[language] }))}
      onChange={(programmeId) => onChange({ ...draft, programmeId })}
    />
  );
}

function useSourceWords() {
  const words = useMessages(triageMessages);
  const language = useLanguage();
  return ({ source, isConfirmed }: ToWeigh) =>
    isConfirmed ? words.source(source[language]) : `${words.source(source[language])} ${words.unverified}`;
}

function Against({ consideration, ...props }: TriageFieldsProps & { consideration: ToWeigh }) {
  const { draft, onChange, errorOf } = props;
  const words = useMessages(triageMessages);
  const language = useLanguage();
  const { id } = consideration;
  const isTicked = draft.ticked.includes(id);
  const tick = (isChecked: boolean) =>
    onChange({
      ...draft,
      ticked: isChecked ? [...draft.ticked, id] : draft.ticked.filter((each) => each !== id),
    });
  return (
    <>
      <CheckField
        id={`tick-${id}`}
        label={consideration.words[language]}
        isChecked={isTicked}
        onChange={tick}
      />
      {isTicked && (
        <TextArea
          id={reasonId(id)}
          label={words.why}
          rows={2}
          maxLength={500}
          value={draft.reasons[id] ?? ""}
          onChange={(reason) => onChange({ ...draft, reasons: { ...draft.reasons, [id]: reason } })}
          {...errorOf(reasonId(id))}
        />
      )}
    </>
  );
}

/** What speaks for this help and what against; what concerns safety leads away from here and is kept nowhere. */
export function ConsiderationFields(props: TriageFieldsProps & { weighable: readonly ToWeigh[] }) {
  const { draft, onChange, weighable } = props;
  const words = useMessages(triageMessages);
  const language = useLanguage();
  const sourceWords = useSourceWords();
  const indications = weighable.filter(({ kind }) => kind === "indication");
  const against = weighable.filter(asksReason);
  const safety = weighable.filter(({ kind }) => kind === "safety");
  const others = draft.ticked.filter((id) => !indications.some((each) => each.id === id));
  const [firstFor] = indications;
  const [firstAgainst] = against;
  return (
    <>
      {firstFor !== undefined && (
        <div className="choices-beside">
          <CheckboxGroup
            id="indications"
            label={words.indications}
            help={sourceWords(firstFor)}
            value={draft.ticked}
            options={indications.map((each) => ({ value: each.id, label: each.words[language] }))}
            onChange={(ticked) => onChange({ ...draft, ticked: [...others, ...ticked] })}
          />
        </div>
      )}
      <fieldset className="triage-against">
        <legend className="field-label">{words.against}</legend>
        <p className="field-help">{words.againstHelp}</p>
        {firstAgainst !== undefined && <p className="field-help">{sourceWords(firstAgainst)}</p>}
        {against.map((each) => (
          <Against key={each.id} {...props} consideration={each} />
        ))}
      </fieldset>
      {safety.map((each) => (
        <Notice
          key={each.id}
          tone="info"
          title={words.safetyTitle}
          action={<ButtonLink href="/safety">{words.toSafety}</ButtonLink>}
        >
          {each.words[language]}
        </Notice>
      ))}
    </>
  );
}

/** What the question is about and what help is for. */
export function AboutFields({ draft, onChange }: TriageFieldsProps) {
  const words = useMessages(triageMessages);
  const language = useLanguage();
  return (
    <>
      <div className="choices-beside">
        <CheckboxGroup
          id="themes"
          label={words.themes}
          optionalText={words.optional}
          value={draft.themes}
          options={themeIds.map((value) => ({ value, label: themes[value][language] }))}
          onChange={(chosen) => onChange({ ...draft, themes: chosen })}
        />
      </div>
      <RadioGroup
        id="aim"
        label={words.aim}
        optionalText={words.optional}
        value={draft.aim}
        options={aims.map((value) => ({ value, label: words.aimOptions[value] }))}
        onChange={(aim) => onChange({ ...draft, aim })}
      />
    </>
  );
}

function OnwardFields({ draft, onChange, errorOf }: TriageFieldsProps) {
  const words = useMessages(triageMessages);
  const language = useLanguage();
  const chosen = onwardReferral.destinations.find(({ id }) => id === draft.onwardTo);
  const help = chosen?.help?.[language];
  return (
    <>
      <SelectField
        id="onward-to"
        label={words.onwardTo}
        value={draft.onwardTo}
        emptyLabel={words.choose}
        options={onwardReferral.destinations.map(({ id, label }) => ({ value: id, label: label[language] }))}
        onChange={(onwardTo) => onChange({ ...draft, onwardTo })}
        {...(help === undefined ? {} : { help })}
        {...errorOf("onward-to")}
      />
      <SelectField
        id="onward-reason"
        label={words.onwardReason}
        value={draft.onwardReason}
        emptyLabel={words.choose}
        options={onwardReferral.reasons.map(({ id, label }) => ({ value: id, label: label[language] }))}
        onChange={(onwardReason) => onChange({ ...draft, onwardReason })}
        {...errorOf("onward-reason")}
      />
    </>
  );
}

/** The decision itself, with its reason. */
export function DecisionFields(props: TriageFieldsProps) {
  const { draft, onChange, errorOf } = props;
  const words = useMessages(triageMessages);
  return (
    <>
      <RadioGroup
        id="decision"
        label={words.decision}
        value={draft.decision}
        options={triageDecisions.map((value) => ({ value, ...words.decisions[value] }))}
        onChange={(decision) => onChange({ ...draft, decision })}
        {...errorOf("decision")}
      />
      {draft.decision === "refer-on" && <OnwardFields {...props} />}
      <TextArea
        id="triage-reason"
        label={words.reason}
        help={words.reasonHelp}
        rows={3}
        maxLength={500}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
        {...errorOf("triage-reason")}
      />
    </>
  );
}

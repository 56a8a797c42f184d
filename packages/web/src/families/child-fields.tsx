import { TrashIcon } from "@phosphor-icons/react";
import { useMessages } from "../platform/language.ts";
import { Button } from "../ui/button.tsx";
import { CheckboxGroup } from "../ui/checkbox-group.tsx";
import { DateFields } from "../ui/date-fields.tsx";
import { TextField } from "../ui/text-field.tsx";
import { CheckField } from "./check-field.tsx";
import { fieldId, type AdultDraft, type ChildDraft } from "./family-draft.ts";
import { familyMessages } from "./messages.ts";

interface ChildFieldsProps {
  readonly child: ChildDraft;
  readonly n: number;
  readonly adults: readonly AdultDraft[];
  readonly errorOf: (fieldId: string) => { error?: string };
  readonly onChange: (child: ChildDraft) => void;
  /** Null for a child that cannot be taken away. */
  readonly onRemove: (() => void) | null;
}

function Pregnancy({ child, errorOf, onChange }: ChildFieldsProps) {
  const words = useMessages(familyMessages);
  const id = fieldId(child.id, "weeks");
  return (
    <fieldset className="pregnancy">
      <legend className="field-label">
        {words.pregnancy}
        <span className="field-optional">{words.optional}</span>
      </legend>
      <TextField
        id={id}
        label={words.weeks}
        inputMode="numeric"
        width="short"
        value={child.weeks}
        onChange={(weeks) => onChange({ ...child, weeks })}
        {...errorOf(id)}
      />
      <TextField
        id={fieldId(child.id, "days")}
        label={words.days}
        inputMode="numeric"
        width="short"
        value={child.days}
        onChange={(days) => onChange({ ...child, days })}
      />
    </fieldset>
  );
}

function Custody({ child, adults, onChange }: ChildFieldsProps) {
  const words = useMessages(familyMessages);
  const named = adults.filter((adult) => adult.name.trim() !== "");
  return (
    <CheckboxGroup
      id={fieldId(child.id, "custody")}
      label={words.custody}
      help={named.length === 0 ? words.custodyNames : words.custodyHelp}
      value={child.custodyHolderIds}
      onChange={(custodyHolderIds) => onChange({ ...child, custodyHolderIds })}
      options={named.map((adult) => ({ value: adult.id, label: adult.name }))}
    />
  );
}

/** One child: name, birth, pregnancy, whether the question is about them, and who has custody. */
export function ChildFields(props: ChildFieldsProps) {
  const words = useMessages(familyMessages);
  const { child, errorOf, onChange } = props;
  const birthId = fieldId(child.id, "birth");
  const nameId = fieldId(child.id, "name");
  return (
    <fieldset className="person-fields">
      <legend>{words.child(props.n)}</legend>
      <TextField
        id={nameId}
        label={words.name}
        width="medium"
        autoComplete="off"
        maxLength={80}
        value={child.name}
        onChange={(name) => onChange({ ...child, name })}
        {...errorOf(nameId)}
      />
      <DateFields
        id={birthId}
        label={words.birthDate}
        partLabels={words.dates}
        pickLabel={words.dates.pick}
        value={child.birthDate}
        onChange={(birthDate) => onChange({ ...child, birthDate })}
        {...errorOf(birthId)}
      />
      <Pregnancy {...props} />
      <CheckField
        id={fieldId(child.id, "focus")}
        label={words.focus}
        isChecked={child.inFocus}
        onChange={(inFocus) => onChange({ ...child, inFocus })}
        {...errorOf(fieldId(child.id, "focus"))}
      />
      <Custody {...props} />
      {props.onRemove !== null && (
        <p>
          <Button variant="quiet" icon={TrashIcon} onClick={props.onRemove}>
            {words.remove(child.name.trim() === "" ? words.child(props.n) : child.name)}
          </Button>
        </p>
      )}
    </fieldset>
  );
}

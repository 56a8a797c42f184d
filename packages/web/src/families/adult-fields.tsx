import { TrashIcon } from "@phosphor-icons/react";
import { Relation } from "@samenkijken/contract/families";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextField } from "../ui/text-field.tsx";
import { CheckField } from "./check-field.tsx";
import { fieldId, type AdultDraft } from "./family-draft.ts";
import { languageOptions } from "./language-names.ts";
import { familyMessages } from "./messages.ts";

/** One parent or carer: name, who they are for the child, language and interpreter. */
export function AdultFields(props: {
  adult: AdultDraft;
  n: number;
  errorOf: (fieldId: string) => { error?: string };
  onChange: (adult: AdultDraft) => void;
  /** Null for an adult who cannot be taken away. */
  onRemove: (() => void) | null;
}) {
  const words = useMessages(familyMessages);
  const language = useLanguage();
  const { adult, errorOf, onChange } = props;
  const nameId = fieldId(adult.id, "name");
  const relationId = fieldId(adult.id, "relation");
  return (
    <fieldset className="person-fields">
      <legend>{words.adult(props.n)}</legend>
      <TextField
        id={nameId}
        label={words.name}
        width="medium"
        autoComplete="off"
        maxLength={80}
        value={adult.name}
        onChange={(name) => onChange({ ...adult, name })}
        {...errorOf(nameId)}
      />
      <SelectField
        id={relationId}
        label={words.relation}
        value={adult.relation}
        emptyLabel={words.choose}
        options={Relation.options.map((value) => ({ value, label: words.relations[value] }))}
        onChange={(relation) => onChange({ ...adult, relation })}
        {...errorOf(relationId)}
      />
      <SelectField
        id={fieldId(adult.id, "language")}
        label={words.speaks}
        value={adult.language}
        options={languageOptions(language)}
        onChange={(tag) => onChange({ ...adult, language: tag })}
      />
      <CheckField
        id={fieldId(adult.id, "interpreter")}
        label={words.interpreter}
        isChecked={adult.needsInterpreter}
        onChange={(needsInterpreter) => onChange({ ...adult, needsInterpreter })}
      />
      {props.onRemove !== null && (
        <p>
          <Button variant="quiet" icon={TrashIcon} onClick={props.onRemove}>
            {words.remove(adult.name.trim() === "" ? words.adult(props.n) : adult.name)}
          </Button>
        </p>
      )}
    </fieldset>
  );
}

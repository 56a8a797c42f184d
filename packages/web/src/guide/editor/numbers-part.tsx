import { codingSchemes } from "@samenkijken/domain/method/codes";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { neededFields, numberFields, type DraftField } from "../programme-fields.ts";
import { programmeMessages } from "../programme-messages.ts";
import { useEditor } from "./editor-context.ts";

/** One of the numbers, or of the words about the programme as a whole. */
function NumberField({ field }: { field: DraftField }) {
  const words = useMessages(programmeMessages);
  const language = useLanguage();
  const { draft, setDraft, errorOf } = useEditor();
  const texts = {
    id: field,
    label: words.fields[field],
    value: draft.numbers[field],
    onChange: (value: string) => setDraft({ ...draft, numbers: { ...draft.numbers, [field]: value } }),
    ...errorOf(field),
  };
  if (field === "requiresQuestion" || field === "requiresGoals")
    return (
      <RadioGroup
        {...texts}
        inline
        options={[
          { value: "yes", label: words.yes },
          { value: "no", label: words.no },
        ]}
      />
    );
  if (field === "schemeId")
    return (
      <SelectField
        {...texts}
        emptyLabel={words.chooseScheme}
        options={codingSchemes.map(({ scheme, name }) => ({ value: scheme.id, label: name[language] }))}
      />
    );
  const help: Partial<Record<DraftField, string>> = words.help;
  return (
    <TextField
      {...texts}
      width={numberFields.has(field) ? "short" : "full"}
      inputMode={numberFields.has(field) ? "numeric" : "text"}
      maxLength={/source/iu.test(field) ? 600 : 200}
      help={help[field]}
      optionalText={neededFields.has(field) ? undefined : words.optional}
    />
  );
}

/** Some of the fields, under their title. */
export function NumberFields(props: { title: string; help?: string; fields: readonly DraftField[] }) {
  return (
    <section className="stack">
      <h3>{props.title}</h3>
      {props.help !== undefined && <p className="text-2">{props.help}</p>}
      {props.fields.map((field) => (
        <NumberField key={field} field={field} />
      ))}
    </section>
  );
}

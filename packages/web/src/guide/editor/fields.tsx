import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useMessages } from "../../platform/language.ts";
import { useEditor } from "./editor-context.ts";
import { editorMessages } from "./messages.ts";
import { idOf, textAt, valueAt, type Way } from "./value-at.ts";

interface AtProps {
  readonly way: Way;
  readonly label: string;
  readonly help?: string | undefined;
  readonly optionalText?: string | undefined;
}

/** A text of the content: one line, or more. */
export function TextAt(props: AtProps & { rows?: number }) {
  const { way, rows, label, help, optionalText } = props;
  const { draft, put, errorOf } = useEditor();
  const id = idOf(way);
  const shared = { id, label, help, optionalText, value: textAt(draft.content, way), ...errorOf(id) };
  const change = (value: string): void => put(way, value);
  return rows === undefined ? (
    <TextField {...shared} maxLength={600} onChange={change} />
  ) : (
    <TextArea {...shared} rows={rows} maxLength={600} onChange={change} />
  );
}

/** A text in Dutch and English; for a client with the je and the u form. */
export function WordsAt(props: AtProps & { forms: "both" | "client"; rows?: number }) {
  const { way, label, forms, rows, ...rest } = props;
  const words = useMessages(editorMessages);
  const parts =
    forms === "client"
      ? ([
          ["nl", words.je],
          ["nlU", words.u],
          ["en", words.english],
        ] as const)
      : ([
          ["nl", words.dutch],
          ["en", words.english],
        ] as const);
  return (
    <>
      {parts.map(([form, name]) => (
        <TextAt
          key={form}
          {...rest}
          {...(rows === undefined ? {} : { rows })}
          way={[...way, form]}
          label={words.labelIn(label, name)}
        />
      ))}
    </>
  );
}

/** Where words come from, and whether the method's owner confirmed them. */
export function SourceAt({ way }: { way: Way }) {
  const words = useMessages(editorMessages);
  const { draft, put } = useEditor();
  const verified = [...way, "verified"];
  return (
    <>
      <WordsAt way={[...way, "source"]} label={words.source} forms="both" />
      <CheckboxGroup
        id={idOf(verified)}
        label={words.confirmedLabel}
        value={valueAt(draft.content, verified) === true ? ["yes"] : []}
        options={[{ value: "yes", label: words.confirmed }]}
        onChange={(chosen) => put(verified, chosen.length > 0)}
      />
    </>
  );
}

/** One of a few values, or none. */
export function ChoiceAt(
  props: AtProps & {
    options: readonly { value: string; label: string }[];
    emptyLabel?: string;
    /** Where more fields belong to one place. */
    fieldId?: string;
    /** How the chosen value lies in the content; "" when nothing is chosen. */
    read: (value: unknown) => string;
    write: (chosen: string) => unknown;
  },
) {
  const { draft, put, errorOf } = useEditor();
  const id = props.fieldId ?? idOf(props.way);
  return (
    <SelectField
      id={id}
      label={props.label}
      help={props.help}
      value={props.read(valueAt(draft.content, props.way))}
      options={props.options}
      emptyLabel={props.emptyLabel}
      onChange={(chosen) => put(props.way, props.write(chosen))}
      {...errorOf(id)}
    />
  );
}

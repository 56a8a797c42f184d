import { FieldGroup, optionId } from "./field-frame.tsx";
import type { FieldTexts } from "./field-frame.tsx";
import type { Option } from "./radio-group.tsx";

/** Any number of answers; the values stay in the order of the options. */
export function CheckboxGroup(
  props: FieldTexts & {
    value: readonly string[];
    onChange: (value: string[]) => void;
    options: readonly Option[];
  },
) {
  const toggle = (changed: string) =>
    props.options
      .map((option) => option.value)
      .filter((value) => (value === changed) !== props.value.includes(value));
  return (
    <FieldGroup texts={props} answers="several">
      <div className="choices">
        {props.options.map((option, index) => (
          <label key={option.value} className="choice">
            <input
              type="checkbox"
              id={optionId(props.id, index)}
              name={props.id}
              value={option.value}
              checked={props.value.includes(option.value)}
              onChange={() => props.onChange(toggle(option.value))}
            />
            <span className="choice-words">
              {option.label}
              {option.help !== undefined && <span className="choice-help">{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

import { FieldGroup, optionId } from "./field-frame.tsx";
import type { FieldTexts } from "./field-frame.tsx";

export type Option = { value: string; label: string; help?: string | undefined };

/** One answer out of a few, in large targets; nothing is chosen as long as the value is "". */
export function RadioGroup(
  props: FieldTexts & {
    value: string;
    onChange: (value: string) => void;
    options: readonly Option[];
    /** Side by side, for yes and no. */
    inline?: boolean | undefined;
  },
) {
  return (
    <FieldGroup texts={props} answers="one">
      <div className={props.inline === true ? "choices choices-inline" : "choices"}>
        {props.options.map((option, index) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              id={optionId(props.id, index)}
              name={props.id}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
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

import { CaretDownIcon } from "@phosphor-icons/react";
import { FieldFrame, inputTies } from "./field-frame.tsx";
import type { FieldTexts } from "./field-frame.tsx";

/** One answer out of many; under about six answers radios are easier. */
export function SelectField(
  props: FieldTexts & {
    value: string;
    onChange: (value: string) => void;
    options: readonly { value: string; label: string }[];
    /** Words of the empty choice; without it the first option is the answer. */
    emptyLabel?: string | undefined;
  },
) {
  return (
    <FieldFrame texts={props}>
      <span className="select">
        <select
          {...inputTies(props)}
          className="input"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {props.emptyLabel !== undefined && <option value="">{props.emptyLabel}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <CaretDownIcon aria-hidden="true" />
      </span>
    </FieldFrame>
  );
}

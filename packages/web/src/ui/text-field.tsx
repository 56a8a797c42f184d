import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from "react";
import { FieldFrame, inputTies } from "./field-frame.tsx";
import type { FieldTexts } from "./field-frame.tsx";

type TextFieldProps = FieldTexts & {
  value: string;
  onChange: (value: string) => void;
  type?:
    | Extract<HTMLInputTypeAttribute, "text" | "email" | "password" | "search" | "tel" | "time">
    | undefined;
  /** As wide as the answer: about 5, 20 or all characters. */
  width?: "short" | "medium" | "full" | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  inputMode?: "text" | "numeric" | "decimal" | undefined;
  maxLength?: number | undefined;
  spellCheck?: boolean | undefined;
};

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { width = "full", type = "text" } = props;
  return (
    <FieldFrame texts={props}>
      <input
        {...inputTies(props)}
        className={`input input-${width}`}
        type={type}
        value={props.value}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        spellCheck={props.spellCheck}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </FieldFrame>
  );
}

import { FieldFrame, inputTies } from "./field-frame.tsx";
import type { FieldTexts } from "./field-frame.tsx";

/** Several lines of text; grows with its content where the browser can. */
export function TextArea(
  props: FieldTexts & {
    value: string;
    onChange: (value: string) => void;
    rows?: number | undefined;
    maxLength?: number | undefined;
  },
) {
  return (
    <FieldFrame texts={props}>
      <textarea
        {...inputTies(props)}
        className="input input-full input-lines"
        rows={props.rows ?? 4}
        value={props.value}
        maxLength={props.maxLength}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </FieldFrame>
  );
}

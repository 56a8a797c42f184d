import { useRef } from "react";

/** A choice inside a sentence: it reads as a word, and changes like a drop-down list. */
export function InlineChoice(props: {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  tone?: "strong" | "asking" | undefined;
  disabled?: boolean | undefined;
  onChange: (value: string) => void;
}) {
  const byPointer = useRef(false);
  return (
    <select
      className={`inline-choice inline-choice-${props.tone ?? "plain"}`}
      aria-label={props.label}
      title={props.label}
      value={props.value}
      disabled={props.disabled}
      onPointerDown={() => {
        byPointer.current = true;
      }}
      onKeyDown={(event) => {
        byPointer.current = false;
        if (event.key === "Escape") event.currentTarget.blur();
      }}
      onChange={(event) => {
        props.onChange(event.target.value);
        // Chosen with the mouse: the keys are for the film again at once.
        if (byPointer.current) event.currentTarget.blur();
      }}
    >
      {props.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

import { useState } from "react";

/** A small field in a row: takes its text when it is left or at Enter, and keeps a wrong one with the reason. */
export function RowField(props: {
  label: string;
  text: string;
  wrongWords: string;
  look?: "time" | "words" | undefined;
  maxLength?: number | undefined;
  take: (text: string) => "taken" | "wrong";
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const settle = (): void => {
    setDraft(null);
    setWrong(null);
  };
  const leave = (): void => {
    if (draft === null || draft === props.text) settle();
    else if (props.take(draft) === "wrong") setWrong(props.wrongWords);
    else settle();
  };
  const { look = "time" } = props;
  return (
    <>
      <input
        className={look === "time" ? "row-field mono" : "row-field row-field-words"}
        aria-label={props.label}
        aria-invalid={wrong !== null}
        maxLength={props.maxLength}
        value={draft ?? props.text}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === "Enter") leave();
          if (event.key === "Escape") settle();
        }}
      />
      {wrong !== null && <span role="alert">{wrong}</span>}
    </>
  );
}

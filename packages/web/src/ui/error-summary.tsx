import { WarningCircleIcon } from "@phosphor-icons/react";
import "./notice.css";

export type FieldError = {
  fieldId: string;
  text: string;
  /** Which part of the form, said in the summary only: where the same field stands there more than once. */
  where?: string;
};

function takeFocus(element: HTMLElement | null) {
  element?.focus();
}

function goToField(fieldId: string) {
  const field = document.getElementById(fieldId);
  field?.scrollIntoView({ block: "center" });
  field?.focus();
}

/** What is wrong in the form, above it: takes focus at each new attempt and leads to the fields. */
export function ErrorSummary(props: {
  title: string;
  errors: readonly FieldError[];
  /** Counts the tries to send, so that the same errors take focus again. */
  attempt: number;
  /** Before a field is gone to: where it stands in a part of the form that is not shown. */
  onGo?: (fieldId: string) => void;
}) {
  if (props.errors.length === 0) return null;
  return (
    <div
      key={props.attempt}
      ref={takeFocus}
      className="notice notice-danger error-summary"
      role="alert"
      tabIndex={-1}
    >
      <WarningCircleIcon weight="fill" aria-hidden="true" />
      <div className="notice-words">
        <h2>{props.title}</h2>
        <ul>
          {props.errors.map((error) => (
            <li key={error.fieldId}>
              <a
                href={`#${error.fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  props.onGo?.(error.fieldId);
                  goToField(error.fieldId);
                }}
              >
                {error.where === undefined ? error.text : `${error.where}: ${error.text}`}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

import { useState } from "react";
import type { FieldError } from "../ui/error-summary.tsx";

/** The wrong fields of a form: shown from the first try to send on, and gone as soon as they are right. */
export function useFormErrors(errors: readonly FieldError[]) {
  const [attempt, setAttempt] = useState(0);
  const shown = attempt === 0 ? [] : errors;
  return {
    attempt,
    shown,
    /** Spread into a field: its error, if it has one to show. */
    errorOf: (fieldId: string): { error?: string } => {
      const found = shown.find((error) => error.fieldId === fieldId);
      return found === undefined ? {} : { error: found.text };
    },
    /** Counts a try to send; true when the form may go. Else the first wrong field gets the focus, unless a summary takes it. */
    mayGo: (): boolean => {
      setAttempt(attempt + 1);
      const [first] = errors;
      if (first !== undefined) document.getElementById(first.fieldId)?.focus();
      return errors.length === 0;
    },
  };
}

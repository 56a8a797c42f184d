import { today } from "../../platform/dates.ts";
import { DateFields } from "../../ui/date-fields.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { useGoalWords } from "./use-goal-words.ts";

/** What is wrong with a day on which something happened. */
export function useDayErrors(fieldId: string, day: string): FieldError[] {
  const { errors } = useGoalWords();
  if (day === "") return [{ fieldId, text: errors.day }];
  return day > today() ? [{ fieldId, text: errors.dayToCome }] : [];
}

/** A day in the past, in three fields or from the calendar. */
export function DayField(props: {
  id: string;
  label: string;
  value: string;
  onChange: (day: string) => void;
  error?: string | undefined;
}) {
  const words = useGoalWords();
  return (
    <DateFields
      id={props.id}
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      partLabels={words.dates}
      pickLabel={words.dates.pick}
      max={today()}
      error={props.error}
    />
  );
}

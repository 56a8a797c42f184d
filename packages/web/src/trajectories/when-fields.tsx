import { useState } from "react";
import { clockOf, instantOf } from "../platform/dates.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { DateFields } from "../ui/date-fields.tsx";
import type { FieldError } from "../ui/error-summary.tsx";
import { TextField } from "../ui/text-field.tsx";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { clockTime } from "./clock-time.ts";
import { trajectoryMessages } from "./messages.ts";

/** A day and an hour as typed. */
export interface When {
  readonly day: string;
  readonly time: string;
}

/** The typed day and hour, starting from what was planned before. */
export function useWhen(planned: string | null) {
  const words = useMessages(trajectoryMessages);
  const language = useLanguage();
  const dot = language === "nl" ? "." : ":";
  const [when, setWhen] = useState<When>(() =>
    planned === null
      ? { day: "", time: "" }
      : { day: dutchDayOf(planned), time: clockOf(planned).replace(":", dot) },
  );
  const clock = clockTime(when.time);
  const errors: FieldError[] = [
    ...(when.day === "" ? [{ fieldId: "day", text: words.errors.day }] : []),
    ...(clock === null ? [{ fieldId: "time", text: words.errors.time }] : []),
  ];
  return {
    when,
    setWhen,
    errors,
    instant: when.day === "" || clock === null ? null : instantOf(when.day, clock),
  };
}

/** Fields for a day and an hour. */
export function WhenFields(props: {
  when: When;
  onChange: (when: When) => void;
  errorOf: (fieldId: string) => { error?: string };
}) {
  const words = useMessages(trajectoryMessages);
  return (
    <>
      <DateFields
        id="day"
        label={words.planFilm.day}
        value={props.when.day}
        onChange={(day) => props.onChange({ ...props.when, day })}
        partLabels={words.dates}
        pickLabel={words.dates.pick}
        {...props.errorOf("day")}
      />
      <TextField
        id="time"
        label={words.planFilm.time}
        help={words.planFilm.timeHelp}
        width="short"
        value={props.when.time}
        onChange={(time) => props.onChange({ ...props.when, time })}
        {...props.errorOf("time")}
      />
    </>
  );
}

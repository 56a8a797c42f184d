import { CalendarBlankIcon } from "@phosphor-icons/react";
import { useRef, useState } from "react";
import { FieldGroup, optionId } from "./field-frame.tsx";
import type { FieldTexts } from "./field-frame.tsx";
import { IconButton } from "./icon-button.tsx";
import { joinDate, splitDate } from "./iso-date.ts";
import type { DateParts } from "./iso-date.ts";

const order = ["day", "month", "year"] as const satisfies readonly (keyof DateParts)[];

/** A date in three fields or from the browser's calendar; the value is an ISO date, "" until it is a whole one. */
export function DateFields(
  props: FieldTexts & {
    value: string;
    onChange: (isoDate: string) => void;
    partLabels: DateParts;
    pickLabel: string;
    /** First and last day of the calendar, as ISO dates. */
    min?: string | undefined;
    max?: string | undefined;
    /** For a date of birth: lets the browser fill it in. */
    birthday?: boolean | undefined;
  },
) {
  const picker = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState({ parts: splitDate(props.value), iso: props.value });
  const parts = draft.iso === props.value ? draft.parts : splitDate(props.value);
  const take = (next: DateParts) => {
    const iso = joinDate(next);
    setDraft({ parts: next, iso });
    if (iso !== props.value) props.onChange(iso);
  };
  return (
    <FieldGroup texts={props} answers="several">
      <div className="date-fields">
        {order.map((part, index) => (
          <label key={part} className="date-part">
            <span>{props.partLabels[part]}</span>
            <input
              id={optionId(props.id, index)}
              className={part === "year" ? "input input-year" : "input input-day"}
              inputMode="numeric"
              autoComplete={props.birthday === true ? `bday-${part}` : "off"}
              maxLength={part === "year" ? 4 : 2}
              aria-invalid={props.error === undefined ? undefined : true}
              value={parts[part]}
              onChange={(event) => take({ ...parts, [part]: event.target.value })}
            />
          </label>
        ))}
        <span className="date-picker">
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            min={props.min}
            max={props.max}
            value={props.value}
            onChange={(event) => take(splitDate(event.target.value))}
          />
          <IconButton
            icon={CalendarBlankIcon}
            label={props.pickLabel}
            variant="secondary"
            onClick={() => picker.current?.showPicker()}
          />
        </span>
      </div>
    </FieldGroup>
  );
}

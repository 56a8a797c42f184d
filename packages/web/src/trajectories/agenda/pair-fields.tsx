import type { Cycle, Trajectory } from "@samenkijken/contract/trajectories";
import { suggestLookBackDay } from "@samenkijken/domain/agenda/look-back-day";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { useState } from "react";
import { CheckField } from "../../families/check-field.tsx";
import { asDay, clockOf, instantOf } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { DateFields } from "../../ui/date-fields.tsx";
import type { FieldError } from "../../ui/error-summary.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { clockTime } from "../clock-time.ts";
import { trajectoryMessages } from "../messages.ts";
import type { When } from "../when-fields.tsx";
import { asksLookBackReason, LookBackAdvice, useLookBackDayErrors } from "./look-back-day-field.tsx";
import { agendaMessages } from "./messages.ts";

/** The look-back that goes with a film: on by itself, a week later at the same hour, until somebody says otherwise. */
export function usePair(trajectory: Trajectory, cycle: Cycle | undefined, film: When) {
  const language = useLanguage();
  const { errors: texts } = useMessages(trajectoryMessages);
  const [isOn, setIsOn] = useState(true);
  const [reason, setReason] = useState("");
  const planned = cycle?.lookBackPlannedAt ?? null;
  const [own, setOwn] = useState<When | null>(() =>
    planned === null
      ? null
      : { day: dutchDayOf(planned), time: clockOf(planned).replace(":", language === "nl" ? "." : ":") },
  );
  const within = trajectory.programme.lookBackWithinDays;
  const suggested: When =
    film.day === ""
      ? { day: "", time: "" }
      : { day: suggestLookBackDay(asDay(film.day), within), time: film.time };
  const when = own ?? suggested;
  const days = { trajectory, filmDay: film.day, day: when.day };
  const clock = clockTime(when.time);
  const dayErrors = useLookBackDayErrors(days, reason, "pair-day");
  const errors: FieldError[] = isOn
    ? [
        ...(when.day === "" ? [{ fieldId: "pair-day", text: texts.day }] : []),
        ...(clock === null ? [{ fieldId: "pair-time", text: texts.time }] : []),
        ...dayErrors,
      ]
    : [];
  return {
    isOn,
    setIsOn,
    when,
    setWhen: setOwn,
    days,
    reason,
    setReason,
    errors,
    /** What is sent; null when the film is planned alone. */
    body:
      isOn && when.day !== "" && clock !== null
        ? {
            plannedAt: instantOf(when.day, clock),
            reason: asksLookBackReason(days) ? reason.trim() : null,
          }
        : null,
  };
}

/** Film and look-back in one go: whether, on which day, and at which hour. */
export function PairFields(props: {
  pair: ReturnType<typeof usePair>;
  errorOf: (fieldId: string) => { error?: string };
}) {
  const { pair: words } = useMessages(agendaMessages);
  const shared = useMessages(trajectoryMessages);
  const { pair, errorOf } = props;
  const within = pair.days.trajectory.programme.lookBackWithinDays;
  return (
    <fieldset className="stack">
      <legend className="field-label">{words.legend}</legend>
      <p className="text-2">{words.help(within.from, within.to)}</p>
      <CheckField id="pair" label={words.also} isChecked={pair.isOn} onChange={pair.setIsOn} />
      {pair.isOn && pair.days.filmDay === "" && <p className="text-2">{words.fillFirst}</p>}
      {pair.isOn && pair.days.filmDay !== "" && (
        <>
          <DateFields
            id="pair-day"
            label={words.day}
            value={pair.when.day}
            onChange={(day) => pair.setWhen({ ...pair.when, day })}
            partLabels={shared.dates}
            pickLabel={shared.dates.pick}
            {...errorOf("pair-day")}
          />
          <TextField
            id="pair-time"
            label={words.time}
            width="short"
            value={pair.when.time}
            onChange={(time) => pair.setWhen({ ...pair.when, time })}
            {...errorOf("pair-time")}
          />
          <LookBackAdvice {...pair.days} reason={pair.reason} onReason={pair.setReason} errorOf={errorOf} />
        </>
      )}
    </fieldset>
  );
}

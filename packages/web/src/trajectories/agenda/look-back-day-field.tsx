import type { Trajectory } from "@samenkijken/contract/trajectories";
import { judgeLookBackDay, type LookBackDay } from "@samenkijken/domain/agenda/look-back-day";
import { addDays } from "@samenkijken/domain/time/iso-date";
import { asDay, dayInWords } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import type { FieldError } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { trajectoryMessages } from "../messages.ts";

interface Days {
  readonly trajectory: Trajectory;
  /** When it was filmed, or will be; empty while that is not known. */
  readonly filmDay: string;
  readonly day: string;
}

/** How the chosen day fits the film; what is not filled in fits. */
function judge({ trajectory, filmDay, day }: Days): LookBackDay {
  if (filmDay === "" || day === "") return "fits";
  return judgeLookBackDay(asDay(filmDay), asDay(day), trajectory.programme.lookBackWithinDays);
}

/** Whether the day asks a written reason. */
export function asksLookBackReason(days: Days): boolean {
  const judged = judge(days);
  return judged === "too-early" || judged === "too-late";
}

/** What is still wrong with the day of the look-back, or with the reason that it asks. */
export function useLookBackDayErrors(days: Days, reason: string, dayFieldId = "day"): FieldError[] {
  const { planLookBack, errors } = useMessages(trajectoryMessages);
  if (judge(days) === "before-film") return [{ fieldId: dayFieldId, text: planLookBack.beforeFilm }];
  return asksLookBackReason(days) && reason.trim().length < 3
    ? [{ fieldId: "look-back-reason", text: errors.reason }]
    : [];
}

/** The advised days, what differs from them, and the reason that such a day asks. */
export function LookBackAdvice(
  props: Days & {
    reason: string;
    onReason: (reason: string) => void;
    errorOf: (fieldId: string) => { error?: string };
  },
) {
  const { planLookBack, reason: texts } = useMessages(trajectoryMessages);
  const language = useLanguage();
  const { filmDay } = props;
  if (filmDay === "") return null;
  const within = props.trajectory.programme.lookBackWithinDays;
  const inWords = (days: number) => dayInWords(addDays(asDay(filmDay), days), language);
  const judged = judge(props);
  return (
    <>
      <p className="text-2">{planLookBack.advice(inWords(within.from), inWords(within.to), within)}</p>
      {(judged === "too-late" || judged === "too-early") && (
        <div className="stack">
          <Notice tone="warn" live="status">
            {judged === "too-late" ? planLookBack.late : planLookBack.sameDay}
          </Notice>
          <TextArea
            id="look-back-reason"
            label={texts.label}
            rows={2}
            maxLength={500}
            value={props.reason}
            onChange={props.onReason}
            {...props.errorOf("look-back-reason")}
          />
        </div>
      )}
    </>
  );
}

import type { Appointment } from "@samenkijken/contract/agenda";
import { clashesOf } from "@samenkijken/domain/agenda/clashes";
import { freeDayOn, isDayOff } from "@samenkijken/domain/agenda/free-days";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { asDay, dayInWords, today } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { upperFirst } from "../../platform/upper-first.ts";
import { Notice } from "../../ui/notice.tsx";
import { agendaMessages } from "./messages.ts";
import { useAppointments, useAppointmentViews, useFamilies } from "./use-agenda.ts";

/** An appointment as it is being typed. */
interface Typed {
  /** "" until it is a whole day. */
  readonly day: string;
  /** Null until day and hour are known. */
  readonly startsAt: string | null;
  readonly minutes: number;
  readonly travelMinutes: number | null;
  /** What it comes in the place of, and so does not clash with. */
  readonly isSame: (appointment: Appointment) => boolean;
}

/** What is worth knowing of a day before it is saved: over, free, in the weekend, or at the same time as another. */
export function PlanNotices(props: Typed) {
  const clashes = useClashWords(props);
  const sentences = [...useDayWords(props.day), ...clashes];
  if (sentences.length === 0) return null;
  return (
    <Notice tone={clashes.length > 0 || props.day < today() ? "warn" : "info"} live="status">
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

function useDayWords(day: string): string[] {
  const { form: words } = useMessages(agendaMessages);
  const language = useLanguage();
  if (day === "") return [];
  const name = upperFirst(dayInWords(day, language));
  const free = freeDayOn(asDay(day));
  return [
    ...(day < today() ? [words.past] : []),
    ...(free !== null
      ? [words.freeDay(name, free[language])]
      : isDayOff(asDay(day))
        ? [words.weekend(name)]
        : []),
  ];
}

function useClashWords({ startsAt, minutes, travelMinutes, isSame }: Typed): string[] {
  const { form: words } = useMessages(agendaMessages);
  const families = useFamilies();
  const appointments = useAppointments();
  const viewOf = useAppointmentViews(families.data ?? []);
  if (startsAt === null) return [];
  const own = { id: "typed", startsAt, minutes, travelMinutes };
  const others = (appointments.data ?? []).filter(
    (each) => each.state === "planned" && !isSame(each) && dutchDayOf(each.startsAt) === dutchDayOf(startsAt),
  );
  return clashesOf([own, ...others]).flatMap(({ first, second, why }) => {
    if (first !== own.id && second !== own.id) return [];
    const other = others.find(({ id }) => id === first || id === second);
    if (other === undefined) return [];
    const view = viewOf(other);
    const name = `${view.name}, ${view.hours}`;
    return [why === "overlap" ? words.clash(name) : words.travelClash(name)];
  });
}

import { clashesOf } from "@samenkijken/domain/agenda/clashes";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { dayInWords } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { upperFirst } from "../../platform/upper-first.ts";
import { Notice } from "../../ui/notice.tsx";
import { agendaMessages } from "./messages.ts";
import type { AppointmentView } from "./use-agenda.ts";

/** Appointments that do not fit after each other, in words. */
export function ClashNotice({ views }: { views: readonly AppointmentView[] }) {
  const words = useMessages(agendaMessages);
  const language = useLanguage();
  const planned = views.filter(({ appointment }) => appointment.state === "planned");
  const sentences = clashesOf(planned.map(({ appointment }) => appointment)).flatMap(
    ({ first, second, why }) => {
      const one = planned.find(({ appointment }) => appointment.id === first);
      const other = planned.find(({ appointment }) => appointment.id === second);
      if (one === undefined || other === undefined) return [];
      const day = upperFirst(dayInWords(dutchDayOf(one.appointment.startsAt), language));
      return [(why === "overlap" ? words.overlap : words.travelShort)(day, one.name, other.name)];
    },
  );
  if (sentences.length === 0) return null;
  return (
    <Notice tone="warn" title={words.clashTitle}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

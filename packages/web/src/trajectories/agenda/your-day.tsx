import type { Appointment } from "@samenkijken/contract/agenda";
import type { Family } from "@samenkijken/contract/families";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { useState } from "react";
import { clockInWords, today } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { Link } from "../../ui/link.tsx";
import { AppointmentDialog } from "./appointment-dialog.tsx";
import { agendaMessages } from "./messages.ts";
import { useAppointments, useAppointmentViews, useFamilies } from "./use-agenda.ts";
import "./your-day.css";

/** Those of today, by the hour. */
function Today(props: { appointments: readonly Appointment[]; families: readonly Family[] }) {
  const words = useMessages(agendaMessages);
  const language = useLanguage();
  const viewOf = useAppointmentViews(props.families);
  const [openId, setOpenId] = useState<string | null>(null);
  const mine = props.appointments.filter(
    ({ state, startsAt }) => (state === "planned" || state === "held") && dutchDayOf(startsAt) === today(),
  );
  const open = mine.find(({ id }) => id === openId);
  return (
    <>
      {mine.length === 0 && <p className="text-2">{words.yourDay.none}</p>}
      <ol>
        {mine.map((appointment) => {
          const view = viewOf(appointment);
          return (
            <li key={appointment.id} className={`your-day-is-${appointment.state}`}>
              <time dateTime={appointment.startsAt}>{clockInWords(appointment.startsAt, language)}</time>
              <span className="your-day-dot" aria-hidden="true" />
              <div>
                <button type="button" className="your-day-what" onClick={() => setOpenId(appointment.id)}>
                  {view.what}
                </button>
                <p className="text-small text-2">
                  {[view.family, view.where.toLocaleLowerCase(language)]
                    .filter((part) => part !== "")
                    .join(", ")}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      {open !== undefined && <AppointmentDialog view={viewOf(open)} onClose={() => setOpenId(null)} />}
    </>
  );
}

/** The appointments of today, on the first screen of the morning. */
export function YourDay() {
  const words = useMessages(agendaMessages);
  const families = useFamilies();
  const appointments = useAppointments();
  return (
    <section className="your-day" aria-labelledby="your-day">
      <h2 id="your-day">{words.yourDay.title}</h2>
      <Loaded query={families}>
        {(known) => (
          <Loaded query={appointments}>{(list) => <Today appointments={list} families={known} />}</Loaded>
        )}
      </Loaded>
      <p>
        <Link href="/agenda">{words.yourDay.toAgenda}</Link>
      </p>
    </section>
  );
}

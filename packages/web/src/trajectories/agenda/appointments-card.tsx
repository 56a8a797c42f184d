import type { Appointment } from "@samenkijken/contract/agenda";
import type { Family } from "@samenkijken/contract/families";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { useState } from "react";
import { dayInWords } from "../../platform/dates.ts";
import { Disclosure } from "../../platform/disclosure.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { AppointmentDialog, EndedWords } from "./appointment-dialog.tsx";
import "./appointments-card.css";
import { agendaMessages } from "./messages.ts";
import { useAppointments, useAppointmentViews } from "./use-agenda.ts";

function Lists({ family, own }: { family: Family; own: readonly Appointment[] }) {
  const words = useMessages(agendaMessages);
  const language = useLanguage();
  const viewOf = useAppointmentViews([family]);
  const [openId, setOpenId] = useState<string | null>(null);
  const planned = own.filter(({ state }) => state === "planned");
  const ended = own.filter(({ state }) => state !== "planned").toReversed();
  const open = own.find(({ id }) => id === openId);
  const dayOf = ({ startsAt }: Appointment) => dayInWords(dutchDayOf(startsAt), language);
  return (
    <>
      {planned.length === 0 && <p className="text-2">{words.card.none}</p>}
      <ul className="appointments">
        {planned.map((appointment) => {
          const view = viewOf(appointment);
          return (
            <li key={appointment.id}>
              <Button
                variant="quiet"
                ariaLabel={words.open(`${view.what}, ${dayOf(appointment)}`)}
                onClick={() => setOpenId(appointment.id)}
              >
                {view.what}
              </Button>
              <p className="text-small text-2">
                {`${dayOf(appointment)}, ${view.hours}, ${view.where.toLocaleLowerCase(language)}`}
              </p>
            </li>
          );
        })}
      </ul>
      {ended.length > 0 && (
        <Disclosure title={words.card.history}>
          <ul className="appointments">
            {ended.map((appointment) => (
              <li key={appointment.id}>
                <p>{`${viewOf(appointment).what}, ${dayOf(appointment)}, ${viewOf(appointment).hours}`}</p>
                <EndedWords appointment={appointment} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {open !== undefined && <AppointmentDialog view={viewOf(open)} onClose={() => setOpenId(null)} />}
    </>
  );
}

/** What is agreed with one family, and what became of what was agreed before. */
export function AppointmentsCard({ family, isOver = false }: { family: Family; isOver?: boolean }) {
  const words = useMessages(agendaMessages);
  const query = useAppointments();
  return (
    <Card labelledBy="appointments-title">
      <div className="row row-between">
        <h2 id="appointments-title">{words.card.title}</h2>
        {family.can.edit && !isOver && (
          <ButtonLink href={`/agenda/new?family=${family.id}`} variant="tertiary" size="small">
            {words.plan}
          </ButtonLink>
        )}
      </div>
      <Loaded query={query}>
        {(all) => <Lists family={family} own={all.filter(({ familyId }) => familyId === family.id)} />}
      </Loaded>
    </Card>
  );
}

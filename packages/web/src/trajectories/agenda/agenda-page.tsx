import { CaretLeftIcon, CaretRightIcon, PlusIcon } from "@phosphor-icons/react";
import type { Appointment } from "@samenkijken/contract/agenda";
import type { Family } from "@samenkijken/contract/families";
import { daysOfWeek, mondayOf, weekNumber } from "@samenkijken/domain/agenda/week";
import { addDays, dutchDayOf, type IsoDate } from "@samenkijken/domain/time/iso-date";
import { useState } from "react";
import { asDay, dayInWords, today } from "../../platform/dates.ts";
import { useDocumentTitle } from "../../platform/document-title.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import "./agenda-page.css";
import { AppointmentDialog } from "./appointment-dialog.tsx";
import { ClashNotice } from "./clash-notice.tsx";
import { isCrowded } from "./crowded.ts";
import { agendaMessages } from "./messages.ts";
import { useAppointments, useAppointmentViews, useFamilies, type AppointmentView } from "./use-agenda.ts";
import { WeekGrid } from "./week-grid.tsx";
import { WeekTasks } from "./week-tasks.tsx";

/** What stands in the agenda: not what was moved or called off, which the family's page keeps. */
const shown: ReadonlySet<Appointment["state"]> = new Set(["planned", "held", "not-shown"]);

function WeekSteps({ monday }: { monday: IsoDate }) {
  const words = useMessages(agendaMessages);
  return (
    <nav className="row" aria-label={words.title}>
      <ButtonLink href={`/agenda?week=${addDays(monday, -7)}`} icon={CaretLeftIcon}>
        {words.earlier}
      </ButtonLink>
      <ButtonLink href="/agenda">{words.thisWeek}</ButtonLink>
      <ButtonLink href={`/agenda?week=${addDays(monday, 7)}`} icon={CaretRightIcon}>
        {words.later}
      </ButtonLink>
    </nav>
  );
}

type View = "week" | "list";

function Week(props: { monday: IsoDate; appointments: readonly Appointment[]; families: readonly Family[] }) {
  const words = useMessages(agendaMessages);
  const [view, setView] = useState<View>("week");
  const [openId, setOpenId] = useState<string | null>(null);
  const viewOf = useAppointmentViews(props.families);
  const days = daysOfWeek(props.monday);
  const inWeek = props.appointments
    .filter(({ state, startsAt }) => shown.has(state) && days.includes(dutchDayOf(startsAt)))
    .map(viewOf);
  const isTooFull = view === "week" && isCrowded(days, inWeek);
  const open = props.appointments.find(({ id }) => id === openId);
  const onOpen = ({ appointment }: AppointmentView) => setOpenId(appointment.id);
  return (
    <div className="agenda">
      <div className="agenda-main">
        <div className="row row-between">
          <WeekSteps monday={props.monday} />
          <div className="agenda-views">
            <SegmentedControl
              id="agenda-view"
              label={words.view}
              value={view}
              onChange={setView}
              options={[
                { value: "week", label: words.views.week },
                { value: "list", label: words.views.list },
              ]}
            />
          </div>
        </div>
        <ClashNotice views={inWeek} />
        {inWeek.length === 0 && <p className="text-2">{words.emptyWeek}</p>}
        {isTooFull && <p className="text-2 agenda-too-full">{words.tooFull}</p>}
        <WeekGrid days={days} views={inWeek} layout={isTooFull ? "list" : view} onOpen={onOpen} />
      </div>
      <WeekTasks days={days} />
      {open !== undefined && <AppointmentDialog view={viewOf(open)} onClose={() => setOpenId(null)} />}
    </div>
  );
}

/** The trainer's own week: what is agreed with which family, by day and hour, with what is to be done beside it. */
export function AgendaPage(props: { week: string | null }) {
  const words = useMessages(agendaMessages);
  const language = useLanguage();
  useDocumentTitle(words.title);
  const appointments = useAppointments();
  const families = useFamilies();
  const monday = mondayOf(props.week === null ? today() : asDay(props.week));
  const sunday = addDays(monday, 6);
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.week(
          weekNumber(monday),
          dayInWords(monday, language, "short"),
          dayInWords(sunday, language, "year"),
        )}
        actions={
          <ButtonLink href="/agenda/new" icon={PlusIcon}>
            {words.plan}
          </ButtonLink>
        }
      />
      <Loaded query={families}>
        {(known) => (
          <Loaded query={appointments}>
            {(list) => <Week key={monday} monday={monday} appointments={list} families={known} />}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

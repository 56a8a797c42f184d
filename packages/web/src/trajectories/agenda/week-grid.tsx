import { WarningCircleIcon } from "@phosphor-icons/react";
import { freeDayOn } from "@samenkijken/domain/agenda/free-days";
import { dutchDayOf, type IsoDate } from "@samenkijken/domain/time/iso-date";
import type { CSSProperties } from "react";
import { dayInWords, today } from "../../platform/dates.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { minuteOf, onDay, stretchesOf, type Placed } from "./crowded.ts";
import { lanesOf, type Lane } from "./lanes.ts";
import { agendaMessages } from "./messages.ts";
import type { AppointmentView } from "./use-agenda.ts";

/** The hours to draw: the working day, and more where something is earlier or later. */
function hoursOf(views: readonly Placed[]): { from: number; to: number } {
  const starts = views.map(({ appointment }) => Math.floor(minuteOf(appointment.startsAt) / 60));
  const ends = views.map(({ appointment }) =>
    Math.ceil((minuteOf(appointment.startsAt) + appointment.minutes) / 60),
  );
  return { from: Math.min(8, ...starts), to: Math.min(24, Math.max(18, ...ends)) };
}

function Block(props: {
  view: AppointmentView;
  place: Lane & { top: number };
  onOpen: (view: AppointmentView) => void;
}) {
  const words = useMessages(agendaMessages);
  const { view, place } = props;
  const { appointment } = view;
  const style = {
    "--top": place.top,
    "--length": appointment.minutes,
    "--lane": place.lane,
    "--lanes": place.lanes,
  } as CSSProperties;
  return (
    <li className={classNames("agenda-place", place.lanes > 1 && "agenda-beside")} style={style}>
      <button
        type="button"
        className={classNames("agenda-block", `agenda-${appointment.kind}`, `agenda-is-${appointment.state}`)}
        onClick={() => props.onOpen(view)}
      >
        <span className="agenda-hours">{view.hours}</span>
        <span className="agenda-name">{view.name}</span>
        <span className="agenda-where">{view.where}</span>
        {appointment.state === "not-shown" && (
          <span className="agenda-missed">
            <WarningCircleIcon weight="fill" aria-hidden="true" />
            {words.states["not-shown"]}
          </span>
        )}
      </button>
    </li>
  );
}

function Day(props: {
  day: IsoDate;
  firstHour: number;
  views: readonly AppointmentView[];
  onOpen: (view: AppointmentView) => void;
}) {
  const words = useMessages(agendaMessages);
  const language = useLanguage();
  const { day, views, firstHour } = props;
  const isToday = day === today();
  const lanes = lanesOf(stretchesOf(views));
  const free = freeDayOn(day);
  return (
    <section
      className={classNames("agenda-day", isToday && "agenda-day-now", free !== null && "agenda-day-free")}
      aria-labelledby={`day-${day}`}
    >
      <h2 id={`day-${day}`} aria-current={isToday ? "date" : undefined}>
        <span className="agenda-weekday">{dayInWords(day, language, "weekday")}</span>{" "}
        {dayInWords(day, language, "brief")}
        {isToday && <span className="agenda-note">{words.today}</span>}
        {free !== null && <span className="agenda-note">{free[language]}</span>}
      </h2>
      {views.length === 0 ? (
        <p className="agenda-empty text-2">{words.emptyDay}</p>
      ) : (
        <ol>
          {views.map((view, at) => {
            const lane = lanes[at] ?? { lane: 0, lanes: 1 };
            const top = minuteOf(view.appointment.startsAt) - firstHour * 60;
            return (
              <Block key={view.appointment.id} view={view} place={{ ...lane, top }} onOpen={props.onOpen} />
            );
          })}
        </ol>
      )}
    </section>
  );
}

/** Seven days: beside each other by the hour where there is room, else as a list. Both are the same list of buttons. */
export function WeekGrid(props: {
  days: readonly IsoDate[];
  views: readonly AppointmentView[];
  layout: "week" | "list";
  onOpen: (view: AppointmentView) => void;
}) {
  const { from, to } = hoursOf(props.views);
  const hours = Array.from({ length: to - from }, (_, nth) => from + nth);
  const style = { "--hours": hours.length } as CSSProperties;
  const weekend: ReadonlySet<IsoDate> = new Set(props.days.slice(5));
  const isWeekendEmpty = props.views.every(
    ({ appointment }) => !weekend.has(dutchDayOf(appointment.startsAt)),
  );
  const names = ["agenda-week", `agenda-as-${props.layout}`, isWeekendEmpty && "agenda-no-weekend"];
  return (
    <div className={classNames(...names)} style={style}>
      <div className="agenda-axis" aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
      {props.days.map((day) => (
        <Day key={day} day={day} firstHour={from} views={onDay(props.views, day)} onOpen={props.onOpen} />
      ))}
    </div>
  );
}

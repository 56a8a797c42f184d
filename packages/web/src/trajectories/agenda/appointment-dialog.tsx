import { endedWithTrajectory } from "@samenkijken/domain/agenda/appointment";
import type { Appointment } from "@samenkijken/contract/agenda";
import { useState } from "react";
import { dayInWords } from "../../platform/dates.ts";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import "./appointment-dialog.css";
import { EndForm } from "./end-form.tsx";
import { agendaMessages } from "./messages.ts";
import type { AppointmentView } from "./use-agenda.ts";

/** The page on which an appointment is moved, or made anew after it did not happen. */
export function planHref(appointment: Appointment): string {
  const { trajectoryId, kind, number, familyId, id } = appointment;
  if (kind === "film" && trajectoryId !== null) return `/trajectories/${trajectoryId}/film`;
  if (kind === "look-back" && trajectoryId !== null)
    return `/trajectories/${trajectoryId}/look-back?number=${String(number ?? 1)}`;
  return `/agenda/new?family=${familyId}&kind=${kind}&replaces=${id}`;
}

/** What is known of an appointment, besides its name. */
export function AppointmentFacts({ view }: { view: AppointmentView }) {
  const words = useMessages(agendaMessages);
  const { details } = words;
  const language = useLanguage();
  const { appointment } = view;
  const facts = [
    [details.when, `${dayInWords(dutchDayOf(appointment.startsAt), language)}, ${view.hours}`],
    [details.where, view.where],
    [details.who, view.who],
    [details.travel, appointment.travelMinutes === null ? "" : words.travel(appointment.travelMinutes)],
  ].filter(([, text]) => text !== "");
  return (
    <dl className="appointment-facts">
      {facts.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How an appointment ended; nothing while it is planned. */
export function EndedWords({ appointment }: { appointment: Appointment }) {
  const { details, states } = useMessages(agendaMessages);
  const { state, calledOffBy, endedReason } = appointment;
  if (state === "planned") return null;
  const how =
    state === "cancelled" && calledOffBy !== null
      ? details.calledOff(details.calledOffBy[calledOffBy])
      : state === "not-shown"
        ? details.missed
        : state === "changed"
          ? details.changed
          : states[state];
  const why =
    endedReason === endedWithTrajectory
      ? details.withTrajectory
      : endedReason !== "" && details.reason(endedReason);
  return (
    <p className="text-2">
      {how} {why}
    </p>
  );
}

type Ending = "cancelled" | "not-shown";

function Actions(props: { appointment: Appointment; onEnd: (how: Ending) => void; onHeld: () => void }) {
  const words = useMessages(agendaMessages);
  const { appointment } = props;
  const [now] = useState(() => new Date().toISOString());
  const isPast = appointment.startsAt <= now;
  const isFilm = appointment.kind === "film" && appointment.trajectoryId !== null;
  if (!appointment.can.edit)
    return appointment.state === "not-shown" ? (
      <ButtonLink href={planHref(appointment)}>{words.actions.again}</ButtonLink>
    ) : null;
  return (
    <>
      {isFilm && (
        <ButtonLink href={`/trajectories/${appointment.trajectoryId ?? ""}/prepare`} variant="primary">
          {words.details.prepare}
        </ButtonLink>
      )}
      {isPast && appointment.number === null && (
        <Button variant="primary" onClick={props.onHeld}>
          {words.actions.held}
        </Button>
      )}
      <ButtonLink href={planHref(appointment)}>{words.actions.change}</ButtonLink>
      {isPast && <Button onClick={() => props.onEnd("not-shown")}>{words.actions.missed}</Button>}
      <Button onClick={() => props.onEnd("cancelled")}>{words.actions.cancel}</Button>
    </>
  );
}

/** One appointment: what is known of it, and moving it, calling it off, nobody at home, or done. */
export function AppointmentDialog(props: { view: AppointmentView; onClose: () => void }) {
  const words = useMessages(agendaMessages);
  const { appointment } = props.view;
  const [ending, setEnding] = useState<Ending | null>(null);
  const end = useCommand("endAppointment");
  const hold = () =>
    end.mutate({
      params: { appointmentId: appointment.id },
      body: { how: "held", calledOffBy: null, reason: "" },
    });
  return (
    <Dialog open onClose={props.onClose} title={props.view.name} closeLabel={words.details.close}>
      <div className="stack">
        <AppointmentFacts view={props.view} />
        <EndedWords appointment={appointment} />
        <ProblemNotice error={end.error} />
        {ending === null ? (
          <div className="row">
            <Actions appointment={appointment} onEnd={setEnding} onHeld={hold} />
            <ButtonLink href={`/families/${appointment.familyId}`} variant="quiet">
              {words.details.toFamily}
            </ButtonLink>
          </div>
        ) : (
          <EndForm appointment={appointment} how={ending} onDone={() => setEnding(null)} />
        )}
      </div>
    </Dialog>
  );
}

import { IsoDate } from "@samenkijken/domain/time/iso-date";
import type { TrajectoryFacts } from "@samenkijken/domain/trajectory/facts";
import { dayInAmsterdam } from "../../platform/clock.ts";
import type { AppointmentRow } from "./queries.ts";

/** When the first talk is planned, and when it was held. */
export function firstTalkFacts(row: {
  readonly started_on: string;
  readonly appointments: readonly AppointmentRow[];
  readonly questions: readonly { readonly asked_on: string }[];
}): TrajectoryFacts["firstTalk"] {
  const talks = row.appointments.filter(({ kind }) => kind === "first-talk");
  // Without an appointment, who starts a trajectory has met the family.
  if (talks.length === 0) return { plannedOn: null, heldOn: IsoDate.parse(row.started_on) };
  const dayOf = (ended: AppointmentRow["ended_how"]) => {
    const found = talks.findLast((each) => each.ended_how === ended);
    return found === undefined ? null : IsoDate.parse(dayInAmsterdam(found.starts_at));
  };
  const [plannedOn, heldOn] = [dayOf(null), dayOf("held")];
  // A question that was written down on its day or later tells that the talk took place.
  const isTold = plannedOn !== null && row.questions.some(({ asked_on }) => asked_on >= plannedOn);
  return { plannedOn, heldOn: heldOn ?? (isTold ? plannedOn : null) };
}

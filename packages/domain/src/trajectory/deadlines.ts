import { addDays, addMonths, type IsoDate, isWeekend } from "../time/iso-date.ts";
import type { Cycle } from "./facts.ts";

/** The day of the follow-up: `months` after closing, clamped to the end of a shorter month. */
export function followUpDue(closedOn: IsoDate, months: number): IsoDate {
  return addMonths(closedOn, months);
}

/** The last day on which the follow-up counts as held in time: a month after its day (appendix C). */
export function followUpDeadline(closedOn: IsoDate, months: number): IsoDate {
  return addMonths(closedOn, months + 1);
}

/** The days between which the trajectory closes when it keeps to the band of its programme, both included. */
export function closingWindow(
  startedOn: IsoDate,
  band: { readonly fromMonths: number; readonly toMonths: number },
): { readonly from: IsoDate; readonly to: IsoDate } {
  return { from: addMonths(startedOn, band.fromMonths), to: addMonths(startedOn, band.toMonths) };
}

/** The day `count` working days later; Saturdays and Sundays do not count, public holidays do. */
export function addWorkingDays(date: IsoDate, count: number): IsoDate {
  let day = date;
  let left = count;
  while (left > 0) {
    day = addDays(day, 1);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

/** Until when the film is looked at: five working days, or sooner when its look-back is planned sooner. */
export function analysisDue(cycle: Pick<Cycle, "filmInOn" | "lookBackPlannedOn">): IsoDate | null {
  const { filmInOn, lookBackPlannedOn } = cycle;
  if (filmInOn === null) return lookBackPlannedOn;
  const due = addWorkingDays(filmInOn, analysisWorkingDays);
  if (lookBackPlannedOn === null || lookBackPlannedOn > due) return due;
  // A look-back that was planned before the film came in asks for it at once.
  return lookBackPlannedOn < filmInOn ? filmInOn : lookBackPlannedOn;
}

const analysisWorkingDays = 5;

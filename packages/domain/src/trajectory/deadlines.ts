import { addMonths, type IsoDate } from "../time/iso-date.ts";

/** The day of the follow-up: `months` after closing, clamped to the end of a shorter month. */
export function followUpDue(closedOn: IsoDate, months: number): IsoDate {
  return addMonths(closedOn, months);
}

/** The days between which the trajectory closes when it keeps to the band of its programme, both included. */
export function closingWindow(
  startedOn: IsoDate,
  band: { readonly fromMonths: number; readonly toMonths: number },
): { readonly from: IsoDate; readonly to: IsoDate } {
  return { from: addMonths(startedOn, band.fromMonths), to: addMonths(startedOn, band.toMonths) };
}

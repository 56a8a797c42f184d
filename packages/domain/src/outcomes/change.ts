import { measuringMoments, type MeasuringMoment } from "./measuring-moments.ts";

/**
 * From this change on, an own 0-10 question counts as improved. A pragmatic threshold of the product
 * (domain §4.2), not a statistical one: wherever it is shown, that is said.
 */
export const improvedFrom = 2;

/** One person's scores at one moment. What was not answered is absent; null takes an earlier score back. */
export interface Measurement {
  readonly moment: MeasuringMoment;
  readonly personId: string;
  readonly measuredOn: string;
  /** An instant; the later entry corrects the earlier, which stays. */
  readonly enteredAt: string;
  readonly values: Readonly<Record<string, number | null>>;
}

/** What counts at one moment. */
export interface Point {
  readonly moment: MeasuringMoment;
  readonly measuredOn: string;
  readonly value: number;
}

/** The scores of one person on one item through the moments: the latest entry of each moment counts, a missing one is left out and never guessed. */
export function seriesOf(
  measurements: readonly Measurement[],
  about: { readonly personId: string; readonly item: string },
): readonly Point[] {
  const own = measurements
    .filter(({ personId, values }) => personId === about.personId && about.item in values)
    .toSorted((one, other) => one.enteredAt.localeCompare(other.enteredAt));
  return measuringMoments.flatMap((moment) => {
    const last = own.findLast((each) => each.moment === moment);
    const value = last?.values[about.item] ?? null;
    return last === undefined || value === null ? [] : [{ moment, measuredOn: last.measuredOn, value }];
  });
}

/** Where somebody began, where they are now, and what lies between; null for what is not known. */
export interface Change {
  readonly begin: Point | null;
  readonly now: Point | null;
  readonly by: number | null;
  readonly isImproved: boolean;
}

/** The change from the start to the latest later moment; without both there is no change to tell. `from` is the threshold of its scale, if it has one. */
export function changeIn(series: readonly Point[], from: number | null = improvedFrom): Change {
  const begin = series.find(({ moment }) => moment === "start") ?? null;
  const now = series.findLast(({ moment }) => moment !== "start") ?? null;
  const by = begin === null || now === null ? null : now.value - begin.value;
  return { begin, now, by, isImproved: by !== null && from !== null && by >= from };
}

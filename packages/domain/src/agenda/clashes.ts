import { dutchDayOf } from "../time/iso-date.ts";

/** What counts when two appointments are compared; `travelMinutes` is the way to it from the one before. */
export type InAgenda = {
  readonly id: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly travelMinutes: number | null;
};

/** Two appointments of one day that do not fit after each other: at the same time, or with too little time for the way. */
export type Clash = { readonly first: string; readonly second: string; readonly why: "overlap" | "travel" };

/** Which appointments do not fit together, by the time that really passes, also in the nights of summer and winter time. */
export function clashesOf(appointments: readonly InAgenda[]): readonly Clash[] {
  const inOrder = appointments.toSorted((a, b) => startOf(a) - startOf(b));
  return inOrder.flatMap((first, at) =>
    inOrder.slice(at + 1).flatMap((second, after): Clash[] => {
      const gap = startOf(second) - endOf(first);
      if (gap < 0) return [{ first: first.id, second: second.id, why: "overlap" }];
      // The way goes from the appointment just before, on the same day.
      const isNext = after === 0 && dutchDayOf(first.startsAt) === dutchDayOf(second.startsAt);
      return isNext && gap < (second.travelMinutes ?? 0)
        ? [{ first: first.id, second: second.id, why: "travel" }]
        : [];
    }),
  );
}

function startOf({ startsAt }: InAgenda): number {
  return new Date(startsAt).getTime() / 60_000;
}

function endOf(appointment: InAgenda): number {
  return startOf(appointment) + appointment.minutes;
}

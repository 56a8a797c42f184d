import { addDays, daysBetween, type IsoDate } from "../time/iso-date.ts";
import { isDayOff } from "./free-days.ts";

/** The days after a film in which to look back (settled 10). */
type Within = { readonly from: number; readonly to: number };

/** What a day of looking back asks: nothing, a written reason, or another day. */
export type LookBackDay = "fits" | "too-early" | "too-late" | "before-film";

/**
 * Film and look-back are two moments (requirement B-11): before the film is no look-back; on its day, or after the last
 * advised day, it passes with a written reason (settled 3).
 */
export function judgeLookBackDay(filmedOn: IsoDate, day: IsoDate, within: Within): LookBackDay {
  const days = daysBetween(filmedOn, day);
  if (days < 0) return "before-film";
  if (days === 0) return "too-early";
  return days > within.to ? "too-late" : "fits";
}

/** The day to suggest for looking back: the last advised one that is no weekend or free day, so that mostly the weekday stays; else the nearest one before. */
export function suggestLookBackDay(filmedOn: IsoDate, within: Within): IsoDate {
  for (let days = within.to; days > 0; days -= 1) {
    const day = addDays(filmedOn, days);
    if (!isDayOff(day)) return day;
  }
  return addDays(filmedOn, within.to);
}

/** A day as it is typed into three fields. */
export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** The day so many days from today, in the Netherlands. */
export function dayFromNow(days: number): TypedDay {
  const at = new Date(Date.now() + days * 86_400_000);
  const [year = "", month = "", day = ""] = at
    .toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" })
    .split("-");
  return { day, month, year };
}

/** The same of a day that is known. */
export function typed(day: string): TypedDay {
  const [year = "", month = "", date = ""] = day.split("-");
  return { day: date, month, year };
}

/** A date as it is being typed. */
export type DateParts = { day: string; month: string; year: string };

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The three parts of an ISO date, all empty when it is none. */
export function splitDate(iso: string): DateParts {
  const [, year = "", month = "", day = ""] = isoPattern.exec(iso) ?? [];
  return { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}

/** The ISO date of three typed parts, or "" as long as they name no day of the calendar. */
export function joinDate(parts: DateParts): string {
  const digits = [parts.year, parts.month, parts.day].map((part) => part.trim());
  if (!digits.every((part) => /^\d+$/.test(part)) || digits[0]?.length !== 4) return "";
  const [year, month, day] = digits.map((part, index) => part.padStart(index === 0 ? 4 : 2, "0"));
  const iso = `${year}-${month}-${day}`;
  const instant = Date.parse(`${iso}T00:00:00Z`);
  // The parser rolls 31 February over to March, so the answer must read the same on the way back.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(iso) ? iso : "";
}

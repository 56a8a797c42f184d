/** A clock as people type it ("10.30", "9:5", "1030", "10") as `10:30`; null when it is none. */
export function clockTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[.:\s]?(\d{2}))?(?:\s*uur)?$/.exec(text.trim());
  if (match === null) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? "0")];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

import type { Language } from "@samenkijken/contract/shapes";

const locales = { nl: "nl-NL", en: "en-GB" } as const;

/** Bytes as people read them: "148 MB", "1,2 GB". */
export function sizeInWords(bytes: number, language: Language): string {
  const [amount, unit] = bytes >= 1e9 ? [bytes / 1e9, "GB"] : [bytes / 1e6, "MB"];
  const digits = amount < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(amount)} ${unit}`;
}

/** A fraction as a whole percentage, never 100% before it is done. */
export function percentOf(fraction: number): string {
  return `${Math.floor(Math.min(1, Math.max(0, fraction)) * 100)}%`;
}

/** Minutes and seconds of a length in microseconds. */
export function lengthParts(micros: number): { minutes: number; seconds: string } {
  const whole = Math.round(micros / 1e6);
  return { minutes: Math.floor(whole / 60), seconds: String(whole % 60).padStart(2, "0") };
}

/** C-22: about ten minutes is asked for; above twenty a soft remark (domain §2.6). */
export function isLongFilm(durationMicros: number | null): boolean {
  return durationMicros !== null && durationMicros > 20 * 60_000_000;
}

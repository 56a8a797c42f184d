const SECOND = 1_000_000;

/**
 * Reads a moment as a person types it, in microseconds: seconds ("12.5" or "12,5"), minutes and seconds ("03:41"), or a
 * timecode, whose last number counts the pictures that begin in that second, from 0 ("03:41,12"). Null when it is none.
 */
export function parseMoment(text: string, startsMicros: readonly number[]): number | null {
  if (/^\d+([.,]\d+)?$/.test(text)) return Math.round(Number(text.replace(",", ".")) * SECOND);
  const match = /^(\d+):([0-5]\d)(?:,(\d+))?$/.exec(text);
  if (match === null) return null;
  const second = (Number(match[1]) * 60 + Number(match[2])) * SECOND;
  if (match[3] === undefined) return second;
  const picture = startsMicros.filter((start) => start >= second && start < second + SECOND)[
    Number(match[3])
  ];
  return picture ?? null;
}

/**
 * Gives the starts of a film's table that belong to the pictures a proxy really has: each picture takes the nearest
 * start that is still free, in order. All in microseconds; when every picture is there, it is the table itself.
 */
export function matchStarts(table: readonly number[], made: readonly number[]): readonly number[] {
  if (made.length === table.length) return table;
  const matched: number[] = [];
  let at = 0;
  for (const [nth, moment] of made.entries()) {
    // Enough must be left over for the pictures that follow.
    const last = table.length - (made.length - nth);
    while (at < last && distance(table, at + 1, moment) <= distance(table, at, moment)) at += 1;
    const start = table[at];
    if (start === undefined) break;
    matched.push(start);
    at += 1;
  }
  return matched;
}

function distance(table: readonly number[], at: number, moment: number): number {
  return Math.abs((table[at] ?? Infinity) - moment);
}

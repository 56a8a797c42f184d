/** Gives the place of the start that lies nearest to a moment; all in microseconds, the starts rising. */
export function nearestStart(starts: readonly number[], micros: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= micros) low = middle;
    else high = middle - 1;
  }
  const after = (starts[low + 1] ?? Infinity) - micros;
  return after < micros - (starts[low] ?? 0) ? low + 1 : low;
}

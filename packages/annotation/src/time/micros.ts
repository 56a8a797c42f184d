declare const micros: unique symbol;

/** A moment in a film or a length of it: whole microseconds, counted from the first picture. */
export type Micros = number & { readonly [micros]: true };

/** Takes a number of microseconds in; throws RangeError unless it is a whole, safe, non-negative number. */
export function toMicros(count: number): Micros {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`Not a whole number of microseconds from 0: ${String(count)}`);
  }
  // Minus zero would be equal to zero and yet not the same.
  return (count === 0 ? 0 : count) as Micros;
}

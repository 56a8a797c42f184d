/** What must be known of an instrument before a change in it can be called reliable. */
export interface InstrumentPrecision {
  readonly standardDeviation: number;
  readonly reliability: number;
}

/** Beyond this the change is more than measuring error would give in 95 of 100 cases (Jacobson & Truax 1991). */
const bound = 1.96;

/** The reliable change index from one score to a later one; null when it cannot be worked out. */
export function reliableChange(
  scores: { readonly from: number; readonly to: number },
  precision: InstrumentPrecision,
): { readonly index: number; readonly isReliable: boolean } | null {
  const { standardDeviation, reliability } = precision;
  if (standardDeviation <= 0 || reliability < 0 || reliability >= 1) return null;
  const error = standardDeviation * Math.SQRT2 * Math.sqrt(1 - reliability);
  const index = (scores.to - scores.from) / error;
  return { index, isReliable: Math.abs(index) > bound };
}

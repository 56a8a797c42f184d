/** How the answers of a list of items become a sum; no words of any item. */
export interface SumRule {
  /** Items are numbered from 1. */
  readonly items: number;
  readonly lowest: number;
  readonly highest: number;
  /** Items that count the other way round. */
  readonly reversed: readonly number[];
}

/** A sum; prorated when some items were left open, which is always shown. */
export interface SumScore {
  readonly sum: number;
  readonly isProrated: boolean;
}

/** The share of items that must have been answered before a sum may be made up, in percent (domain §4.2). */
const enoughPercent = 80;

/** The sum over `items` as if all had been answered: the mean of what was answered, times the number of items. Null when too few were. */
export function prorate(answered: {
  readonly sum: number;
  readonly count: number;
  readonly items: number;
}): SumScore | null {
  const { sum, count, items } = answered;
  if (count * 100 < enoughPercent * items || count === 0) return null;
  return { sum: (sum / count) * items, isProrated: count < items };
}

/** The sum of some of a scale's items; answers by item number, an open one absent or null. */
export function sumScore(
  rule: SumRule,
  answers: ReadonlyMap<number, number | null>,
  items: readonly number[] = allItems(rule),
): SumScore | null {
  const counted = items.flatMap((item) => {
    const answer = answers.get(item) ?? null;
    if (answer === null) return [];
    return [rule.reversed.includes(item) ? rule.lowest + rule.highest - answer : answer];
  });
  const sum = counted.reduce((total, each) => total + each, 0);
  return prorate({ sum, count: counted.length, items: items.length });
}

/** The lowest and highest sum that a whole list can give. */
export function rangeOf(rule: SumRule): { readonly lowest: number; readonly highest: number } {
  return { lowest: rule.items * rule.lowest, highest: rule.items * rule.highest };
}

function allItems(rule: SumRule): readonly number[] {
  return Array.from({ length: rule.items }, (_item, index) => index + 1);
}

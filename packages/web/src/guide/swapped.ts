/** The same items with two of them changed in place; as they were where one of the places is none. */
export function swapped<Item>(items: readonly Item[], at: number, other: number): Item[] {
  const [one, two] = [items[at], items[other]];
  return one === undefined || two === undefined ? [...items] : items.with(at, two).with(other, one);
}

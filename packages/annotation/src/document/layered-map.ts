/** Up to so many entries a map is copied whole; that is quick, and stays a plain map. */
const SMALL = 500;

/** Up to so many changes lie over a large map; then it is copied whole once. */
const MOST_OVER = 150;

/**
 * A large map with a few changes over it, so that one change more does not copy all of it. What is changed keeps its
 * place; what is new comes last.
 */
class LayeredMap<Value> implements ReadonlyMap<string, Value> {
  readonly size: number;
  readonly base: ReadonlyMap<string, Value>;
  /** Null stands for what is gone. */
  readonly over: ReadonlyMap<string, Value | null>;

  constructor(base: ReadonlyMap<string, Value>, over: ReadonlyMap<string, Value | null>, size: number) {
    this.base = base;
    this.over = over;
    this.size = size;
  }

  get(key: string): Value | undefined {
    const over = this.over.get(key);
    return over === undefined ? this.base.get(key) : (over ?? undefined);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  forEach(use: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this.entries()) use(value, key, this);
  }

  *entries(): MapIterator<[string, Value]> {
    for (const [key, there] of this.base) {
      const over = this.over.get(key);
      if (over !== null) yield [key, over ?? there];
    }
    for (const [key, value] of this.over) if (value !== null && !this.base.has(key)) yield [key, value];
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
}

/** The map with some entries put, and those taken out for which there is null; the old one stays as it was. */
export function withEntries<Value extends object>(
  map: ReadonlyMap<string, Value>,
  changes: ReadonlyMap<string, Value | null>,
): ReadonlyMap<string, Value> {
  const { base, over } = map instanceof LayeredMap ? (map as LayeredMap<Value>) : { base: map, over: none };
  if (map.size > SMALL && over.size + changes.size <= MOST_OVER) {
    let { size } = map;
    for (const [key, value] of changes) size += Number(value !== null) - Number(map.has(key));
    return new LayeredMap(base, new Map([...over, ...changes]), size);
  }
  const copy = new Map(map);
  for (const [key, value] of changes) {
    if (value === null) copy.delete(key);
    else copy.set(key, value);
  }
  return copy;
}

const none: ReadonlyMap<string, null> = new Map();

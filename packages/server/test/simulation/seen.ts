/** Which steps, reasons and turns of events were met in all lives together, and how often. */
export interface Seen {
  readonly steps: Map<string, number>;
  readonly reasons: Map<string, number>;
  readonly states: Map<string, number>;
  readonly turns: Map<string, number>;
}

export function nothingSeen(): Seen {
  return { steps: new Map(), reasons: new Map(), states: new Map(), turns: new Map() };
}

export function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** Something with a begin and an end on one day, in minutes of the clock. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a stretch is drawn: beside how many others, and at which place among them. */
export interface Lane {
  readonly lane: number;
  readonly lanes: number;
}

/** Places stretches that overlap beside one another, so that none hides another; the others have the whole width. */
export function lanesOf(stretches: readonly Stretch[]): Lane[] {
  const order = stretches.map((_, at) => at).toSorted((a, b) => from(stretches, a) - from(stretches, b));
  const lanes = new Map<number, number>();
  const groups: number[][] = [];
  let ends: number[] = [];
  for (const at of order) {
    const stretch = stretches[at];
    if (stretch === undefined) continue;
    if (ends.every((end) => end <= stretch.from)) {
      ends = [];
      groups.push([]);
    }
    const free = ends.findIndex((end) => end <= stretch.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = stretch.to;
    lanes.set(at, lane);
    groups.at(-1)?.push(at);
  }
  return stretches.map((_, at) => {
    const group = groups.find((members) => members.includes(at)) ?? [];
    return { lane: lanes.get(at) ?? 0, lanes: 1 + Math.max(0, ...group.map((each) => lanes.get(each) ?? 0)) };
  });
}

function from(stretches: readonly Stretch[], at: number): number {
  return stretches[at]?.from ?? 0;
}

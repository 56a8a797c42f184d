import type { Marker } from "../document/document-record.ts";
import type { Micros } from "../time/micros.ts";

/** Two markers, one of each list, that tell of the same event. */
export interface MatchedPair {
  readonly one: Marker;
  readonly other: Marker;
  readonly apartMicros: number;
}

export interface MatchSetting {
  /** How far apart the starts of a pair may lie: 2 seconds unless set. */
  readonly toleranceMicros: Micros;
  /** Groups of codes that count as one and the same; without them each code stands alone. */
  readonly sameCodes?: readonly (readonly string[])[];
}

/**
 * Pairs the markers of two lists that are by the same person, of the same code and not too far apart: as many pairs as there
 * can be, and of those the nearest together. Which list comes first makes no difference to the pairs.
 */
export function matchMarkers(
  ones: readonly Marker[],
  others: readonly Marker[],
  setting: MatchSetting,
): MatchedPair[] {
  const nameOf = kindNames(setting.sameCodes ?? []);
  const otherKinds = inKinds(others, nameOf);
  const sides = [...inKinds(ones, nameOf)].map(([kind, some]) => ({
    ones: some,
    others: otherKinds.get(kind) ?? [],
  }));
  return sides
    .flatMap((side) => clustersOf(side, setting.toleranceMicros))
    .flatMap((cluster) => pairsOf(cluster, setting.toleranceMicros))
    .sort((pair, next) => startOfPair(pair) - startOfPair(next));
}

/** Markers that may be paired with one another, each list in order of time. */
interface Sides {
  readonly ones: readonly Marker[];
  readonly others: readonly Marker[];
}

function startOfPair({ one, other }: MatchedPair): number {
  return Math.min(one.start, other.start);
}

function kindNames(groups: readonly (readonly string[])[]): (marker: Marker) => string {
  const heads = new Map(groups.flatMap((group) => group.map((code) => [code, group[0] ?? code] as const)));
  return ({ track, code }) => JSON.stringify([track, heads.get(code) ?? code]);
}

function inKinds(markers: readonly Marker[], nameOf: (marker: Marker) => string): Map<string, Marker[]> {
  const kinds = new Map<string, Marker[]>();
  const inTime = [...markers].sort((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1));
  for (const marker of inTime) {
    const kind = nameOf(marker);
    const some = kinds.get(kind);
    if (some === undefined) kinds.set(kind, [marker]);
    else some.push(marker);
  }
  return kinds;
}

/** Cuts where nobody can reach across a silence, so that a long film is many small questions. */
function clustersOf({ ones, others }: Sides, tolerance: number): Sides[] {
  const all = [
    ...ones.map((marker) => ({ marker, side: "ones" as const })),
    ...others.map((marker) => ({ marker, side: "others" as const })),
  ];
  all.sort((a, b) => a.marker.start - b.marker.start);
  const clusters: { ones: Marker[]; others: Marker[] }[] = [];
  let latest = -Infinity;
  for (const { marker, side } of all) {
    if (marker.start - latest > tolerance) clusters.push({ ones: [], others: [] });
    clusters.at(-1)?.[side].push(marker);
    latest = marker.start;
  }
  return clusters;
}

/** What can be had from the markers that are left: the number of pairs and how far they are apart together. */
interface Yield {
  readonly pairs: number;
  readonly apart: number;
}

const nothing: Yield = { pairs: 0, apart: 0 };

/**
 * On one line of time pairs need never cross: uncrossing two of them keeps both within reach and brings them no further
 * apart. So the best of what is left after the first markers of both lists is all there is to know.
 */
function pairsOf({ ones, others }: Sides, tolerance: number): MatchedPair[] {
  const best = yields({ ones, others }, tolerance);
  const at = (i: number, j: number): Yield => best[i]?.[j] ?? nothing;
  const found: MatchedPair[] = [];
  let [i, j] = [0, 0];
  for (let one = ones[i], other = others[j]; one !== undefined && other !== undefined;) {
    const now = at(i, j);
    const pair = paired(one, other, tolerance);
    const skips = one.start < other.start ? ([1, 0] as const) : ([0, 1] as const);
    if (pair !== null && isSameYield(withPair(at(i + 1, j + 1), pair), now)) {
      found.push(pair);
      [i, j] = [i + 1, j + 1];
    } else if (isSameYield(at(i + skips[0], j + skips[1]), now)) [i, j] = [i + skips[0], j + skips[1]];
    else [i, j] = [i + skips[1], j + skips[0]];
    [one, other] = [ones[i], others[j]];
  }
  return found;
}

function yields({ ones, others }: Sides, tolerance: number): Yield[][] {
  const best: Yield[][] = [...ones, null].map(() => [...others, null].map(() => nothing));
  for (const [i, one] of [...ones.entries()].toReversed()) {
    const [row = [], after = []] = [best[i], best[i + 1]];
    for (const [j, other] of [...others.entries()].toReversed()) {
      const pair = paired(one, other, tolerance);
      const skipped = better(after[j] ?? nothing, row[j + 1] ?? nothing);
      row[j] = pair === null ? skipped : better(withPair(after[j + 1] ?? nothing, pair), skipped);
    }
  }
  return best;
}

function paired(one: Marker, other: Marker, tolerance: number): MatchedPair | null {
  const apartMicros = Math.abs(one.start - other.start);
  return apartMicros > tolerance ? null : { one, other, apartMicros };
}

function withPair({ pairs, apart }: Yield, pair: MatchedPair): Yield {
  return { pairs: pairs + 1, apart: apart + pair.apartMicros };
}

function better(some: Yield, rest: Yield): Yield {
  const isMore = some.pairs > rest.pairs || (some.pairs === rest.pairs && some.apart <= rest.apart);
  return isMore ? some : rest;
}

function isSameYield(some: Yield, rest: Yield): boolean {
  return some.pairs === rest.pairs && some.apart === rest.apart;
}

/** One marker of the bench, the same for every timeline. */
export interface BenchMarker {
  readonly id: string;
  readonly lane: "child" | "parent";
  /** The digit of its code, 1 to 9. */
  readonly code: number;
  /** In seconds. */
  readonly start: number;
  /** In seconds; null for a moment. */
  readonly end: number | null;
}

/** A film of twenty minutes. */
export const SECONDS = 1200;

/** What each timeline can do; every one is driven by these and by nothing else. */
export interface DrivenTimeline {
  readonly add: (marker: BenchMarker) => void;
  /** Shows a stretch of the film, in seconds. */
  readonly show: (from: number, to: number) => void;
  /** Puts the playhead on a second. */
  readonly playhead: (second: number) => void;
  readonly close: () => void;
}

/** Opens a timeline with markers in an element, and is done when it is drawn. */
export type OpenTimeline = (element: HTMLElement, markers: readonly BenchMarker[]) => Promise<DrivenTimeline>;

/** Chance that is the same every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** So many markers over the film: moments and stretches of one to three seconds, by two people. */
export function markersOf(count: number, seed = 1): BenchMarker[] {
  const next = chance(seed);
  return Array.from({ length: count }, (_, nth) => {
    const start = Math.floor(next() * (SECONDS - 5) * 25) / 25;
    const isLong = next() < 0.4;
    return {
      id: `${String(seed)}-${String(nth)}`,
      lane: next() < 0.5 ? ("child" as const) : ("parent" as const),
      code: 1 + Math.floor(next() * 9),
      start,
      end: isLong ? start + 1 + Math.floor(next() * 50) / 25 : null,
    };
  });
}

import { markersInTime, type AnnotationDocument } from "../document/annotation-document.ts";
import type { Micros } from "../time/micros.ts";

/** Yes markers of anyone, one after the other, without a no between them (*ja-reeks*). */
export interface YesSeries {
  readonly count: number;
  readonly start: Micros;
  readonly end: Micros;
  /** The ids of its markers in order of time. */
  readonly markers: readonly string[];
}

/** The run of most yes markers with every gap shorter than the given one (6 seconds unless set); of equals the earliest. */
export function longestYesSeries(
  document: AnnotationDocument,
  { gapMicros }: { readonly gapMicros: Micros },
): YesSeries | null {
  let best: YesSeries | null = null;
  let open: YesSeries | null = null;
  for (const { id, valence, start, end: until } of markersInTime(document)) {
    const end = until ?? start;
    if (valence === "no") {
      open = null;
    } else if (open === null || start - open.end >= gapMicros) {
      open = { count: 1, start, end, markers: [id] };
    } else {
      const markers: readonly string[] = [...open.markers, id];
      open = { count: markers.length, start: open.start, end: end > open.end ? end : open.end, markers };
    }
    if (open !== null && open.count > (best?.count ?? 0)) best = open;
  }
  return best;
}

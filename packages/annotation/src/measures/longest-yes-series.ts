import { markersInTime, type AnnotationDocument } from "../document/annotation-document.ts";
import type { Marker } from "../document/document-record.ts";
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
  const markers = markersInTime(document);
  let best: Run | null = null;
  let open: Run | null = null;
  for (const [nth, { valence, start, end: until }] of markers.entries()) {
    const end = until ?? start;
    if (valence === "no") open = null;
    else if (open === null || start - open.end >= gapMicros) open = { first: nth, last: nth, start, end };
    else open = { first: open.first, last: nth, start: open.start, end: end > open.end ? end : open.end };
    if (open !== null && lengthOf(open) > lengthOf(best)) best = open;
  }
  return best === null ? null : seriesOf(best, markers);
}

/** A series as the places of its first and last marker, so that a longer one is not written out at each marker. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly start: Micros;
  readonly end: Micros;
}

function lengthOf(run: Run | null): number {
  return run === null ? 0 : run.last - run.first + 1;
}

function seriesOf({ first, last, start, end }: Run, all: readonly Marker[]): YesSeries {
  const markers = all.slice(first, last + 1).map((marker) => marker.id);
  return { count: markers.length, start, end, markers };
}

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
  return longestYesSeriesOf(document, { gapMicros, least: 1 })[0] ?? null;
}

/** Every run of at least so many yes markers, the longest first; of equals the earliest first. */
export function longestYesSeriesOf(
  document: AnnotationDocument,
  setting: { readonly gapMicros: Micros; readonly least: number },
): YesSeries[] {
  return runsOf(document, setting.gapMicros)
    .filter(({ count }) => count >= setting.least)
    .sort((one, other) => other.count - one.count || one.start - other.start);
}

interface Run {
  count: number;
  start: Micros;
  end: Micros;
  markers: string[];
}

function runsOf(document: AnnotationDocument, gapMicros: Micros): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const { id, valence, start, end: until } of markersInTime(document)) {
    const end = until ?? start;
    if (valence === "no") {
      open = null;
    } else if (open === null || start - open.end >= gapMicros) {
      open = { count: 1, start, end, markers: [id] };
      runs.push(open);
    } else {
      open.markers.push(id);
      open.count += 1;
      if (end > open.end) open.end = end;
    }
  }
  return runs;
}

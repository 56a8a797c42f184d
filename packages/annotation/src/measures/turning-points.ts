import { markersInTime, type AnnotationDocument } from "../document/annotation-document.ts";
import type { Micros } from "../time/micros.ts";

/** A no that was followed by a yes: where it turned. */
export interface TurningPoint {
  /** The ids of the two markers. */
  readonly no: string;
  readonly yes: string;
  readonly start: Micros;
  readonly end: Micros;
}

/** Each no marker with a yes marker of anyone directly after it, with a gap shorter than the given one. */
export function turningPoints(
  document: AnnotationDocument,
  { gapMicros }: { readonly gapMicros: Micros },
): TurningPoint[] {
  const markers = markersInTime(document);
  return markers.flatMap((marker, nth) => {
    const next = markers[nth + 1];
    const before = marker.end ?? marker.start;
    if (next === undefined || marker.valence === "yes" || next.valence === "no") return [];
    if (next.start - before >= gapMicros) return [];
    const after = next.end ?? next.start;
    const end = after > before ? after : before;
    return [{ no: marker.id, yes: next.id, start: marker.start, end }];
  });
}

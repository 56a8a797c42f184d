import { markersByTrack, type AnnotationDocument } from "../document/annotation-document.ts";
import type { Marker } from "../document/document-record.ts";

const counted = new WeakMap<readonly Marker[], ReadonlyMap<string, number>>();

/** How many markers, yes and no together, each person (track) has of each code; what nobody has is not listed. */
export function countByCode(document: AnnotationDocument): ReadonlyMap<string, ReadonlyMap<string, number>> {
  return new Map([...markersByTrack(document)].map(([track, markers]) => [track, countOf(markers)]));
}

/** Counted once for each list: a marker more changes the list of one person only. */
function countOf(markers: readonly Marker[]): ReadonlyMap<string, number> {
  const known = counted.get(markers);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { code } of markers) counts.set(code, (counts.get(code) ?? 0) + 1);
  counted.set(markers, counts);
  return counts;
}

import { markersInTime, type AnnotationDocument } from "../document/annotation-document.ts";

/** How many markers, yes and no together, each person (track) has of each code; what nobody has is not listed. */
export function countByCode(document: AnnotationDocument): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { track, code } of markersInTime(document)) {
    let byCode = counts.get(track);
    if (byCode === undefined) {
      byCode = new Map();
      counts.set(track, byCode);
    }
    byCode.set(code, (byCode.get(code) ?? 0) + 1);
  }
  return counts;
}

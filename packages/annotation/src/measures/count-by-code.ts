import { markersInTime, type AnnotationDocument } from "../document/annotation-document.ts";

/** How many markers, yes and no together, each person (track) has of each code; what nobody has is not listed. */
export function countByCode(document: AnnotationDocument): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { track, code } of markersInTime(document)) {
    const byCode = counts.get(track) ?? new Map<string, number>();
    byCode.set(code, (byCode.get(code) ?? 0) + 1);
    counts.set(track, byCode);
  }
  return counts;
}

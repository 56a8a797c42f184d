import { recordsBesideMarkers, type AnnotationDocument } from "./annotation-document.ts";

/** The place after the last clip or still, counted from 0. */
export function nextPosition(document: AnnotationDocument, type: "clip" | "still"): number {
  let next = 0;
  for (const record of recordsBesideMarkers(document)) {
    if (record.type === type) next = Math.max(next, record.position + 1);
  }
  return next;
}

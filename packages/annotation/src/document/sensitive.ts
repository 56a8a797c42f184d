import type { AnnotationDocument } from "./annotation-document.ts";
import type { Clip, Still } from "./document-record.ts";

/** Whether a still belongs to a clip or was taken inside it. */
function isStillOf({ id, start, end }: Clip, { at, clipId }: Pick<Still, "at" | "clipId">): boolean {
  return clipId === id || (start <= at && at < end);
}

/** Whether a still would show what is in a sensitive clip: a nude child for one, of which no still is ever made. */
export function isInSensitiveClip(
  { records }: AnnotationDocument,
  still: Pick<Still, "at" | "clipId">,
): boolean {
  return [...records.values()].some(
    (record) => record.type === "clip" && record.sensitive === "yes" && isStillOf(record, still),
  );
}

/** The stills that belong to a clip or were taken inside it: they have to go before it can be sensitive. */
export function stillsInClip({ records }: AnnotationDocument, clip: Clip): Still[] {
  return [...records.values()].filter(
    (record): record is Still => record.type === "still" && isStillOf(clip, record),
  );
}

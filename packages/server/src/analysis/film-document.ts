import type { DocumentRecord as RecordShape } from "@samenkijken/contract/analysis";
import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { DocumentRecord } from "@samenkijken/annotation/document/document-record";
import { unpackFrameTable, type FrameTable } from "@samenkijken/annotation/time/frame-table";
import type { PackedFrameTable } from "@samenkijken/contract/recordings";

/** The document of a film as the annotation engine knows it, with the table of its frames. */
export function filmDocument(
  frames: PackedFrameTable,
  records: readonly RecordShape[],
): { readonly document: AnnotationDocument; readonly table: FrameTable } {
  const table = unpackFrameTable(frames);
  // Moments that came through the contract are whole microseconds, which is all that the brand says.
  const branded = records as readonly DocumentRecord[];
  return {
    document: { end: table.end, records: new Map(branded.map((record) => [record.id, record])) },
    table,
  };
}

import * as fc from "fast-check";
import type { AnnotationDocument } from "../src/document/annotation-document.ts";
import { applyChange, type Change } from "../src/document/change.ts";
import type { DocumentRecord } from "../src/document/document-record.ts";
import { toMicros } from "../src/time/micros.ts";
import { aClip, aMarker, aNote, aStill, documentOf, toDocument } from "./annotation-builders.ts";

const moment = fc.integer({ min: 0, max: 100 }).map(toMicros);
const ids = ["a", "b", "c", "d", "e", "f", "g"];

function anyRecord(id: string): fc.Arbitrary<DocumentRecord> {
  return fc.oneof(
    fc
      .record({
        start: moment,
        code: fc.constantFrom("INITIATIVE", "RECEIVE"),
        track: fc.constantFrom("x", "y"),
        elements: fc.subarray(["NOD", "SAY_YES"]),
      })
      .map((fields) => aMarker({ id, ...fields })),
    fc.record({ start: moment, title: fc.constantFrom("", "bad") }).map((fields) => aClip({ id, ...fields })),
    fc
      .record({
        at: moment,
        caption: fc.constantFrom("", "kijk"),
        crop: fc.constantFrom(null, { left: 0, top: 0, width: 500, height: 500 }),
      })
      .map((fields) => aStill({ id, ...fields })),
    fc.record({ text: fc.constantFrom("", "druk") }).map((fields) => aNote({ id, ...fields })),
  );
}

/** For some of the ids a record. */
const anyRecords: fc.Arbitrary<DocumentRecord[]> = fc
  .subarray(ids)
  .chain((chosen) => fc.tuple(...chosen.map((id) => anyRecord(id))));

export const anyDocument: fc.Arbitrary<AnnotationDocument> = anyRecords.map((records) =>
  documentOf(...records),
);

/** A document and changes that fit it, one after the other. */
export function anyDocumentWithChanges(
  most: number,
): fc.Arbitrary<{ document: AnnotationDocument; changes: Change[] }> {
  const anyWish = fc.record({ there: anyRecords, gone: fc.subarray(ids) });
  return fc
    .record({ document: anyDocument, wishes: fc.array(anyWish, { minLength: 1, maxLength: most }) })
    .map(({ document, wishes }) => {
      const changes: Change[] = [];
      let now = document;
      for (const { there, gone } of wishes) {
        const change = fittingChange(now, there, gone);
        changes.push(change);
        now = toDocument(applyChange(now, change));
      }
      return { document, changes };
    });
}

function fittingChange({ records }: AnnotationDocument, there: DocumentRecord[], gone: string[]): Change {
  const kept = there.filter((record) => !gone.includes(record.id));
  return {
    added: kept.filter((record) => !records.has(record.id)),
    updated: kept.flatMap((to) => {
      const from = records.get(to.id);
      return from === undefined ? [] : [[from, to] as const];
    }),
    removed: gone.flatMap((id) => records.get(id) ?? []),
  };
}

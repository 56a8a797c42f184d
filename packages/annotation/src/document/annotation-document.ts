import type { Micros } from "../time/micros.ts";
import type { DocumentRecord, Marker } from "./document-record.ts";

/** Everything that people noted about one film, by id; never changed in place. */
export interface AnnotationDocument {
  readonly end: Micros;
  readonly records: ReadonlyMap<string, DocumentRecord>;
}

/** The document of a film of this length that nobody has annotated yet. */
export function emptyDocument(end: Micros): AnnotationDocument {
  return { end, records: new Map() };
}

/**
 * The markers of one layer in order of time; those that start together in order of id, so that every reader sees one order.
 * The layer of the desk and the one made together with the parents are never mixed.
 */
export function markersInTime(document: AnnotationDocument, source: Marker["source"] = "desk"): Marker[] {
  return [...document.records.values()]
    .filter((record): record is Marker => record.type === "marker" && record.source === source)
    .sort((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1));
}

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

/** The orders of each document, found once: every measure and every drawing reads them. */
const orders = new WeakMap<AnnotationDocument, Map<Marker["source"], readonly Marker[]>>();

/**
 * The markers of one layer in order of time; those that start together in order of id, so that every reader sees one order.
 * The layer of the desk and the one made together with the parents are never mixed.
 */
export function markersInTime(
  document: AnnotationDocument,
  source: Marker["source"] = "desk",
): readonly Marker[] {
  const layers = orders.get(document) ?? new Map<Marker["source"], readonly Marker[]>();
  const known = layers.get(source);
  if (known !== undefined) return known;
  const order = [...document.records.values()]
    .filter((record): record is Marker => record.type === "marker" && record.source === source)
    .sort(inTime);
  layers.set(source, order);
  orders.set(document, layers);
  return order;
}

/** Up to so many changed markers the old order is mended; for more a new one is as quick. */
const MOST_MENDED = 64;

/**
 * Hands the known orders of a document on to the one that a change made of it, so that a marker more costs no sorting.
 * The markers that went are those of the old order by their value, those that came are the records of the new document.
 */
export function keepOrder(
  before: AnnotationDocument,
  after: AnnotationDocument,
  { went, came }: { readonly went: readonly Marker[]; readonly came: readonly Marker[] },
): void {
  if (went.length + came.length > MOST_MENDED) return;
  const layers = [...(orders.get(before) ?? [])].map(([source, known]) => {
    const order = [...known];
    for (const marker of went) if (marker.source === source) order.splice(placeIn(order, marker), 1);
    for (const marker of came) if (marker.source === source) order.splice(placeIn(order, marker), 0, marker);
    return [source, order] as const;
  });
  orders.set(after, new Map(layers));
}

function inTime(one: Marker, other: Marker): number {
  return one.start - other.start || (one.id < other.id ? -1 : 1);
}

/** Where a marker stands in an order, or would. */
function placeIn(order: readonly Marker[], marker: Marker): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = order[middle];
    if (there !== undefined && there.id !== marker.id && inTime(there, marker) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the first marker that starts at or after a moment, in markers that are in order of time. */
export function firstFrom(markers: readonly Pick<Marker, "start">[], at: number): number {
  let [low, high] = [0, markers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((markers[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

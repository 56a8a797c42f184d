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

/** The markers of one layer in order of time: all, and those of each person. */
interface Order {
  readonly all: readonly Marker[];
  readonly byTrack: ReadonlyMap<string, readonly Marker[]>;
}

/** What is known of a document besides its records: found once, for every measure and every drawing reads it. */
interface Known {
  readonly orders: Map<Marker["source"], Order>;
  beside: readonly Exclude<DocumentRecord, Marker>[] | null;
}

const known = new WeakMap<AnnotationDocument, Known>();

function knownOf(document: AnnotationDocument): Known {
  const there = known.get(document) ?? { orders: new Map<Marker["source"], Order>(), beside: null };
  known.set(document, there);
  return there;
}

/**
 * The markers of one layer in order of time; those that start together in order of id, so that every reader sees one order.
 * The layer of the desk and the one made together with the parents are never mixed.
 */
export function markersInTime(
  document: AnnotationDocument,
  source: Marker["source"] = "desk",
): readonly Marker[] {
  return orderOf(document, source).all;
}

/** The markers of one layer by person, each in order of time; someone without any is not in it. */
export function markersByTrack(
  document: AnnotationDocument,
  source: Marker["source"] = "desk",
): ReadonlyMap<string, readonly Marker[]> {
  return orderOf(document, source).byTrack;
}

function orderOf(document: AnnotationDocument, source: Marker["source"]): Order {
  const { orders } = knownOf(document);
  const there = orders.get(source);
  if (there !== undefined) return there;
  const all = [...document.records.values()]
    .filter((record): record is Marker => record.type === "marker" && record.source === source)
    .sort(inTime);
  const order = { all, byTrack: Map.groupBy(all, ({ track }) => track) };
  orders.set(source, order);
  return order;
}

/** The clips, stills and notes of a document, in the order in which they came; the same list as long as they do not change. */
export function recordsBesideMarkers(
  document: AnnotationDocument,
): readonly Exclude<DocumentRecord, Marker>[] {
  const there = knownOf(document);
  there.beside ??= [...document.records.values()].filter((record) => record.type !== "marker");
  return there.beside;
}

/** Up to so many changed markers the old order is mended; for more a new one is as quick. */
const MOST_MENDED = 64;

/**
 * Hands what is known of a document on to the one that a change made of it, so that a marker more costs no sorting. What
 * went is meant by its value, what came are the records of the new document.
 */
export function keepOrder(
  before: AnnotationDocument,
  after: AnnotationDocument,
  { went, came }: { readonly went: readonly DocumentRecord[]; readonly came: readonly DocumentRecord[] },
): void {
  const there = known.get(before);
  if (there === undefined || went.length + came.length > MOST_MENDED) return;
  const isMarkers = [...went, ...came].every((record) => record.type === "marker");
  const orders = [...there.orders].map(([source, order]) => {
    const isOwn = (record: DocumentRecord): record is Marker =>
      record.type === "marker" && record.source === source;
    return [source, mended(order, went.filter(isOwn), came.filter(isOwn))] as const;
  });
  known.set(after, { orders: new Map(orders), beside: isMarkers ? there.beside : null });
}

function mended(order: Order, went: readonly Marker[], came: readonly Marker[]): Order {
  if (went.length + came.length === 0) return order;
  const all = [...order.all];
  const byTrack = new Map(order.byTrack);
  const own = (track: string): Marker[] => {
    const markers = [...(byTrack.get(track) ?? [])];
    byTrack.set(track, markers);
    return markers;
  };
  for (const marker of went) {
    all.splice(placeIn(all, marker), 1);
    const markers = own(marker.track);
    markers.splice(placeIn(markers, marker), 1);
    if (markers.length === 0) byTrack.delete(marker.track);
  }
  for (const marker of came) {
    all.splice(placeIn(all, marker), 0, marker);
    const markers = own(marker.track);
    markers.splice(placeIn(markers, marker), 0, marker);
  }
  return { all, byTrack };
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

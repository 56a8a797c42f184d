import {
  firstFrom,
  markersByTrack,
  recordsBesideMarkers,
  type AnnotationDocument,
} from "@samenkijken/annotation/document/annotation-document";
import type {
  Clip,
  DocumentRecord,
  Marker,
  Note,
  Still,
} from "@samenkijken/annotation/document/document-record";

/** The markers of one person in order of time, ready to be asked what lies in a stretch. */
export interface Lane {
  readonly markers: readonly Marker[];
  /** For each marker the latest end of it and all before it, so that a long one is not overlooked. */
  readonly ends: Float64Array;
}

/** Markers with places from `first` up to, not including, `last` may lie in the stretch; those before and after do not. */
export interface Places {
  readonly first: number;
  readonly last: number;
}

const nobody: readonly Marker[] = [];
const lanes = new WeakMap<readonly Marker[], Lane>();

/** The lane of one person, made ready once; a marker of someone else leaves it as it is. */
export function laneOf(document: AnnotationDocument, track: string): Lane {
  const markers = markersByTrack(document).get(track) ?? nobody;
  const there = lanes.get(markers) ?? { markers, ends: endsOf(markers) };
  lanes.set(markers, there);
  return there;
}

function endsOf(markers: readonly Marker[]): Float64Array {
  const ends = new Float64Array(markers.length);
  let latest = 0;
  for (let nth = 0; nth < markers.length; nth += 1) {
    const marker = markers[nth];
    const until = marker === undefined ? 0 : (marker.end ?? marker.start);
    if (until > latest) latest = until;
    ends[nth] = latest;
  }
  return ends;
}

/** Where in a lane the markers stand that touch a stretch of time. */
export function placesBetween({ markers, ends }: Lane, from: number, to: number): Places {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return { first: low, last: firstFrom(markers, to + 1) };
}

/** The markers of a lane that touch a stretch of time, with their places. */
export function* markersBetween(lane: Lane, from: number, to: number): Generator<[number, Marker]> {
  const { first, last } = placesBetween(lane, from, to);
  for (let nth = first; nth < last; nth += 1) {
    const marker = lane.markers[nth];
    if (marker !== undefined && (marker.end ?? marker.start) >= from) yield [nth, marker];
  }
}

/** Under this many pixels for each marker badges would cover one another, and bars stand in their place (design 3.3). */
const ROOM = 14;

/** Whether the markers around a place stand so close together that bars are drawn in place of badges. */
export function isCrowded({ markers }: Lane, nth: number, pixelsPerMicro: number): boolean {
  const low = Math.max(0, nth - 2);
  const high = Math.min(markers.length - 1, nth + 2);
  const [first, last] = [markers[low], markers[high]];
  if (first === undefined || last === undefined || high - low < 2) return false;
  return ((last.start - first.start) * pixelsPerMicro) / (high - low) < ROOM;
}

/** What stands in the row of the picture: clips, stills and notes that belong to a moment, in order of time. */
export type PictureRecord = Clip | Still | (Note & { readonly at: NonNullable<Note["at"]> });

const pictures = new WeakMap<readonly DocumentRecord[], readonly PictureRecord[]>();

/** The clips, stills and notes of a document in order of time. */
export function pictureRecords(document: AnnotationDocument): readonly PictureRecord[] {
  const records = recordsBesideMarkers(document);
  const there =
    pictures.get(records) ??
    records
      .filter(isInPicture)
      .sort((one, other) => beginOf(one) - beginOf(other) || (one.id < other.id ? -1 : 1));
  pictures.set(records, there);
  return there;
}

/** Whether a record stands in the row of the picture. */
export function isInPicture(record: DocumentRecord): record is PictureRecord {
  return record.type === "clip" || record.type === "still" || (record.type === "note" && record.at !== null);
}

/** When something on the timeline begins. */
export function beginOf(record: Marker | PictureRecord): number {
  return record.type === "marker" || record.type === "clip" ? record.start : record.at;
}

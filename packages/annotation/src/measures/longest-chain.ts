import { markersByTrack, markersInTime, type AnnotationDocument } from "../document/annotation-document.ts";
import type { Marker } from "../document/document-record.ts";
import type { Micros } from "../time/micros.ts";

/** Turns of a child and one other person that alternate without a gap; a length of 1 is no exchange, from 3 on it is. */
export interface Chain {
  readonly partner: string;
  /** Turns, not markers: what one person does in a row is one turn. */
  readonly length: number;
  readonly start: Micros;
  readonly end: Micros;
  /** The ids of its markers in order of time. */
  readonly markers: readonly string[];
}

/** The longest chain of a child with any one partner, the earliest of equals, or null when there is none. */
export function longestChain(
  document: AnnotationDocument,
  { gapMicros, child }: { readonly gapMicros: Micros; readonly child: string },
): Chain | null {
  const markers = markersInTime(document);
  const partners = [...markersByTrack(document).keys()].filter((track) => track !== child);
  let best: Chain | null = null;
  for (const partner of partners.sort()) {
    const between = markers.filter((marker) => isBetween(marker, child, partner));
    const longest = longestOf(between, gapMicros);
    if (longest === null || !isBetter(longest, best)) continue;
    const { length, start, end } = longest;
    const ids = between.slice(longest.first, longest.last + 1).map((marker) => marker.id);
    best = { partner, length, start, end, markers: ids };
  }
  return best;
}

function isBetween({ track, addressee }: Marker, child: string, partner: string): boolean {
  if (track === child) return addressee === null || addressee === partner;
  return track === partner && (addressee === null || addressee === child);
}

type Measured = Pick<Chain, "length" | "start">;

function isBetter(chain: Measured, best: Measured | null): boolean {
  if (best === null || chain.length > best.length) return true;
  return chain.length === best.length && chain.start < best.start;
}

/** A chain as the places of its first and last marker among those between the two. */
interface OpenChain {
  readonly start: Micros;
  readonly first: number;
  length: number;
  end: Micros;
  last: number;
}

function longestOf(markers: readonly Marker[], gapMicros: Micros): OpenChain | null {
  let best: OpenChain | null = null;
  let open: OpenChain | null = null;
  let speaker = "";
  for (const [nth, { track, valence, start, end: until }] of markers.entries()) {
    const end = until ?? start;
    if (valence === "no") {
      open = null;
    } else if (open === null || start - open.end > gapMicros) {
      open = { length: 1, start, end, first: nth, last: nth };
    } else {
      open.length += track === speaker ? 0 : 1;
      open.last = nth;
      if (end > open.end) open.end = end;
    }
    speaker = track;
    // The best one so far grows in place; one as long as it comes later and does not count.
    if (open !== null && (best === null || open.length > best.length)) best = open;
  }
  return best;
}

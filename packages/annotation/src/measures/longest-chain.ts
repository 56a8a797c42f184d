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

interface ChainSetting {
  readonly gapMicros: Micros;
  readonly child: string;
}

/** The longest chain of a child with any one partner, the earliest of equals, or null when there is none. */
export function longestChain(document: AnnotationDocument, setting: ChainSetting): Chain | null {
  const best = bestOf(document, setting);
  if (best === null) return null;
  const { partner, length, start, end } = best;
  const markers = markersInTime(document)
    .slice(best.first, best.last + 1)
    .filter((marker) => isBetween(marker, setting.child, partner))
    .map(({ id }) => id);
  return { partner, length, start, end, markers };
}

/** How long the longest chain of a child is, in turns; 0 when there is none. */
export function longestChainLength(document: AnnotationDocument, setting: ChainSetting): number {
  return bestOf(document, setting)?.length ?? 0;
}

type FoundChain = OpenChain & { readonly partner: string };

function bestOf(document: AnnotationDocument, { gapMicros, child }: ChainSetting): FoundChain | null {
  const markers = markersInTime(document);
  const partners = [...markersByTrack(document).keys()].filter((track) => track !== child);
  let best: FoundChain | null = null;
  for (const partner of partners.sort()) {
    const longest = longestOf(markers, { gapMicros, child, partner });
    if (longest !== null && isBetter(longest, best)) best = { ...longest, partner };
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

/** A chain as the places of its first and last marker. */
interface OpenChain {
  readonly start: Micros;
  readonly first: number;
  length: number;
  end: Micros;
  last: number;
}

function longestOf(
  markers: readonly Marker[],
  { gapMicros, child, partner }: ChainSetting & { readonly partner: string },
): OpenChain | null {
  let best: OpenChain | null = null;
  let open: OpenChain | null = null;
  let speaker = "";
  // By hand and without a list of its own: this runs over every marker for each one that is added.
  for (let nth = 0; nth < markers.length; nth += 1) {
    const marker = markers[nth];
    if (marker === undefined || !isBetween(marker, child, partner)) continue;
    const { track, valence, start } = marker;
    const end = marker.end ?? start;
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
    best = longerOf(best, open);
  }
  return best;
}

function longerOf(best: OpenChain | null, open: OpenChain | null): OpenChain | null {
  return open !== null && (best === null || open.length > best.length) ? open : best;
}

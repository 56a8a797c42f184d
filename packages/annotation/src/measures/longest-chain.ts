import { markersInTime, type AnnotationDocument } from "../document/annotation-document.ts";
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
  const partners = new Set(markers.map((marker) => marker.track).filter((track) => track !== child));
  const chains = [...partners].sort().flatMap((partner) => {
    const between = markers.filter((marker) => isBetween(marker, child, partner));
    return chainsOf(between, gapMicros).map((chain) => Object.assign(chain, { partner }));
  });
  return chains.reduce<Chain | null>(
    (best, chain) => (best === null || isBetter(chain, best) ? chain : best),
    null,
  );
}

function isBetween({ track, addressee }: Marker, child: string, partner: string): boolean {
  if (track === child) return addressee === null || addressee === partner;
  return track === partner && (addressee === null || addressee === child);
}

function isBetter(chain: Chain, best: Chain): boolean {
  return chain.length > best.length || (chain.length === best.length && chain.start < best.start);
}

interface OpenChain {
  length: number;
  start: Micros;
  end: Micros;
  markers: string[];
}

function chainsOf(markers: readonly Marker[], gapMicros: Micros): OpenChain[] {
  const chains: OpenChain[] = [];
  let open: OpenChain | null = null;
  let speaker = "";
  for (const { id, track, valence, start, end: until } of markers) {
    const end = until ?? start;
    if (valence === "no") {
      open = null;
    } else if (open === null || start - open.end > gapMicros) {
      open = { length: 1, start, end, markers: [id] };
      chains.push(open);
    } else {
      open.length += track === speaker ? 0 : 1;
      open.markers.push(id);
      if (end > open.end) open.end = end;
    }
    speaker = track;
  }
  return chains;
}

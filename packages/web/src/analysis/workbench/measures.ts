import { markersInTime, type AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { Marker } from "@samenkijken/annotation/document/document-record";
import { countByCode } from "@samenkijken/annotation/measures/count-by-code";
import { linkReceptions, type ReceptionLink } from "@samenkijken/annotation/measures/link-receptions";
import { longestChainLength } from "@samenkijken/annotation/measures/longest-chain";
import { receivedCount, type ReceivedCount } from "@samenkijken/annotation/measures/received-count";
import { toMicros, type Micros } from "@samenkijken/annotation/time/micros";
import { turnGapSeconds } from "@samenkijken/domain/method/codes";
import type { CodingScheme } from "@samenkijken/annotation/scheme/coding-scheme";
import type { FilmPerson } from "./people.ts";

/** W: how many seconds after its start an initiative can be received, for who chose nothing (settled 7). */
const RECEPTION_SECONDS = 5;

/** G: the longest pause inside a chain of turns, as the scheme's data says it (domain §4.5). */
function chainGap(scheme: CodingScheme): Micros {
  return toMicros((turnGapSeconds(scheme.id) ?? 4) * 1_000_000);
}

/** What is counted while coding; arithmetic over the codes, never a judgement. */
export interface Measures {
  readonly links: ReadonlyMap<string, ReceptionLink>;
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The child whose signals are counted. */
  readonly child: FilmPerson | null;
  readonly received: ReceivedCount;
  readonly states: readonly ReceptionLink["state"][];
  readonly chainLength: number;
  readonly successes: number;
}

/** What was counted last over each document: several parts of the screen ask for the same. */
const counted = new WeakMap<AnnotationDocument, { readonly of: Whose; readonly measures: Measures }>();

interface Whose {
  readonly scheme: CodingScheme;
  readonly people: readonly FilmPerson[];
  readonly receptionSeconds: number;
}

/** Counts everything the screen shows about a document, once for everyone who asks. */
export function measure(
  document: AnnotationDocument,
  scheme: CodingScheme,
  people: readonly FilmPerson[],
  receptionSeconds: number = RECEPTION_SECONDS,
): Measures {
  const of: Whose = { scheme, people, receptionSeconds };
  const known = counted.get(document);
  if (known !== undefined && isSameWhose(known.of, of)) return known.measures;
  const measures = count(document, of);
  counted.set(document, { of, measures });
  return measures;
}

function isSameWhose(one: Whose, other: Whose): boolean {
  return (
    one.scheme === other.scheme &&
    one.people === other.people &&
    one.receptionSeconds === other.receptionSeconds
  );
}

function count(document: AnnotationDocument, { scheme, people, receptionSeconds }: Whose): Measures {
  const children = people.filter((person) => person.kind === "child");
  const child = children[0] ?? null;
  const links = linkReceptions(document, {
    scheme,
    windowMicros: toMicros(receptionSeconds * 1_000_000),
    childTracks: children.map(({ id }) => id),
  });
  // Only children have initiatives that are linked, so that those of an only child are all of them.
  const own =
    children.length <= 1
      ? links
      : links.filter(({ initiative }) => {
          const marker = document.records.get(initiative);
          return marker?.type === "marker" && marker.track === child?.id;
        });
  return {
    links: new Map(links.map((link) => [link.initiative, link])),
    counts: countByCode(document),
    child,
    received: receivedCount(own),
    states: own.map(({ state }) => state),
    chainLength:
      child === null ? 0 : longestChainLength(document, { gapMicros: chainGap(scheme), child: child.id }),
    successes: successesIn(markersInTime(document)),
  };
}

function successesIn(markers: readonly Marker[]): number {
  let count = 0;
  for (let nth = 0; nth < markers.length; nth += 1) if (markers[nth]?.star === "success") count += 1;
  return count;
}

import type { AnnotationDocument } from "../src/document/annotation-document.ts";
import type { Marker } from "../src/document/document-record.ts";
import type { ReceptionLink, ReceptionSetting } from "../src/measures/link-receptions.ts";
import type { Code } from "../src/scheme/coding-scheme.ts";

// The rules of SPEC.md written as plainly as they are said, each marker looking at all others: what the quick ones are
// held against.

/** The markers of one layer in order of time, sorted anew. */
export function plainOrder(document: AnnotationDocument, source: Marker["source"] = "desk"): Marker[] {
  return [...document.records.values()]
    .filter((record) => record.type === "marker")
    .filter((marker) => marker.source === source)
    .sort((one, other) => one.start - other.start || (one.id < other.id ? -1 : 1));
}

/** M1 to M6. */
export function plainLinks(document: AnnotationDocument, setting: ReceptionSetting): ReceptionLink[] {
  const { scheme, childTracks, windowMicros } = setting;
  const yes = plainOrder(document).filter((marker) => marker.valence === "yes");
  const having = (part: (code: Code) => boolean | undefined): Marker[] =>
    yes.filter((marker) => scheme.codes.some((code) => code.id === marker.code && part(code) === true));
  const byChild = (marker: Marker): boolean => childTracks.includes(marker.track);
  const initiatives = having((code) => code.isInitiative).filter(byChild);
  const pauses = having((code) => code.isPauseCue).filter(byChild);
  const taken = new Set<string>();
  const byHand = new Map<string, Marker>();
  for (const { id, reception, receivedBy } of initiatives) {
    const by = receivedBy === null ? undefined : document.records.get(receivedBy);
    if (reception === "missed" || by?.type !== "marker") continue;
    byHand.set(id, by);
    taken.add(by.id);
  }
  const answer = (to: Marker, answers: readonly Marker[]): Marker | undefined =>
    answers.find(
      ({ id, track, addressee, start }) =>
        !taken.has(id) &&
        track !== to.track &&
        (addressee === to.track || (addressee === null && childTracks.length === 1)) &&
        start > to.start &&
        start - to.start <= windowMicros,
    );
  const settled = initiatives.map((initiative) => {
    const hand = byHand.get(initiative.id);
    if (hand !== undefined) return link(initiative, "received", hand);
    if (initiative.reception === "missed") return link(initiative, "missed", undefined);
    const receptions = pauses.includes(initiative) ? [] : having((code) => code.receives);
    const by = answer(initiative, receptions);
    if (by !== undefined) taken.add(by.id);
    const isReceived = by !== undefined || initiative.reception === "received";
    return link(initiative, isReceived ? "received" : "not-coded", by);
  });
  return settled.map((found, nth) => {
    const initiative = initiatives[nth];
    if (initiative === undefined || found.state !== "not-coded") return found;
    const belonging = pauses.filter(
      (pause) =>
        pause.track === initiative.track &&
        (pause === initiative ||
          (pause.start > initiative.start && pause.start - initiative.start <= windowMicros)),
    );
    const waits = having((code) => code.respectsPause);
    const wait = belonging.map((pause) => answer(pause, waits)).find((found) => found !== undefined);
    return wait === undefined ? found : link(initiative, "pause-respected", wait);
  });
}

function link(to: Marker, state: ReceptionLink["state"], by: Marker | undefined): ReceptionLink {
  const latencyMicros = by === undefined ? null : by.start - to.start;
  return { initiative: to.id, state, by: by?.id ?? null, latencyMicros };
}

/** M11: every run from every marker on, the longest of them. */
export function plainYesSeries(document: AnnotationDocument, gapMicros: number): string[] {
  const markers = plainOrder(document);
  const runs = markers.map((_, from) => {
    const run: Marker[] = [];
    let end = 0;
    for (const marker of markers.slice(from)) {
      if (marker.valence === "no" || (run.length > 0 && marker.start - end >= gapMicros)) break;
      run.push(marker);
      end = Math.max(end, marker.end ?? marker.start);
    }
    return run.map(({ id }) => id);
  });
  return runs.reduce<string[]>((best, run) => (run.length > best.length ? run : best), []);
}

/** M9 and M10: the most turns of every stretch of the markers between the child and one partner that holds as a chain. */
export function plainChainLength(
  document: AnnotationDocument,
  { gapMicros, child }: { readonly gapMicros: number; readonly child: string },
): number {
  const markers = plainOrder(document);
  const partners = new Set(markers.map(({ track }) => track).filter((track) => track !== child));
  const lengths = [...partners].flatMap((partner) => {
    const between = markers.filter(
      ({ track, addressee }) =>
        (track === child && (addressee === null || addressee === partner)) ||
        (track === partner && (addressee === null || addressee === child)),
    );
    return between.map((_, from) => turnsFrom(between.slice(from), gapMicros));
  });
  return Math.max(0, ...lengths);
}

function turnsFrom(markers: readonly Marker[], gapMicros: number): number {
  const chain: Marker[] = [];
  for (const marker of markers) {
    const end = Math.max(...chain.map((other) => other.end ?? other.start));
    if (marker.valence === "no" || (chain.length > 0 && marker.start - end > gapMicros)) break;
    chain.push(marker);
  }
  return chain.filter((marker, nth) => marker.track !== chain[nth - 1]?.track).length;
}

import { firstFrom, markersInTime, type AnnotationDocument } from "../document/annotation-document.ts";
import type { Marker } from "../document/document-record.ts";
import { codeById, type Code, type CodingScheme } from "../scheme/coding-scheme.ts";
import type { Micros } from "../time/micros.ts";

export interface ReceptionSetting {
  readonly scheme: CodingScheme;
  /** How long after its start an initiative can be received: W, 5 seconds unless set. */
  readonly windowMicros: Micros;
  /** The ids of the children whose initiatives are looked at. */
  readonly childTracks: readonly string[];
}

/** What became of one initiative; "not-coded" says nothing about what happened, only that nobody noted it. */
export interface ReceptionLink {
  readonly initiative: string;
  readonly state: "received" | "missed" | "not-coded" | "pause-respected";
  /** The id of the marker that receives it or respects the pause. */
  readonly by: string | null;
  /** From the start of the initiative to the start of that marker; below 0 only for a link made by hand. */
  readonly latencyMicros: number | null;
}

/** The yes markers of a document by the part they can play, each in order of time. */
interface Cast {
  readonly initiatives: readonly Marker[];
  readonly receptions: readonly Marker[];
  readonly pauses: readonly Marker[];
  readonly waits: readonly Marker[];
}

/**
 * The links of a document's initiatives in order of time: first those made by hand, then the earliest that fits. Each
 * initiative looks at its own window only, so that a long film costs as much more as it has markers.
 */
export function linkReceptions(document: AnnotationDocument, setting: ReceptionSetting): ReceptionLink[] {
  const cast = castOf(document, setting);
  const byHand = handLinksOf(cast.initiatives, document);
  const taken = new Set([...byHand.values()].map((marker) => marker.id));
  const settle = (initiative: Marker): ReceptionLink => {
    const hand = byHand.get(initiative.id);
    if (hand !== undefined) return linkOf(initiative, "received", hand);
    if (initiative.reception === "missed") return linkOf(initiative, "missed", null);
    const isPause = codeById(setting.scheme, initiative.code)?.isPauseCue === true;
    const by = isPause ? null : firstAnswer(initiative, cast.receptions, { ...setting, taken });
    if (by !== null) taken.add(by.id);
    const isReceived = by !== null || initiative.reception === "received";
    return linkOf(initiative, isReceived ? "received" : "not-coded", by);
  };
  // Waiting is looked for last, when it is known which markers receive.
  const links = cast.initiatives.map((initiative) => ({ initiative, link: settle(initiative) }));
  if (cast.pauses.length === 0 || cast.waits.length === 0) return links.map(({ link }) => link);
  return links.map(({ initiative, link }) => {
    const wait = link.state === "not-coded" ? waitAfter(initiative, cast, { ...setting, taken }) : null;
    return wait === null ? link : linkOf(initiative, "pause-respected", wait);
  });
}

function castOf(document: AnnotationDocument, { scheme, childTracks }: ReceptionSetting): Cast {
  const initiatives: Marker[] = [];
  const receptions: Marker[] = [];
  const pauses: Marker[] = [];
  const waits: Marker[] = [];
  const parts = new Map(scheme.codes.flatMap(({ id }) => partOf(scheme, id)));
  const markers = markersInTime(document);
  // By hand: this runs over every marker for each one that is added, and most of them play no part.
  for (let nth = 0; nth < markers.length; nth += 1) {
    const marker = markers[nth];
    const code = marker?.valence === "yes" ? parts.get(marker.code) : undefined;
    if (marker === undefined || code === undefined) continue;
    const isByChild = childTracks.includes(marker.track);
    if (isByChild && code.isInitiative) initiatives.push(marker);
    if (isByChild && code.isPauseCue === true) pauses.push(marker);
    if (code.receives) receptions.push(marker);
    if (code.respectsPause === true) waits.push(marker);
  }
  return { initiatives, receptions, pauses, waits };
}

/** A code that plays any part in receptions, by its id. */
function partOf(scheme: CodingScheme, id: string): (readonly [string, Code])[] {
  const code = codeById(scheme, id);
  if (code === null) return [];
  const { isInitiative, isPauseCue = false, receives, respectsPause = false } = code;
  return isInitiative || isPauseCue || receives || respectsPause ? [[id, code]] : [];
}

/** A link to a marker that is gone counts as no link: the marker can come back with an undo. */
function handLinksOf(initiatives: readonly Marker[], document: AnnotationDocument): Map<string, Marker> {
  const links = new Map<string, Marker>();
  for (const { id, reception, receivedBy } of initiatives) {
    const by = receivedBy === null ? undefined : document.records.get(receivedBy);
    if (reception !== "missed" && by?.type === "marker") links.set(id, by);
  }
  return links;
}

interface Search extends ReceptionSetting {
  /** The ids of markers that receive already. */
  readonly taken: ReadonlySet<string>;
}

function firstAnswer(to: Marker, answers: readonly Marker[], search: Search): Marker | null {
  const { childTracks, windowMicros, taken } = search;
  for (let nth = firstFrom(answers, to.start + 1); nth < answers.length; nth += 1) {
    const answer = answers[nth];
    if (answer === undefined || answer.start - to.start > windowMicros) return null;
    const { track, addressee, id } = answer;
    // Where nobody said toward whom, an only child is meant; among more children it stays open.
    const isToward = addressee === to.track || (addressee === null && childTracks.length === 1);
    if (isToward && track !== to.track && !taken.has(id)) return answer;
  }
  return null;
}

/** The waiting that follows a pause cue of the same child: the initiative itself or a cue within its window. */
function waitAfter(initiative: Marker, { pauses, waits }: Cast, search: Search): Marker | null {
  for (let nth = firstFrom(pauses, initiative.start); nth < pauses.length; nth += 1) {
    const pause = pauses[nth];
    const later = (pause?.start ?? Infinity) - initiative.start;
    if (pause === undefined || later > search.windowMicros) return null;
    const belongs = (pause === initiative || later > 0) && pause.track === initiative.track;
    const wait = belongs ? firstAnswer(pause, waits, search) : null;
    if (wait !== null) return wait;
  }
  return null;
}

function linkOf(initiative: Marker, state: ReceptionLink["state"], by: Marker | null): ReceptionLink {
  const latencyMicros = by === null ? null : by.start - initiative.start;
  return { initiative: initiative.id, state, by: by?.id ?? null, latencyMicros };
}

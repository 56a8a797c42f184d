import { markersInTime, type AnnotationDocument } from "../document/annotation-document.ts";
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

/** The links of a document's initiatives in order of time: first those made by hand, then the earliest that fits. */
export function linkReceptions(document: AnnotationDocument, setting: ReceptionSetting): ReceptionLink[] {
  const cast = castOf(document, setting);
  const byHand = handLinksOf(cast.initiatives, document);
  const taken = new Set([...byHand.values()].map((marker) => marker.id));
  const settle = (initiative: Marker): ReceptionLink => {
    const hand = byHand.get(initiative.id);
    if (hand !== undefined) return linkOf(initiative, "received", hand);
    if (initiative.reception === "missed") return linkOf(initiative, "missed", null);
    const free = cast.receptions.filter((marker) => !taken.has(marker.id));
    const by = cast.pauses.includes(initiative) ? null : firstAnswer(initiative, free, setting);
    if (by !== null) taken.add(by.id);
    const isReceived = by !== null || initiative.reception === "received";
    return linkOf(initiative, isReceived ? "received" : "not-coded", by);
  };
  // Waiting is looked for last, when it is known which markers receive.
  const links = cast.initiatives.map((initiative) => ({ initiative, link: settle(initiative) }));
  const waits = cast.waits.filter((marker) => !taken.has(marker.id));
  return links.map(({ initiative, link }) => {
    const wait = link.state === "not-coded" ? waitAfter(initiative, { ...cast, waits }, setting) : null;
    return wait === null ? link : linkOf(initiative, "pause-respected", wait);
  });
}

function castOf(document: AnnotationDocument, { scheme, childTracks }: ReceptionSetting): Cast {
  const yes = markersInTime(document).filter((marker) => marker.valence === "yes");
  const byChild = yes.filter((marker) => childTracks.includes(marker.track));
  const having = (markers: readonly Marker[], part: (code: Code) => boolean | undefined): Marker[] =>
    markers.filter((marker) => {
      const code = codeById(scheme, marker.code);
      return code !== null && part(code) === true;
    });
  return {
    initiatives: having(byChild, (code) => code.isInitiative),
    receptions: having(yes, (code) => code.receives),
    pauses: having(byChild, (code) => code.isPauseCue),
    waits: having(yes, (code) => code.respectsPause),
  };
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

function firstAnswer(to: Marker, answers: readonly Marker[], setting: ReceptionSetting): Marker | null {
  const { childTracks, windowMicros } = setting;
  const answer = answers.find(
    ({ track, addressee, start }) =>
      track !== to.track &&
      // Where nobody said toward whom, an only child is meant; among more children it stays open.
      (addressee === to.track || (addressee === null && childTracks.length === 1)) &&
      start > to.start &&
      start - to.start <= windowMicros,
  );
  return answer ?? null;
}

/** The waiting that follows a pause cue of the same child: the initiative itself or a cue within its window. */
function waitAfter(initiative: Marker, { pauses, waits }: Cast, setting: ReceptionSetting): Marker | null {
  for (const pause of pauses) {
    const later = pause.start - initiative.start;
    const belongs = pause === initiative || (later > 0 && later <= setting.windowMicros);
    const wait = belongs && pause.track === initiative.track ? firstAnswer(pause, waits, setting) : null;
    if (wait !== null) return wait;
  }
  return null;
}

function linkOf(initiative: Marker, state: ReceptionLink["state"], by: Marker | null): ReceptionLink {
  const latencyMicros = by === null ? null : by.start - initiative.start;
  return { initiative: initiative.id, state, by: by?.id ?? null, latencyMicros };
}

import { markersInTime, type AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { Clip, Marker } from "@samenkijken/annotation/document/document-record";
import type { ReceptionLink } from "@samenkijken/annotation/measures/link-receptions";
import { longestYesSeriesOf } from "@samenkijken/annotation/measures/longest-yes-series";
import { turningPoints } from "@samenkijken/annotation/measures/turning-points";
import { toMicros, type Micros } from "@samenkijken/annotation/time/micros";

/** The gap that ends a yes series, and a turn from no to yes (domain §4.3). */
const GAP = toMicros(6_000_000);
/** A series of fewer is no series to look at together. */
const LEAST_IN_SERIES = 3;
const MOST_OF_A_KIND = 3;
/** A stretch is rounded out by a second at both sides, and at least as long as a clip that can be looked at. */
const ROUND = 1_000_000;
const SHORTEST = 6_000_000;

/** Why a stretch is offered: only what the markers add up to. */
export type SuggestionReason =
  | { readonly type: "near-question" | "received"; readonly initiative: Marker; readonly link: ReceptionLink }
  | { readonly type: "starred"; readonly marker: Marker }
  | { readonly type: "series"; readonly count: number; readonly seconds: number }
  | { readonly type: "turning"; readonly no: Marker; readonly yes: Marker };

/** A stretch of the film that is worth looking at for a reason, with the in and out that a clip of it would have. */
export interface Suggestion {
  readonly id: string;
  readonly start: Micros;
  readonly end: Micros;
  readonly reason: SuggestionReason;
}

interface Found {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly reason: SuggestionReason;
}

export interface SuggestionSetting {
  /** The receptions of initiatives, as the measures count them. */
  readonly links: Iterable<ReceptionLink>;
  /** The codes that the parents' question is about. */
  readonly questionCodes: readonly string[];
}

/** What may be looked at together, by arithmetic over the markers only; what is in the tray is not offered again. */
export function suggestionsOf(document: AnnotationDocument, setting: SuggestionSetting): Suggestion[] {
  const clips = [...document.records.values()].filter((record) => record.type === "clip");
  const offered: Suggestion[] = [];
  for (const found of [
    ...nearQuestion(document, setting),
    ...starred(document),
    ...series(document),
    ...turning(document),
    ...received(document, setting),
  ]) {
    const { id, reason } = found;
    const suggestion = { id, reason, ...roundedOut(found, document.end) };
    const isKnown =
      clips.some((clip) => holds(clip, found)) || offered.some((other) => isMostly(other, suggestion));
    if (!isKnown) offered.push(suggestion);
  }
  return offered;
}

/** Whether a clip shows the stretch already: all of it, or its first half and more. */
function holds(clip: Clip, { start, end }: Found): boolean {
  const shared = Math.min(clip.end, end) - Math.max(clip.start, start);
  return end > start ? shared > (end - start) / 2 : clip.start <= start && start < clip.end;
}

/** Whether two stretches are so much alike that one of them is enough. */
function isMostly(one: Suggestion, other: Suggestion): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const both = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  return shared > both * 0.7;
}

function roundedOut({ start, end }: Found, filmEnd: Micros): { start: Micros; end: Micros } {
  const missing = Math.max(0, SHORTEST - (end - start + 2 * ROUND)) / 2;
  const from = Math.max(0, Math.floor(start - ROUND - missing));
  return { start: toMicros(from), end: toMicros(Math.min(filmEnd, Math.ceil(end + ROUND + missing))) };
}

function markerOf({ records }: AnnotationDocument, id: string | null): Marker | null {
  const record = id === null ? undefined : records.get(id);
  return record?.type === "marker" ? record : null;
}

/** Initiatives that were received, the quickest reception first; by hand without a marker comes last. */
function receivedLinks(document: AnnotationDocument, { links }: SuggestionSetting) {
  return [...links]
    .filter(({ state }) => state === "received")
    .flatMap((link) => {
      const initiative = markerOf(document, link.initiative);
      return initiative === null ? [] : [{ link, initiative, by: markerOf(document, link.by) }];
    })
    .sort((one, other) => (one.link.latencyMicros ?? Infinity) - (other.link.latencyMicros ?? Infinity));
}

type Received = ReturnType<typeof receivedLinks>[number];

function stretchOf({ initiative, by, link }: Received, type: "near-question" | "received"): Found {
  const [one, other] = [initiative, by ?? initiative];
  return {
    id: `received-${initiative.id}`,
    start: Math.min(one.start, other.start),
    end: Math.max(one.end ?? one.start, other.end ?? other.start),
    reason: { type, initiative, link },
  };
}

/** How long after an initiative a code of the question still belongs to it: as long as it can be received. */
const NEAR = 5_000_000;

/** Received initiatives that are, or are followed by, a yes of a code that the question is about. */
function isNear(
  document: AnnotationDocument,
  { initiative, by }: Received,
  codes: readonly string[],
): boolean {
  if (codes.length === 0) return false;
  if (codes.includes(initiative.code) || (by !== null && codes.includes(by.code))) return true;
  return markersInTime(document).some(
    ({ code, valence, start }) =>
      valence === "yes" &&
      codes.includes(code) &&
      start > initiative.start &&
      start - initiative.start <= NEAR,
  );
}

function nearQuestion(document: AnnotationDocument, setting: SuggestionSetting): Found[] {
  return receivedLinks(document, setting)
    .filter((each) => isNear(document, each, setting.questionCodes))
    .slice(0, MOST_OF_A_KIND)
    .map((each) => stretchOf(each, "near-question"));
}

function received(document: AnnotationDocument, setting: SuggestionSetting): Found[] {
  return receivedLinks(document, setting)
    .filter((each) => !isNear(document, each, setting.questionCodes))
    .slice(0, MOST_OF_A_KIND)
    .map((each) => stretchOf(each, "received"));
}

function starred({ records }: AnnotationDocument): Found[] {
  return [...records.values()]
    .filter((record): record is Marker => record.type === "marker" && record.source === "desk")
    .filter(({ star }) => star === "success")
    .sort((one, other) => one.start - other.start)
    .map((marker) => ({
      id: `starred-${marker.id}`,
      start: marker.start,
      end: marker.end ?? marker.start,
      reason: { type: "starred", marker },
    }));
}

function series(document: AnnotationDocument): Found[] {
  return longestYesSeriesOf(document, { gapMicros: GAP, least: LEAST_IN_SERIES })
    .slice(0, MOST_OF_A_KIND)
    .map(({ count, start, end, markers }) => ({
      id: `series-${markers[0] ?? ""}`,
      start,
      end,
      reason: { type: "series", count, seconds: (end - start) / 1_000_000 },
    }));
}

function turning(document: AnnotationDocument): Found[] {
  return turningPoints(document, { gapMicros: GAP })
    .slice(0, MOST_OF_A_KIND)
    .flatMap(({ no: noId, yes: yesId, start, end }): Found[] => {
      const [no, yes] = [markerOf(document, noId), markerOf(document, yesId)];
      if (no === null || yes === null) return [];
      return [{ id: `turning-${noId}`, start, end, reason: { type: "turning", no, yes } }];
    });
}

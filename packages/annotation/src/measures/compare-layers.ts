import { markersInTime, type AnnotationDocument } from "../document/annotation-document.ts";
import type { Marker } from "../document/document-record.ts";
import type { Micros } from "../time/micros.ts";
import { matchMarkers } from "./match-markers.ts";

export interface CompareSetting {
  readonly toleranceMicros: Micros;
  /** The stretch that both looked at, its end not included; what begins outside was not asked of both. */
  readonly within: { readonly start: Micros; readonly end: Micros };
  /** Whose markers are compared. */
  readonly track: string;
  /** Of which codes; each of them counts as the same event. */
  readonly codes: readonly string[];
}

/** What trainer and parents marked together beside what was marked at the desk; never a score of either. */
export interface LayerComparison {
  readonly joint: readonly Marker[];
  readonly desk: readonly Marker[];
  readonly pairs: readonly { readonly joint: Marker; readonly desk: Marker; readonly apartMicros: number }[];
  readonly onlyJoint: readonly Marker[];
  readonly onlyDesk: readonly Marker[];
}

/** Compares what one person does in both layers. */
export function compareLayers(document: AnnotationDocument, setting: CompareSetting): LayerComparison {
  const listOf = (source: Marker["source"]): Marker[] =>
    markersInTime(document, source).filter((marker) => isCompared(marker, setting));
  const [joint, desk] = [listOf("joint"), listOf("desk")];
  const pairs = matchMarkers(joint, desk, { ...setting, sameCodes: [setting.codes] });
  const paired = new Set(pairs.flatMap(({ one, other }) => [one.id, other.id]));
  const alone = (markers: readonly Marker[]): Marker[] => markers.filter(({ id }) => !paired.has(id));
  return {
    joint,
    desk,
    pairs: pairs.map(({ one, other, apartMicros }) => ({ joint: one, desk: other, apartMicros })),
    onlyJoint: alone(joint),
    onlyDesk: alone(desk),
  };
}

function isCompared(
  { track, code, valence, start }: Marker,
  { within, track: person, codes }: CompareSetting,
): boolean {
  return (
    valence === "yes" &&
    track === person &&
    codes.includes(code) &&
    start >= within.start &&
    start < within.end
  );
}

import { codeById, type Code, type CodingScheme } from "../scheme/coding-scheme.ts";
import type { FrameTable } from "../time/frame-table.ts";
import type { Micros } from "../time/micros.ts";
import type { AnnotationDocument } from "./annotation-document.ts";
import { changeTo, type Change } from "./change.ts";
import type { Marker } from "./document-record.ts";
import { frameStretch, type StretchRefusal } from "./frame-stretch.ts";

/** What a marker is placed into. */
export interface MarkerSetting {
  readonly document: AnnotationDocument;
  readonly table: FrameTable;
  readonly scheme: CodingScheme;
  /** The ids of the people in the film. */
  readonly tracks: readonly string[];
}

/** A marker as someone asks for it; what is left out is taken from the marker of that id, else from a plain one. */
export interface MarkerWish {
  readonly id: string;
  readonly track: string;
  readonly code: string;
  readonly start: Micros;
  readonly end?: Micros | null;
  readonly valence?: Marker["valence"];
  readonly addressee?: string | null;
  readonly elements?: readonly string[];
  readonly source?: Marker["source"];
}

export type MarkerRefusal =
  | "unknown-code"
  | "unknown-element"
  | "unknown-track"
  | "id-taken"
  | StretchRefusal;

export type PlaceMarkerResult =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly refusal: MarkerRefusal };

/** The change that puts a marker on whole frames, new or moved, or why the rules do not allow it. */
export function placeMarker(setting: MarkerSetting, wish: MarkerWish): PlaceMarkerResult {
  const { document, table, scheme, tracks } = setting;
  const there = document.records.get(wish.id);
  if (there !== undefined && there.type !== "marker") return { ok: false, refusal: "id-taken" };
  const code = codeById(scheme, wish.code);
  if (code === null) return { ok: false, refusal: "unknown-code" };
  const wished = wishedMarker(there ?? plainMarker(wish), wish, tracks);
  const elements = elementsInOrder(code, wished.elements);
  if (elements === null) return { ok: false, refusal: "unknown-element" };
  if (![wished.track, wished.addressee ?? wished.track].every((person) => tracks.includes(person))) {
    return { ok: false, refusal: "unknown-track" };
  }
  const stretch = frameStretch(table, { start: wished.start, end: wished.end ?? wished.start });
  if (!stretch.ok) return stretch;
  const end = wished.end === null ? null : stretch.end;
  return { ok: true, change: changeTo(there, { ...wished, elements, start: stretch.start, end }) };
}

function plainMarker({ id, track, code, start }: MarkerWish): Marker {
  return {
    type: "marker",
    id,
    track,
    code,
    start,
    end: null,
    valence: "yes",
    addressee: null,
    reception: "computed",
    receivedBy: null,
    star: "plain",
    elements: [],
    source: "desk",
  };
}

function wishedMarker(old: Marker, wish: MarkerWish, tracks: readonly string[]): Marker {
  const { track, code, start, end = old.end, valence = old.valence } = wish;
  const kept = old.track === track ? old.addressee : null;
  const { addressee = kept ?? onlyOther(track, tracks), source = old.source } = wish;
  // The elements belong to their code: another code begins without.
  const { elements = old.code === code ? old.elements : [] } = wish;
  return { ...old, track, code, start, end, valence, addressee, elements, source };
}

/** The elements each once in the order of the scheme, or null when one is not of this code. */
function elementsInOrder({ elements = [] }: Code, wished: readonly string[]): readonly string[] | null {
  const known = elements.filter(({ id }) => wished.includes(id)).map(({ id }) => id);
  return known.length === new Set(wished).size ? known : null;
}

/** Between two people there is only one it can be; among more, someone has to say. */
function onlyOther(track: string, tracks: readonly string[]): string | null {
  const [other, ...more] = tracks.filter((person) => person !== track);
  return other !== undefined && more.length === 0 ? other : null;
}

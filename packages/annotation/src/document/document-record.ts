import type { Micros } from "../time/micros.ts";

/** One annotation: someone (the track) did something (the code), at a moment or for a stretch. */
export interface Marker {
  readonly type: "marker";
  readonly id: string;
  /** The id of the person who acts. */
  readonly track: string;
  readonly code: string;
  readonly start: Micros;
  /** The first microsecond after it; null when it is a moment. */
  readonly end: Micros | null;
  readonly valence: "yes" | "no";
  /** The id of the person toward whom; null when nobody said. */
  readonly addressee: string | null;
  /** For an initiative: what a person decided about its reception, or that it is left to the measure. */
  readonly reception: "computed" | "received" | "missed";
  /** For an initiative: the id of the marker that receives it, linked by hand. */
  readonly receivedBy: string | null;
  readonly star: "plain" | "success";
}

/** A stretch of film to look back at together. */
export interface Clip {
  readonly type: "clip";
  readonly id: string;
  readonly start: Micros;
  /** The first microsecond after its last frame. */
  readonly end: Micros;
  readonly title: string;
  readonly kind: "success" | "working-point";
  readonly question: string;
  readonly position: number;
  readonly sensitive: "no" | "yes";
}

/** One frame to stand still at. */
export interface Still {
  readonly type: "still";
  readonly id: string;
  readonly at: Micros;
  readonly caption: string;
  readonly clipId: string | null;
  readonly position: number;
}

export type DocumentRecord = Marker | Clip | Still;

/** Whether two records say the same, field by field. */
export function isSameRecord(one: DocumentRecord, other: DocumentRecord): boolean {
  const fields = Object.entries(one);
  const others = new Map<string, unknown>(Object.entries(other));
  return fields.length === others.size && fields.every(([field, value]) => others.get(field) === value);
}

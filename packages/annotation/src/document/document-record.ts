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
  /** The ids of elements of its code that were seen in it, in the order of the scheme; detail that may stay out. */
  readonly elements: readonly string[];
  /** Who marked it: the trainer at her desk, or trainer and parents while they looked back together. */
  readonly source: "desk" | "joint";
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
  /** What the parents might discover in it; only the trainer reads it. */
  readonly aim: string;
  /** Questions to go on with, one on each line. */
  readonly followUps: string;
}

/** One frame to stand still at. */
export interface Still {
  readonly type: "still";
  readonly id: string;
  readonly at: Micros;
  readonly caption: string;
  readonly clipId: string | null;
  readonly position: number;
  /** The part of the picture that is shown; null is all of it. */
  readonly crop: Crop | null;
}

/** A part of a picture in thousandths of its width and height, as a viewer sees it (upright). */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Something that the trainer wrote for herself while preparing; parents never see it. */
export interface Note {
  readonly type: "note";
  readonly id: string;
  /** What it is about: the whole film after a first look, one moment, what to explain, a working point to think of. */
  readonly topic: "impression" | "moment" | "information" | "working-point";
  /** The moment it is about; null when it is about the whole film. */
  readonly at: Micros | null;
  readonly text: string;
}

export type DocumentRecord = Marker | Clip | Still | Note;

/** Whether two records say the same, field by field. */
export function isSameRecord(one: DocumentRecord, other: DocumentRecord): boolean {
  const fields = Object.entries(one);
  const others = new Map<string, unknown>(Object.entries(other));
  return fields.length === others.size && fields.every(([field, value]) => isSame(value, others.get(field)));
}

/** Values of a record are plain, save for the list of elements and the crop. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const fields = Object.entries(one);
  const others = new Map<string, unknown>(Object.entries(other));
  return fields.length === others.size && fields.every(([field, value]) => isSame(value, others.get(field)));
}

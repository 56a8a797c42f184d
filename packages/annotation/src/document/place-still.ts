import { snapToFrame, type FrameTable } from "../time/frame-table.ts";
import type { Micros } from "../time/micros.ts";
import type { AnnotationDocument } from "./annotation-document.ts";
import { changeTo, type Change } from "./change.ts";
import type { Crop, Still } from "./document-record.ts";
import { nextPosition } from "./next-position.ts";
import { isInSensitiveClip } from "./sensitive.ts";

/** A still as someone asks for it; what is left out is taken from the still of that id, else from a plain one. */
export interface StillWish {
  readonly id: string;
  readonly at: Micros;
  readonly caption?: string;
  readonly clipId?: string | null;
  readonly position?: number;
  readonly crop?: Crop | null;
}

export type StillRefusal =
  | "id-taken"
  | "crop-outside-picture"
  | "unknown-clip"
  | "outside-film"
  | "sensitive-clip";

export type PlaceStillResult =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly refusal: StillRefusal };

/** The change that puts a still on the frame on screen, new or moved, or why the rules do not allow it. */
export function placeStill(
  { document, table }: { readonly document: AnnotationDocument; readonly table: FrameTable },
  wish: StillWish,
): PlaceStillResult {
  const there = document.records.get(wish.id);
  if (there !== undefined && there.type !== "still") return { ok: false, refusal: "id-taken" };
  if (wish.at > table.end) return { ok: false, refusal: "outside-film" };
  const still = { ...(there ?? plainStill(document, wish)), ...wish, at: snapToFrame(table, wish.at) };
  if (still.clipId !== null && document.records.get(still.clipId)?.type !== "clip") {
    return { ok: false, refusal: "unknown-clip" };
  }
  if (still.crop !== null && !isInPicture(still.crop)) return { ok: false, refusal: "crop-outside-picture" };
  if (isInSensitiveClip(document, still)) return { ok: false, refusal: "sensitive-clip" };
  return { ok: true, change: changeTo(there, still) };
}

function isInPicture({ left, top, width, height }: Crop): boolean {
  const isWhole = [left, top, width, height].every((share) => Number.isInteger(share) && share >= 0);
  return isWhole && width > 0 && height > 0 && left + width <= 1000 && top + height <= 1000;
}

function plainStill(document: AnnotationDocument, { id, at }: StillWish): Still {
  const position = nextPosition(document, "still");
  return { type: "still", id, at, caption: "", clipId: null, position, crop: null };
}

import type { AnnotationDocument } from "./annotation-document.ts";
import { applyChange, isEmptyChange, type Change } from "./change.ts";
import type { DocumentRecord } from "./document-record.ts";
import { placeClip, type ClipRefusal, type PlaceClipResult } from "./place-clip.ts";
import {
  placeMarker,
  type MarkerRefusal,
  type MarkerSetting,
  type PlaceMarkerResult,
} from "./place-marker.ts";
import { placeNote, type NoteRefusal, type PlaceNoteResult } from "./place-note.ts";
import { placeStill, type PlaceStillResult, type StillRefusal } from "./place-still.ts";

export type CheckChangeResult =
  | { readonly ok: true; readonly value: AnnotationDocument }
  | {
      readonly ok: false;
      readonly refusal:
        | MarkerRefusal
        | ClipRefusal
        | StillRefusal
        | NoteRefusal
        | "does-not-fit"
        | "off-frame";
      readonly id: string;
    };

/** The document after a change that came from elsewhere, or the first record in it that the rules do not allow. */
export function checkChange(setting: MarkerSetting, change: Change): CheckChangeResult {
  const applied = applyChange(setting.document, change);
  if (!applied.ok) return applied;
  const after = { ...setting, document: applied.value };
  for (const record of [...change.added, ...change.updated.map(([, to]) => to)]) {
    const { id } = record;
    const placed = placeAgain(after, record);
    if (!placed.ok) return { ok: false, refusal: placed.refusal, id };
    // What stands on whole frames stays where it is when it is placed there once more.
    if (!isEmptyChange(placed.change)) return { ok: false, refusal: "off-frame", id };
  }
  return applied;
}

function placeAgain(
  setting: MarkerSetting,
  record: DocumentRecord,
): PlaceMarkerResult | PlaceClipResult | PlaceStillResult | PlaceNoteResult {
  if (record.type === "marker") return placeMarker(setting, record);
  if (record.type === "note") return placeNote(setting, record);
  return record.type === "clip" ? placeClip(setting, record) : placeStill(setting, record);
}

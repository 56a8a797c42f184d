import type { FrameTable } from "../time/frame-table.ts";
import type { Micros } from "../time/micros.ts";
import type { AnnotationDocument } from "./annotation-document.ts";
import { changeTo, type Change } from "./change.ts";
import type { Clip } from "./document-record.ts";
import { frameStretch, type StretchRefusal } from "./frame-stretch.ts";
import { nextPosition } from "./next-position.ts";
import { stillsInClip } from "./sensitive.ts";

/** A clip as someone asks for it; what is left out is taken from the clip of that id, else from a plain one. */
export interface ClipWish {
  readonly id: string;
  readonly start: Micros;
  readonly end: Micros;
  readonly title?: string;
  readonly kind?: Clip["kind"];
  readonly question?: string;
  readonly position?: number;
  readonly sensitive?: Clip["sensitive"];
  readonly aim?: string;
  readonly followUps?: string;
}

export type ClipRefusal = "id-taken" | "sensitive-clip" | StretchRefusal;

export type PlaceClipResult =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly refusal: ClipRefusal };

/** The change that puts a clip on whole frames, at least one, new or trimmed, or why the rules do not allow it. */
export function placeClip(
  { document, table }: { readonly document: AnnotationDocument; readonly table: FrameTable },
  wish: ClipWish,
): PlaceClipResult {
  const there = document.records.get(wish.id);
  if (there !== undefined && there.type !== "clip") return { ok: false, refusal: "id-taken" };
  const stretch = frameStretch(table, wish);
  if (!stretch.ok) return stretch;
  const { start, end } = stretch;
  const clip = { ...wishedClip(there ?? plainClip(document, wish), wish), start, end };
  const isHidden = clip.sensitive === "yes" && stillsInClip(document, clip).length > 0;
  return isHidden ? { ok: false, refusal: "sensitive-clip" } : { ok: true, change: changeTo(there, clip) };
}

function plainClip(document: AnnotationDocument, { id, start, end }: ClipWish): Clip {
  const position = nextPosition(document, "clip");
  return {
    type: "clip",
    id,
    start,
    end,
    title: "",
    kind: "success",
    question: "",
    position,
    sensitive: "no",
    aim: "",
    followUps: "",
  };
}

function wishedClip(old: Clip, wish: ClipWish): Clip {
  const { title = old.title, kind = old.kind, question = old.question } = wish;
  const { position = old.position, sensitive = old.sensitive } = wish;
  const { aim = old.aim, followUps = old.followUps } = wish;
  return { ...old, title, kind, question, position, sensitive, aim, followUps };
}

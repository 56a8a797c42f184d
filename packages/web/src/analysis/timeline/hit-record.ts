import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { DocumentRecord } from "@samenkijken/annotation/document/document-record";
import type { FilmPerson } from "../workbench/people.ts";
import { BADGE } from "./badge-paths.ts";
import { rows } from "./draw-timeline.ts";
import { xOf, type TimelineView } from "./timeline-view.ts";

/** The record drawn under a point of the timeline, the latest one where two overlap; null where nothing is. */
export function hitRecord(
  {
    document,
    people,
    view,
    width,
  }: { document: AnnotationDocument; people: readonly FilmPerson[]; view: TimelineView; width: number },
  point: { readonly x: number; readonly y: number },
): DocumentRecord | null {
  const lane = Math.floor((point.y - rows.ruler - rows.clips) / rows.lane);
  const isClipRow = point.y >= rows.ruler && lane < 0;
  const track = people[lane]?.id ?? null;
  const covers = (record: DocumentRecord): boolean => {
    if (record.type === "still" || record.type === "note") return false;
    if (record.type === "clip")
      return isClipRow && isBetween(point.x, xOf(view, width, record.start), xOf(view, width, record.end));
    const x = xOf(view, width, record.start);
    const right = record.end === null ? x + BADGE + 3 : Math.max(x + 6, xOf(view, width, record.end));
    return record.track === track && isBetween(point.x, record.end === null ? x - BADGE - 3 : x - 2, right);
  };
  return (
    [...document.records.values()].filter(covers).sort((one, other) => startOf(other) - startOf(one))[0] ??
    null
  );
}

function isBetween(x: number, left: number, right: number): boolean {
  return x >= left && x <= right;
}

function startOf(record: DocumentRecord): number {
  return record.type === "still" || record.type === "note" ? (record.at ?? 0) : record.start;
}

import type { AnnotationDocument } from "./annotation-document.ts";
import { changeOf, turnsOf, type Change, type Turn } from "./change.ts";
import { isSameRecord, type DocumentRecord } from "./document-record.ts";

/** A record that I changed and that is no longer as I found it; null stands for "not there". A person must choose. */
export interface RecordClash {
  readonly id: string;
  readonly before: DocumentRecord | null;
  readonly mine: DocumentRecord | null;
}

/** Lays a change on a newer document: the part that fits there, and what a person must choose about. */
export function rebaseChange(
  change: Change,
  { records }: AnnotationDocument,
): { readonly fits: Change; readonly clashes: readonly RecordClash[] } {
  const fitting: Turn[] = [];
  const clashes: RecordClash[] = [];
  for (const turn of turnsOf(change)) {
    const there = records.get(turn.id) ?? null;
    if (isSame(turn.before, there)) fitting.push(turn);
    else if (!isSame(turn.after, there)) clashes.push({ id: turn.id, before: turn.before, mine: turn.after });
  }
  return { fits: changeOf(fitting), clashes };
}

function isSame(one: DocumentRecord | null, other: DocumentRecord | null): boolean {
  return one === null || other === null ? one === other : isSameRecord(one, other);
}

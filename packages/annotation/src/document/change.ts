import { keepOrder, type AnnotationDocument } from "./annotation-document.ts";
import { withEntries } from "./layered-map.ts";
import { isSameRecord, type DocumentRecord } from "./document-record.ts";

/** A reversible change: it holds what was there as well as what comes; each id stands in it once. */
export interface Change {
  readonly added: readonly DocumentRecord[];
  readonly updated: readonly (readonly [from: DocumentRecord, to: DocumentRecord])[];
  readonly removed: readonly DocumentRecord[];
}

export type ApplyResult =
  | { readonly ok: true; readonly value: AnnotationDocument }
  | { readonly ok: false; readonly refusal: "does-not-fit"; readonly id: string };

/** What a change does to one id: null stands for "not there". */
export interface Turn {
  readonly id: string;
  readonly before: DocumentRecord | null;
  readonly after: DocumentRecord | null;
}

/** The change that does nothing. */
export const emptyChange: Change = { added: [], updated: [], removed: [] };

/** Whether a change does nothing at all. */
export function isEmptyChange(change: Change): boolean {
  return change.added.length + change.updated.length + change.removed.length === 0;
}

/** The document after a change, or the first id at which the change does not fit what is there. */
export function applyChange(document: AnnotationDocument, change: Change): ApplyResult {
  const turns = turnsOf(change);
  const after = new Map<string, DocumentRecord | null>();
  for (const turn of turns) {
    // Each id stands in a change once, so that what it must fit is what was there before.
    if (after.has(turn.id) || !fits(turn, document.records))
      return { ok: false, refusal: "does-not-fit", id: turn.id };
    after.set(turn.id, turn.after);
  }
  const value = { end: document.end, records: withEntries(document.records, after) };
  const went = turns.flatMap(({ before }) => before ?? []);
  const came = turns.flatMap(({ after }) => after ?? []);
  keepOrder(document, value, { went, came });
  return { ok: true, value };
}

/** The change that takes a change back. */
export function reverseChange(change: Change): Change {
  return {
    added: change.removed,
    updated: change.updated.map(([from, to]) => [to, from] as const),
    removed: change.added,
  };
}

/** One change that does what two changes do one after the other; the second must fit what the first leaves. */
export function squashChanges(first: Change, second: Change): Change {
  const turns = new Map<string, Turn>();
  for (const turn of [...turnsOf(first), ...turnsOf(second)]) {
    const earlier = turns.get(turn.id);
    turns.set(turn.id, earlier === undefined ? turn : { ...turn, before: earlier.before });
  }
  return changeOf([...turns.values()]);
}

/** The change that brings a record in: added when nothing was there, updated when it differs, else nothing. */
export function changeTo(before: DocumentRecord | undefined, after: DocumentRecord): Change {
  return changeOf([{ id: after.id, before: before ?? null, after }]);
}

/** The ids that a change touches, each once. */
export function idsOf(change: Change): string[] {
  return [...new Set(turnsOf(change).map((turn) => turn.id))];
}

/** What a change does, id by id: first what goes, then what differs, then what comes. */
export function turnsOf(change: Change): Turn[] {
  return [
    ...change.removed.map((record) => ({ id: record.id, before: record, after: null })),
    ...change.updated.map(([from, to]) => ({ id: from.id, before: from, after: to })),
    ...change.added.map((record) => ({ id: record.id, before: null, after: record })),
  ];
}

/** The change that does these turns, each of another id; a turn that changes nothing is left out. */
export function changeOf(turns: readonly Turn[]): Change {
  const added: DocumentRecord[] = [];
  const updated: [DocumentRecord, DocumentRecord][] = [];
  const removed: DocumentRecord[] = [];
  for (const { before, after } of turns) {
    if (before === null && after !== null) added.push(after);
    if (before !== null && after === null) removed.push(before);
    if (before !== null && after !== null && !isSameRecord(before, after)) updated.push([before, after]);
  }
  return { added, updated, removed };
}

function fits({ id, before, after }: Turn, records: ReadonlyMap<string, DocumentRecord>): boolean {
  if (after !== null && after.id !== id) return false;
  const there = records.get(id);
  if (before === null || there === undefined) return before === null && there === undefined;
  return isSameRecord(before, there);
}

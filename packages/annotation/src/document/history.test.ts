import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aMarker, contentOf, documentOf, toDocument } from "../../test/annotation-builders.ts";
import { anyDocumentWithChanges } from "../../test/any-change.ts";
import type { AnnotationDocument } from "./annotation-document.ts";
import { applyChange, changeTo, emptyChange } from "./change.ts";
import type { DocumentRecord } from "./document-record.ts";
import { emptyHistory, forgetLast, forgetNext, record, redo, undo, type History } from "./history.ts";

test("D5 undo walks back to the beginning and redo to the end, through the same documents", () => {
  fc.assert(
    fc.property(anyDocumentWithChanges(8), ({ document, changes }) => {
      const history = changes.reduce(record, emptyHistory);
      const kept = history.past;
      const documents = [document];
      for (const change of kept)
        documents.push(toDocument(applyChange(documents.at(-1) ?? document, change)));
      const back = walk(documents.at(-1) ?? document, history, undo);
      const forth = walk(document, back.history, redo);
      expect(back.seen).toEqual(documents.toReversed().map(contentOf));
      expect(forth.seen).toEqual(documents.map(contentOf));
      expect(forth.history).toEqual(history);
    }),
  );
});

test("D5 there is no limit: ten thousand changes come back", () => {
  let history = emptyHistory;
  const changes = Array.from({ length: 10_000 }, (_, nth) =>
    changeTo(undefined, aMarker({ id: String(nth) })),
  );
  history = { past: changes, future: [] };
  let count = 0;
  for (let turn = undo(history); turn !== null; turn = undo(turn.history)) count += 1;
  expect(count).toBe(10_000);
});

test("D6 a new change makes redo impossible, a change of nothing is not remembered", () => {
  const first = changeTo(undefined, aMarker({ id: "a" }));
  const second = changeTo(undefined, aMarker({ id: "b" }));
  const undone = undo(record(emptyHistory, first))?.history ?? emptyHistory;
  expect(redo(undone)?.change).toEqual(first);
  expect(record(undone, emptyChange)).toBe(undone);
  const onward = record(undone, second);
  expect(redo(onward)).toBeNull();
  expect(onward.past).toEqual([second]);
});

test("D20 a step that no longer fits is forgotten, the others stay", () => {
  const [first, second, third] = ["a", "b", "c"].map((id) => changeTo(undefined, aMarker({ id })));
  const all = [first, second, third].flatMap((change) => change ?? []);
  const undone = undo(all.reduce(record, emptyHistory))?.history ?? emptyHistory;
  expect(forgetLast(undone)).toEqual({ past: [first], future: [third] });
  expect(forgetNext(undone)).toEqual({ past: [first, second], future: [] });
  expect(forgetLast(emptyHistory)).toEqual(emptyHistory);
});

/** What a person can do. */
type Act = { readonly put: DocumentRecord } | { readonly drop: string } | "undo" | "redo";

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc
    .record({
      id: fc.constantFrom("a", "b", "c", "d"),
      code: fc.constantFrom("INITIATIVE", "RECEIVE", "NAME"),
    })
    .map((fields) => ({ put: aMarker(fields) })),
  fc.constantFrom("a", "b", "c", "d").map((drop) => ({ drop })),
  fc.constantFrom("undo" as const, "redo" as const),
);

test("D5 any sequence of edits, undos and redos equals a list of whole documents", () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 60 }), (acts) => {
      let mine = { document: documentOf(), history: emptyHistory };
      let model = { pages: [new Map<string, DocumentRecord>()], place: 0 };
      for (const act of acts) {
        mine = perform(mine, act);
        model = performNaively(model, act);
        expect(contentOf(mine.document)).toEqual(
          contentOf(documentOf(...(model.pages[model.place]?.values() ?? []))),
        );
      }
    }),
    { numRuns: 300 },
  );
});

interface Desk {
  document: AnnotationDocument;
  history: History;
}

function perform({ document, history }: Desk, act: Act): Desk {
  if (act === "undo" || act === "redo") {
    const turn = act === "undo" ? undo(history) : redo(history);
    if (turn === null) return { document, history };
    return { document: toDocument(applyChange(document, turn.change)), history: turn.history };
  }
  const there = document.records.get("put" in act ? act.put.id : act.drop);
  const drop = { ...emptyChange, removed: there === undefined ? [] : [there] };
  const change = "put" in act ? changeTo(there, act.put) : drop;
  return { document: toDocument(applyChange(document, change)), history: record(history, change) };
}

/** So simple that it can only be right: every document there was, whole, and the place among them. */
interface Model {
  pages: Map<string, DocumentRecord>[];
  place: number;
}

function performNaively({ pages, place }: Model, act: Act): Model {
  if (act === "undo") return { pages, place: Math.max(0, place - 1) };
  if (act === "redo") return { pages, place: Math.min(pages.length - 1, place + 1) };
  const page = new Map(pages[place]);
  if ("put" in act) page.set(act.put.id, act.put);
  else page.delete(act.drop);
  if (said(page) === said(pages[place])) return { pages, place };
  return { pages: [...pages.slice(0, place + 1), page], place: place + 1 };
}

function said(records: ReadonlyMap<string, DocumentRecord> | undefined): string {
  return JSON.stringify([...(records ?? [])].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function walk(
  from: AnnotationDocument,
  start: History,
  turnOf: typeof undo,
): { seen: unknown[]; history: History } {
  const seen: unknown[] = [contentOf(from)];
  let document = from;
  let history = start;
  for (let turn = turnOf(start); turn !== null; turn = turnOf(turn.history)) {
    document = toDocument(applyChange(document, turn.change));
    history = turn.history;
    seen.push(contentOf(document));
  }
  return { seen, history };
}

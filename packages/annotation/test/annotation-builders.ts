import * as fc from "fast-check";
import type { AnnotationDocument } from "../src/document/annotation-document.ts";
import type { ApplyResult } from "../src/document/change.ts";
import type { Clip, DocumentRecord, Marker, Note, Still } from "../src/document/document-record.ts";
import type { Code, CodingScheme, Element } from "../src/scheme/coding-scheme.ts";
import { createFrameTable, type FrameTable } from "../src/time/frame-table.ts";
import { toMicros, type Micros } from "../src/time/micros.ts";

/** Seconds as they stand in a story, in microseconds. */
export function seconds(count: number): Micros {
  return toMicros(Math.round(count * 1_000_000));
}

/** A film of constant rate: 25 whole frames a second unless said otherwise. */
export function aFilm({ frames = 250, length = 40_000 } = {}): FrameTable {
  return tableOf(
    Array.from({ length: frames }, (_, frame) => frame * length),
    frames * length,
  );
}

export function tableOf(starts: readonly number[], end: number): FrameTable {
  const table = createFrameTable(starts, end);
  if (!table.ok) throw new Error(table.refusal);
  return table.value;
}

/** Films of variable rate: frames of one microsecond up to two seconds. */
export const anyFilm: fc.Arbitrary<FrameTable> = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 2_000_000 }), fc.constantFrom(33_366, 33_367, 40_000)), {
    minLength: 1,
    maxLength: 200,
  })
  .map((lengths) => {
    const ends = lengths.map((_, frame) =>
      lengths.slice(0, frame + 1).reduce((sum, length) => sum + length, 0),
    );
    return tableOf([0, ...ends.slice(0, -1)], ends.at(-1) ?? 0);
  });

/** A film and a moment in it or shortly after it. */
export const anyMoment: fc.Arbitrary<{ table: FrameTable; at: Micros }> = anyFilm.chain((table) =>
  fc.record({
    table: fc.constant(table),
    at: fc
      .oneof(fc.integer({ min: 0, max: table.end + 10 }), fc.constantFrom(...table.starts, table.end))
      .map(toMicros),
  }),
);

export function aMarker(fields: Partial<Marker> = {}): Marker {
  return {
    type: "marker",
    id: "m",
    track: "child",
    code: "INITIATIVE",
    start: toMicros(0),
    end: null,
    valence: "yes",
    addressee: null,
    reception: "computed",
    receivedBy: null,
    star: "plain",
    elements: [],
    source: "desk",
    ...fields,
  };
}

export function aClip(fields: Partial<Clip> = {}): Clip {
  const text = { title: "", question: "", aim: "", followUps: "" };
  const stretch = { start: toMicros(0), end: toMicros(1) };
  return {
    type: "clip",
    id: "c",
    ...stretch,
    ...text,
    kind: "success",
    position: 0,
    sensitive: "no",
    ...fields,
  };
}

export function aStill(fields: Partial<Still> = {}): Still {
  const plain = { caption: "", clipId: null, position: 0, crop: null };
  return { type: "still", id: "s", at: toMicros(0), ...plain, ...fields };
}

export function aNote(fields: Partial<Note> = {}): Note {
  return { type: "note", id: "n", topic: "impression", at: null, text: "", ...fields };
}

export function documentOf(...records: readonly DocumentRecord[]): AnnotationDocument {
  return { end: seconds(600), records: new Map(records.map((record) => [record.id, record])) };
}

/** What a document says, whatever the order in which it was written. */
export function contentOf(document: AnnotationDocument): DocumentRecord[] {
  return [...document.records.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The document after a change that must fit. */
export function toDocument(result: ApplyResult): AnnotationDocument {
  if (!result.ok) throw new Error(`${result.refusal}: ${result.id}`);
  return result.value;
}

function aCode(id: string, key: number, fields: Partial<Code> = {}): Code {
  return {
    id,
    key,
    glyph: "eye",
    label: { nl: id, en: id },
    receives: false,
    isInitiative: false,
    ...fields,
  };
}

function anElement(id: string): Element {
  return { id, label: { nl: id, en: id }, no: null };
}

/** A scheme with one code of every part that the measures know. */
export const aScheme: CodingScheme = {
  id: "test@1",
  version: 1,
  source: "made up for the tests",
  codes: [
    aCode("ATTENTION", 1),
    aCode("INITIATIVE", 2, { isInitiative: true }),
    aCode("FOLLOW", 3, { receives: true }),
    aCode("RECEIVE", 4, { receives: true, elements: [anElement("NOD"), anElement("SAY_YES")] }),
    aCode("NAME", 5, { receives: true }),
    aCode("TURN", 6),
    aCode("CUE_PAUSE", 9, { isPauseCue: true }),
    aCode("WAIT", 3, { respectsPause: true }),
    aCode("STAY", 3, { receives: true, respectsPause: true }),
    aCode("PAUSE_ASKED", 9, { isInitiative: true, isPauseCue: true }),
  ],
};

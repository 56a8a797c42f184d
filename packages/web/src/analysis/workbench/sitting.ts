import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { Change } from "@samenkijken/annotation/document/change";
import type { CodingScheme } from "@samenkijken/annotation/scheme/coding-scheme";
import { toMicros } from "@samenkijken/annotation/time/micros";
import type { Analysis } from "@samenkijken/contract/analysis";
import type { FilmPlayer } from "../film/film-player.ts";
import { recordFromWire } from "../film/records-from-wire.ts";
import { createDesk, type Desk } from "./desk.ts";
import { createNotes } from "./notes.ts";
import type { FilmPerson } from "./people.ts";
import { createSaveQueue, whenSaved, type SaveQueue, type SaveStatus, type SaveWorld } from "./save-queue.ts";
import { sendBatch } from "./send-batch.ts";
import { waitingChanges } from "./waiting-changes.ts";

/** One film on the desk, from opening it to leaving it. */
export interface Sitting {
  readonly desk: Desk;
  readonly queue: SaveQueue;
  readonly analysis: Analysis;
}

/** Whose work on which film. */
export interface SittingPlace {
  readonly memberId: string;
  readonly recordingId: string;
}

/** The document that the server has. */
export function documentOf(analysis: Analysis): AnnotationDocument {
  const records = analysis.records.map(recordFromWire);
  return { end: toMicros(analysis.end), records: new Map(records.map((record) => [record.id, record])) };
}

function worldOf({ memberId, recordingId }: SittingPlace): SaveWorld {
  return {
    send: (batch) => sendBatch(recordingId, batch),
    keep: waitingChanges(memberId, recordingId).keep,
    newId: () => crypto.randomUUID(),
    delay: (run, ms) => void setTimeout(run, ms),
  };
}

/** Lays the desk with what the server has. */
export function createSitting(
  place: SittingPlace,
  parts: { analysis: Analysis; scheme: CodingScheme; player: FilmPlayer; people: readonly FilmPerson[] },
): Sitting {
  const { analysis, scheme, player, people } = parts;
  const queue = createSaveQueue(worldOf(place), { sent: null, later: null, revision: analysis.revision });
  const desk = createDesk({
    player,
    scheme,
    people,
    notes: createNotes(documentOf(analysis), queue.add),
    newId: () => crypto.randomUUID(),
    clock: () => performance.now(),
  });
  return { desk, queue, analysis };
}

/** Sends what an earlier tab left waiting, and tells what could not be sent; null when nothing is left. */
export async function sendWaiting(place: SittingPlace): Promise<{ status: SaveStatus; left: Change } | null> {
  const queue = createSaveQueue(worldOf(place), waitingChanges(place.memberId, place.recordingId).read());
  if (queue.unsaved() === null) return null;
  const status = await whenSaved(queue);
  const left = queue.unsaved();
  return left === null ? null : { status, left };
}

/** Forgets what waited: the member chose so. */
export function forgetWaiting({ memberId, recordingId }: SittingPlace): void {
  waitingChanges(memberId, recordingId).keep({ sent: null, later: null, revision: 0 });
}

import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { Analysis } from "@samenkijken/contract/analysis";
import type { SittingPlace } from "./analysis-device.ts";
import { openFilmChannel, type FilmChannel } from "./film-channel.ts";
import { documentOf, readDocument, sendBatch } from "./film-server.ts";
import { announceClosing, openSlot, type OpenSlot } from "./open-slot.ts";
import { createSaveQueue, type SaveQueue } from "./save-queue.ts";
import { createUndoSteps, type UndoSteps } from "./undo-steps.ts";

/** Everything about saving one film, from opening it to leaving it. */
export interface FilmSaving {
  /** Whether a page that is gone left something to send. */
  readonly hasLeft: boolean;
  readonly queue: SaveQueue;
  readonly steps: UndoSteps;
  /** What the server told last, and the document with all of mine in it; null before it was read. */
  readonly read: () => { readonly analysis: Analysis; readonly document: AnnotationDocument } | null;
  /** From now on a document that others changed goes here. */
  readonly showIn: (show: (document: AnnotationDocument) => void) => void;
  /** From now on what others did waits for this, so that what is being typed is a change of mine before it comes. */
  readonly restIn: (rest: () => Promise<void>) => void;
  /** Leaves the film: what is not sent stays on this device for who comes next. */
  readonly close: () => Promise<void>;
}

const atOnce = (): Promise<void> => Promise.resolve();

/** Opens the saving of a film: with what pages that are gone left here, and with an ear for the other tabs. */
export async function openFilmSaving(place: SittingPlace): Promise<FilmSaving> {
  const { recordingId } = place;
  const slot = await openSlot(place);
  let analysis: Analysis | null = null;
  let document: AnnotationDocument | null = null;
  let show: ((document: AnnotationDocument) => void) | null = null;
  let rest = atOnce;
  const queue = createSaveQueue(
    {
      send: (batch) => sendBatch(place, batch),
      read: async () => {
        const answer = await readDocument(place);
        if (!answer.ok) return answer;
        await rest();
        ({ analysis } = answer);
        return { ok: true, revision: analysis.revision, document: documentOf(analysis) };
      },
      device: slot.device,
      tell: (heard) => channel.tell(heard),
      show: (newer) => {
        document = newer;
        show?.(newer);
      },
      newId: () => crypto.randomUUID(),
      delay: (run, ms) => void setTimeout(run, ms),
    },
    slot.contents.rows,
  );
  const channel = openFilmChannel(place, (heard) => void rest().then(() => queue.hear(heard)));
  return {
    hasLeft: slot.contents.rows.length > 0,
    queue,
    steps: createUndoSteps(slot.contents),
    read: () => (analysis === null || document === null ? null : { analysis, document }),
    showIn: (shown) => {
      show = shown;
    },
    restIn: (rests) => {
      rest = rests;
    },
    close: () => {
      const closed = leave(queue, channel, slot);
      announceClosing(recordingId, closed);
      return closed;
    },
  };
}

async function leave(queue: SaveQueue, channel: FilmChannel, slot: OpenSlot): Promise<void> {
  await queue.close();
  channel.close();
  slot.release();
}

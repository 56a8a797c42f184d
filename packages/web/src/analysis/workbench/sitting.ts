import type { Analysis } from "@samenkijken/contract/analysis";
import { schemeById } from "@samenkijken/domain/method/codes";
import type { FilmPlayer } from "../film/film-player.ts";
import { filmNoteId } from "../preparing/film-note-id.ts";
import type { FilmSaving } from "../saving/open-film-saving.ts";
import type { SaveQueue } from "../saving/save-queue.ts";
import { createDesk, type Desk } from "./desk.ts";
import { createNotes, type HistoryTurn } from "./notes.ts";
import type { FilmPerson } from "./people.ts";

/** One film on the desk, from opening it to leaving it. */
export interface Sitting {
  readonly desk: Desk;
  readonly queue: SaveQueue;
  readonly analysis: Analysis;
}

export type OpenedSitting =
  | { readonly type: "open"; readonly sitting: Sitting }
  | { readonly type: "failed"; readonly error: unknown }
  | { readonly type: "unknown-scheme" };

/** Lays the desk with what the server has and what still waited here, and with the history of undo of before. */
export async function openSitting(
  saving: FilmSaving,
  parts: {
    readonly recordingId: string;
    readonly player: FilmPlayer;
    readonly people: readonly FilmPerson[];
  },
): Promise<OpenedSitting> {
  const { queue, steps } = saving;
  const isThere = await queue.start();
  const read = saving.read();
  if (!isThere || read === null) return { type: "failed", error: queue.state.get().error };
  const scheme = schemeById(read.analysis.schemeId);
  if (scheme === undefined) return { type: "unknown-scheme" };
  const writesFor = ({ before, after }: HistoryTurn) => steps.writesFor(before, after);
  const notes = createNotes(read.document, (change, turn) => queue.add(change, writesFor(turn)), {
    history: steps.kept,
    forget: (turn) => queue.keepSteps(writesFor(turn)),
  });
  const desk = createDesk({
    player: parts.player,
    people: parts.people,
    scheme,
    notes,
    newId: () => crypto.randomUUID(),
    filmNoteId: (topic) => filmNoteId(parts.recordingId, topic),
    clock: () => performance.now(),
  });
  saving.restIn(desk.drafts.rest);
  saving.showIn((document) => {
    notes.replace(document);
    const { selection } = desk.state.get();
    if (selection !== null && !document.records.has(selection)) desk.state.update({ selection: null });
  });
  return { type: "open", sitting: { desk, queue, analysis: read.analysis } };
}

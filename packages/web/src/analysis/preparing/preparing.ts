import { z } from "zod";
import type { FilmPlayer } from "../film/film-player.ts";
import type { Desk } from "../workbench/desk.ts";
import { createStore, type Store } from "../../platform/store.ts";
import { workSteps, type WorkStep } from "./work-step.ts";

const Kept = z.object({
  /** The step whose panel is shown. */
  step: z.enum(workSteps),
  /** Whether the film was on screen once from begin to end. */
  seen: z.enum(["no", "yes"]),
});

const QuestionCodes = z.array(z.string());

/** What one member chose while preparing, kept on this computer: places and codes, never words. */
export interface PreparingState extends z.output<typeof Kept> {
  /** The principles that the parents' question is about, as the trainer marked them. */
  readonly questionCodes: readonly string[];
}

export type Preparing = Pick<Store<PreparingState>, "get" | "update" | "subscribe">;

/** What was chosen for this film and this question before, and a way to keep what is chosen next. */
export function keepPreparing(
  place: { readonly memberId: string; readonly recordingId: string; readonly trajectoryId: string },
  firstStep: WorkStep,
): Preparing {
  const film = `samenkijken.preparing.${place.memberId}.${place.recordingId}`;
  const question = `samenkijken.question-codes.${place.memberId}.${place.trajectoryId}`;
  const kept = Kept.safeParse(read(film));
  const codes = QuestionCodes.safeParse(read(question));
  const store = createStore<PreparingState>({
    ...(kept.success ? kept.data : { step: firstStep, seen: "no" }),
    questionCodes: codes.success ? codes.data : [],
  });
  store.subscribe(() => {
    const { questionCodes, ...rest } = store.get();
    write(film, rest);
    write(question, questionCodes);
  });
  return store;
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Without room or leave to keep it, it is chosen once more next time.
  }
}

/** Whoever codes or chooses has begun with that: the panel of the first look makes room. */
export function followWork(desk: Desk, preparing: Preparing): () => void {
  let last = desk.state.get().told;
  return desk.state.subscribe(() => {
    const { told } = desk.state.get();
    if (told === last) return;
    last = told;
    if (preparing.get().step !== "watch") return;
    if (told?.what.type === "marked") preparing.update({ step: "code" });
    if (told?.what.type === "clip-made" || told?.what.type === "still-made")
      preparing.update({ step: "choose" });
  });
}

/** How much of a film must have played before it counts as seen: the last second is easily cut off. */
const SEEN_SHARE = 0.95;

/** Counts the seconds of the film that were on screen while it played; calls back when it has been seen. */
export function watchUntilSeen(player: FilmPlayer, onSeen: () => void): () => void {
  const seconds = Math.max(1, Math.ceil(player.table.end / 1_000_000));
  const seen = new Set<number>();
  const stop = player.state.subscribe(() => {
    if (!player.state.get().playing) return;
    seen.add(Math.floor(player.now() / 1_000_000));
    if (seen.size < seconds * SEEN_SHARE) return;
    stop();
    onSeen();
  });
  return stop;
}

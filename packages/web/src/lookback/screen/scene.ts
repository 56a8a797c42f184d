import type { FilmState } from "../../analysis/film/film-player.ts";
import { z } from "zod";
import { boundsOf, clipOfStep, frameAfter, isFrozenOn, type Show, type ShowState } from "../show.ts";

const Crop = z
  .object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() })
  .nullable();

const FilmScene = z.object({
  type: z.literal("film"),
  recordingId: z.string(),
  first: z.number(),
  last: z.number(),
  frame: z.number(),
  playing: z.boolean(),
  rate: z.number(),
  /** Counts the times that a clip was started, so that "once more" is told apart from going on. */
  take: z.number(),
  /** Where the next clip begins. */
  nextFrame: z.number().nullable(),
  crop: Crop,
  question: z.string().nullable(),
  plate: z.enum(["bottom", "top"]),
  nth: z.number(),
  total: z.number(),
});
export type FilmScene = z.output<typeof FilmScene>;

const ScenePicture = z.object({ recordingId: z.string(), at: z.number(), crop: Crop, words: z.string() });
const PicturesScene = z.object({ type: z.literal("pictures"), pictures: z.array(ScenePicture).max(2) });
export type PicturesScene = z.output<typeof PicturesScene>;

/** All that the shared screen ever hears: no names, no notes, no codes. */
export const Scene = z.discriminatedUnion("type", [
  z.object({ type: z.enum(["waiting", "blank", "ended", "locked"]) }),
  FilmScene,
  PicturesScene,
]);
export type Scene = z.output<typeof Scene>;

/** What the parents see at this moment of the talk. */
export function sceneOf(
  show: Show,
  about: { readonly recordingId: string; readonly isLocked: "yes" | "no"; readonly openQuestion: string },
): Scene {
  const state = show.state.get();
  const clip = clipOfStep(state, state.step);
  if (about.isLocked === "yes") return { type: "locked" };
  if (state.screen === "blank") return { type: "blank" };
  if (clip === null) return { type: state.step === 0 ? "waiting" : "blank" };
  const { frame, playing, rate, within } = show.player.state.get();
  // While trainer and parents mark together they may look at more than the clip.
  const { first, last } = within ?? boundsOf(show, clip);
  const question = clip.question === "" ? about.openQuestion : clip.question;
  return {
    type: "film",
    recordingId: about.recordingId,
    first,
    last,
    frame,
    playing,
    rate,
    take: state.take,
    nextFrame: frameAfter(show, state.step),
    crop: cropNow(show, state),
    question: state.question === "shown" ? question : null,
    plate: state.plate,
    nth: state.step,
    total: state.clips.length,
  };
}

/** The part of the picture that is shown while the film is frozen on a still. */
export function cropNow(show: Pick<Show, "player">, { still }: Pick<ShowState, "still">) {
  return still !== null && isFrozenOn(show, still) ? still.crop : null;
}

/** Whether a change of the film must be told at once; frames that pass while it plays are told by the clock. */
export function mustTell(before: FilmState, now: FilmState): boolean {
  return before.playing !== now.playing || before.rate !== now.rate || !now.playing;
}

import { startOf } from "@samenkijken/annotation/time/frame-table";
import type { FilmPlayer } from "../../analysis/film/film-player.ts";
import type { FilmPair } from "../film-pair.ts";
import type { FilmScene } from "./scene.ts";

/** While both films play they may be so far apart; standing still they are equal. */
const mayDifferMicros = 250_000;

/** Does in this window what the leading window does: the same clip, the same frame, playing or not. */
export function followFilm(
  { player, pair }: { readonly player: FilmPlayer; readonly pair: Pick<FilmPair, "jump" | "prepare"> },
  scene: FilmScene,
  before: FilmScene | null,
): void {
  const isNewClip = before === null || before.first !== scene.first || before.last !== scene.last;
  if (isNewClip) player.stayWithin({ first: scene.first, last: scene.last, atEnd: "stop", outside: "hold" });
  if (player.state.get().rate !== scene.rate) player.setRate(scene.rate);
  if (isNewClip || before.take !== scene.take) pair.jump(scene.frame);
  if (scene.playing) playAlong(player, scene);
  else standStill(player, scene.frame);
  pair.prepare(scene.nextFrame);
}

function standStill(player: FilmPlayer, frame: number): void {
  player.pause();
  if (player.state.get().frame !== frame) player.showFrame(frame);
}

function playAlong(player: FilmPlayer, scene: FilmScene): void {
  const { frame, playing } = player.state.get();
  const apart = startOf(player.table, scene.frame) - startOf(player.table, frame);
  // The one that came to the end of the clip first waits there for the other.
  if (!playing && frame >= scene.last && apart > -2 * mayDifferMicros) return;
  if (Math.abs(apart) > mayDifferMicros) player.showFrame(scene.frame);
  if (!playing) player.play();
}

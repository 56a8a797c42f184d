import { endOf, frameAt, startOf, type FrameTable } from "@samenkijken/annotation/time/frame-table";
import type { Micros } from "@samenkijken/annotation/time/micros";
import { createStore, type Store } from "../../platform/store.ts";
import { frameOnScreen, insideFilm } from "./film-clock.ts";
import { listenToVideo, type VideoListeners } from "./film-listeners.ts";
import { createFilmSight, type FilmSight } from "./film-sight.ts";
import { createStepping } from "./film-stepping.ts";

export interface FilmState {
  /** The frame in the picture. */
  readonly frame: number;
  readonly playing: boolean;
  /** Below 0 = stepping back without sound. */
  readonly rate: number;
  readonly muted: boolean;
  readonly within: Stretch | null;
}

/** Frames from the first to the last one included, within which playing stays. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly atEnd: "stop" | "repeat";
  /** What happens when a frame outside is asked for: the stretch holds, or it is let go. */
  readonly outside: "hold" | "let-go";
}

export interface FilmPlayer {
  readonly table: FrameTable;
  readonly state: Pick<Store<FilmState>, "get" | "subscribe">;
  /**
   * Connects the player to the video on screen; gives back how to let go. Where it was connected already it goes on in
   * the new video: at the same frame, at the same speed, and playing if it was. The clock belongs to the file. It is told
   * when the new video shows the frame.
   */
  readonly attach: (video: HTMLVideoElement, clockOffsetMicros: number, onShown?: () => void) => () => void;
  /** What an action now is about: the frame in the picture, or the one that somebody asked for just before. */
  readonly frame: () => number;
  /** The first microsecond of that frame. */
  readonly now: () => Micros;
  /** Whether a frame that was asked for is not on screen yet. */
  readonly isMoving: () => boolean;
  readonly showFrame: (frame: number) => void;
  /** Some frames on or back from the one that an action now is about. */
  readonly step: (frames: number) => void;
  readonly showMoment: (at: number) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly setRate: (rate: number) => void;
  readonly setMuted: (muted: FilmState["muted"]) => void;
  readonly stayWithin: (stretch: Stretch | null) => void;
  /** Seconds played since the last time it was asked. */
  readonly takeSecondsWatched: () => number;
}

/**
 * How long before the end of a stretch the film is held and goes on in steps, so that no picture after it is ever shown,
 * however busy the machine is.
 */
const HOLD_BEFORE_END_MS = 120;

/** What the next frame on screen is for: an action that comes earlier is about it when a hand asked for it. */
interface Move {
  readonly by: "hand" | "film";
  /** Frames to go on when the browser cannot show the one that was asked for. */
  readonly way: -1 | 0 | 1;
  readonly after: () => void;
}

/** A film player that counts in frames of the table: what it says is on screen is what the browser presented. */
// eslint-disable-next-line max-lines-per-function -- one closure over the video; its parts share its state
export function createFilmPlayer(table: FrameTable): FilmPlayer {
  const lastFrame = table.starts.length - 1;
  const state = createStore<FilmState>({ frame: 0, playing: false, rate: 1, muted: false, within: null });
  let video: HTMLVideoElement | null = null;
  let clockOffset = 0;
  let sight: FilmSight | null = null;
  let letGoOfVideo: (() => void) | null = null;
  let move: Move | null = null;
  let atTime: ReturnType<typeof setTimeout> | undefined;
  let watched = 0;
  let tickedAt: number | null = null;

  const inStretch = (frame: number): number => {
    const { first, last } = state.get().within ?? { first: 0, last: lastFrame };
    return Math.min(last, Math.max(first, frame));
  };
  const frameNow = (): number =>
    move?.by === "hand" ? (sight?.asked() ?? state.get().frame) : state.get().frame;
  const sees = (frame: number): void => {
    if (frame !== state.get().frame) state.update({ frame });
  };
  const ask = (frame: number, next: Move): void => {
    clearTimeout(atTime);
    // Before there is a picture the frame is where the film will begin.
    if (video === null || video.readyState === HTMLMediaElement.HAVE_NOTHING) sees(frame);
    if (sight === null) return;
    move = next;
    sight.ask(frame);
  };
  const goOn = (): void => {
    const { playing, rate } = state.get();
    if (!playing || stepping.isRunning() || video === null) return;
    video.playbackRate = rate;
    const started = video;
    // Held again before it began is no refusal.
    started.play().catch(() => {
      if (started === video && started.paused && move === null) state.update({ playing: false });
    });
  };
  const arrived = (frame: number, asked: number): void => {
    const done = move;
    move = null;
    sees(frame);
    const beyond = asked + (done?.way ?? 0);
    if (done !== null && frame !== asked && beyond !== asked && inStretch(beyond) === beyond)
      ask(beyond, done);
    else done?.after();
  };
  const showFrame = (frame: number, way: Move["way"] = 0): void => {
    const { within } = state.get();
    const isOutside = within !== null && (frame < within.first || frame > within.last);
    if (isOutside && within.outside === "let-go") state.update({ within: null });
    const next = inStretch(frame);
    if (state.get().rate > 0) stepping.stop();
    else if (stepping.isRunning()) stepping.run(next, state.get().rate);
    ask(next, { by: "hand", way, after: goOn });
  };
  const pause = (): void => {
    stepping.stop();
    clearTimeout(atTime);
    video?.pause();
    look();
    if (state.get().playing) state.update({ playing: false });
  };
  /** The last frame is on screen: the stretch is over, or begins again when that frame was seen as long as it lasts. */
  const turn = (): void => {
    const { within, playing, rate } = state.get();
    if (!playing) return;
    if (within?.atEnd !== "repeat") pause();
    else {
      const lasts = (endOf(table, within.last) - startOf(table, within.last)) / 1000 / rate;
      const again = (): void => ask(within.first, { by: "film", way: 0, after: goOn });
      atTime = setTimeout(again, Math.min(500, lasts));
    }
  };
  /** The last frames come one by one. */
  const finish = (): void => {
    if (!state.get().playing || move !== null || stepping.isRunning()) return;
    video?.pause();
    look();
    stepping.run(state.get().frame, state.get().rate);
  };
  /** Sees to it that a film that plays within a stretch is held in time. */
  const watchEnd = (): void => {
    const { within, playing, rate } = state.get();
    if (within === null || video === null || video.paused || !playing || rate < 0 || move !== null) return;
    clearTimeout(atTime);
    const now = video.currentTime * 1_000_000 - clockOffset;
    const left = (endOf(table, within.last) - now) / 1000 / rate - HOLD_BEFORE_END_MS;
    if (left <= 0) finish();
    else atTime = setTimeout(finish, left);
  };
  const look = (): void => {
    const frame = sight?.look() ?? null;
    if (frame !== null) sees(frame);
  };
  const stepping = createStepping(table, (frame) => {
    const { frame: now, within, rate } = state.get();
    if (move !== null) return;
    const way = rate < 0 ? -1 : 1;
    const end = inStretch(rate < 0 ? 0 : lastFrame);
    const next = inStretch(frame);
    if ((next - now) * way > 0 || (now - end) * way > 0) ask(next, { by: "film", way, after: goOn });
    else if (now !== end) return;
    else if (rate > 0) {
      stepping.stop();
      turn();
    } else if (within?.atEnd === "repeat") {
      stepping.run(within.last, rate);
      ask(within.last, { by: "film", way: 0, after: goOn });
    } else pause();
  });
  const play = (): void => {
    const { rate } = state.get();
    if (rate < 0) {
      video?.pause();
      look();
      stepping.run(frameNow(), rate);
    } else stepping.stop();
    state.update({ playing: true });
    if (rate > 0 && frameNow() >= inStretch(lastFrame)) showFrame(inStretch(0));
    // A frame that is on its way comes first; then the film goes on by itself.
    if (move === null) goOn();
  };

  const attach = (element: HTMLVideoElement, offset: number, onShown?: () => void): (() => void) => {
    const frame = frameNow();
    letGoOfVideo?.();
    [video, clockOffset, tickedAt, move] = [element, offset, null, null];
    sees(frame);
    sight = createFilmSight(
      element,
      { table, clockOffsetMicros: offset },
      {
        onPicture: (seen, at) => {
          tick(element, at);
          sees(seen);
          watchEnd();
        },
        onArrived: arrived,
      },
    );
    // As if a hand asked for it: the first picture of the file, which can come before anything is told of the file, is not it.
    const begin = (): void => ask(frameNow(), { by: "hand", way: 0, after: () => (onShown?.(), goOn()) });
    const stopListening = listenToVideo(element, { ...listeners, onFile: begin });
    const own = sight;
    letGoOfVideo = () => {
      stopListening();
      own.close();
      element.pause();
    };
    element.muted = state.get().muted;
    begin();
    return () => {
      // Another video took over: there is nothing left to stop.
      if (video !== element) return;
      const there = frameNow();
      pause();
      letGoOfVideo?.();
      [video, sight, move] = [null, null, null];
      sees(there);
    };
  };
  const tick = (element: HTMLVideoElement, now: number): void => {
    if (tickedAt !== null && !element.paused) watched += Math.min(1, (now - tickedAt) / 1000);
    tickedAt = element.paused ? null : now;
  };
  const listeners: VideoListeners = {
    onEnd: finish,
    onHeld: () => {
      if (move === null && !stepping.isRunning() && state.get().playing) state.update({ playing: false });
    },
    onGoing: () => {
      if (!state.get().playing) state.update({ playing: true });
    },
    onHiddenTime: (seconds) => {
      if (move !== null) return;
      sees(frameOnScreen({ table, clockOffsetMicros: clockOffset }, seconds));
      watchEnd();
    },
    onHand: look,
  };

  return {
    table,
    state,
    attach,
    frame: frameNow,
    now: () => startOf(table, frameNow()),
    isMoving: () => move !== null,
    showFrame: (frame) => showFrame(frame),
    showMoment: (at) => showFrame(frameAt(table, insideFilm(table, at))),
    step: (frames) => showFrame(frameNow() + frames, frames === 1 || frames === -1 ? frames : 0),
    play,
    pause,
    setRate: (rate) => {
      state.update({ rate });
      if (state.get().playing) play();
      else if (video !== null && rate > 0) video.playbackRate = rate;
    },
    setMuted: (muted) => {
      if (video !== null) video.muted = muted;
      state.update({ muted });
    },
    stayWithin: (within) => {
      clearTimeout(atTime);
      state.update({ within });
      if (state.get().rate > 0) stepping.stop();
      // It may just be waiting to begin again.
      if (move === null) goOn();
      watchEnd();
    },
    takeSecondsWatched: () => {
      const seconds = watched;
      watched = 0;
      return seconds;
    },
  };
}

/** The frames of a stretch of time (end exclusive), as the player wants them. */
export function stretchOf(
  table: FrameTable,
  { start, end }: { readonly start: Micros; readonly end: Micros },
  bounds: Pick<Stretch, "atEnd" | "outside">,
): Stretch {
  const first = frameAt(table, start);
  const last = frameAt(table, end);
  return { first, last: startOf(table, last) === end && last > first ? last - 1 : last, ...bounds };
}

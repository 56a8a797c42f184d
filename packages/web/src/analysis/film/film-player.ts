import { frameAt, startOf, type FrameTable } from "@samenkijken/annotation/time/frame-table";
import type { Micros } from "@samenkijken/annotation/time/micros";
import { frameOnScreen, insideFilm, secondsToShow, type FilmClock } from "./film-clock.ts";
import { createStore, type Store } from "../../platform/store.ts";

export interface FilmState {
  /** The frame on screen, or the one that is on its way there. */
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
   * the new video: at the same frame, at the same speed, and playing if it was. The clock belongs to the file.
   */
  readonly attach: (video: HTMLVideoElement, clockOffsetMicros: number) => () => void;
  /** The first microsecond of the frame on screen. */
  readonly now: () => Micros;
  readonly showFrame: (frame: number) => void;
  readonly showMoment: (at: number) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly setRate: (rate: number) => void;
  readonly setMuted: (muted: FilmState["muted"]) => void;
  readonly stayWithin: (stretch: Stretch | null) => void;
  /** Seconds played since the last time it was asked. */
  readonly takeSecondsWatched: () => number;
}

/** How often a film that runs backwards moves; browsers do not play backwards. */
const BACK_EVERY_MS = 80;

/** A film player that counts in frames of the table: what it says is on screen is what the browser presented. */
// eslint-disable-next-line max-lines-per-function -- one closure over the video; its parts share its state
export function createFilmPlayer(table: FrameTable): FilmPlayer {
  let clock: FilmClock = { table, clockOffsetMicros: 0 };
  const lastFrame = table.starts.length - 1;
  const state = createStore<FilmState>({ frame: 0, playing: false, rate: 1, muted: false, within: null });
  let video: HTMLVideoElement | null = null;
  let stopListening: (() => void) | null = null;
  let wanted: number | null = null;
  let underway: number | null = null;
  let back: ReturnType<typeof setInterval> | null = null;
  let watched = 0;
  let tickedAt: number | null = null;

  const inStretch = (frame: number): number => {
    const { first, last } = state.get().within ?? { first: 0, last: lastFrame };
    return Math.min(last, Math.max(first, frame));
  };
  const seek = (frame: number): void => {
    wanted = frame;
    if (video === null || underway !== null || video.readyState === HTMLMediaElement.HAVE_NOTHING) return;
    underway = frame;
    video.currentTime = secondsToShow(clock, frame);
  };
  const showFrame = (frame: number): void => {
    const { within } = state.get();
    const isOutside = within !== null && (frame < within.first || frame > within.last);
    if (isOutside && within.outside === "let-go") state.update({ within: null });
    const next = inStretch(frame);
    state.update({ frame: next });
    seek(next);
  };
  const stopBack = (): void => {
    if (back !== null) clearInterval(back);
    back = null;
  };
  const pause = (): void => {
    stopBack();
    video?.pause();
    if (state.get().playing) state.update({ playing: false });
  };
  const atEnd = (): void => {
    const bounds = state.get().within ?? { first: 0, last: lastFrame, atEnd: "stop" };
    if (bounds.atEnd === "repeat") {
      showFrame(bounds.first);
      return;
    }
    pause();
    showFrame(bounds.last);
  };
  const present = (frame: number): void => {
    if (wanted !== null) return;
    const { playing, within } = state.get();
    if (playing && within !== null && frame >= within.last) {
      state.update({ frame: within.last });
      atEnd();
    } else if (frame !== state.get().frame) state.update({ frame });
  };
  const playBack = (rate: number): void => {
    video?.pause();
    stopBack();
    back = setInterval(() => {
      const at = startOf(table, state.get().frame) + rate * BACK_EVERY_MS * 1000;
      showFrame(Math.min(frameAt(table, insideFilm(table, at)), state.get().frame - 1));
      if (state.get().frame <= inStretch(0)) pause();
    }, BACK_EVERY_MS);
  };
  const play = (): void => {
    const { frame, rate } = state.get();
    state.update({ playing: true });
    if (rate < 0) {
      playBack(rate);
      return;
    }
    stopBack();
    if (frame >= inStretch(lastFrame)) showFrame(inStretch(0));
    if (video === null) return;
    video.playbackRate = rate;
    void video.play().catch(() => state.update({ playing: false }));
  };

  const attach = (element: HTMLVideoElement, clockOffsetMicros: number): (() => void) => {
    stopListening?.();
    video?.pause();
    video = element;
    clock = { table, clockOffsetMicros };
    wanted = null;
    underway = null;
    tickedAt = null;
    stopListening = listenTo(element);
    goOnIn(element);
    return () => {
      // Another video took over: there is nothing left to stop.
      if (video !== element) return;
      stopListening?.();
      pause();
      video = null;
      wanted = null;
      underway = null;
    };
  };
  const goOnIn = (element: HTMLVideoElement): void => {
    const { frame, playing, rate, muted } = state.get();
    element.muted = muted;
    if (element.readyState >= HTMLMediaElement.HAVE_METADATA) showFrame(frame);
    if (!playing || rate < 0) return;
    element.playbackRate = rate;
    void element.play().catch(() => state.update({ playing: false }));
  };
  const listenTo = (element: HTMLVideoElement): (() => void) => {
    const controller = new AbortController();
    const on = (name: string, listener: () => void): void =>
      element.addEventListener(name, listener, { signal: controller.signal });
    const tick = (now: number): void => {
      if (tickedAt !== null && !element.paused) watched += Math.min(1, (now - tickedAt) / 1000);
      tickedAt = element.paused ? null : now;
    };
    let callback = 0;
    const onFrame = (now: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
      tick(now);
      present(frameOnScreen(clock, mediaTime));
      callback = element.requestVideoFrameCallback(onFrame);
    };
    callback = element.requestVideoFrameCallback(onFrame);
    on("seeked", () => {
      const [target, reached] = [wanted, underway];
      underway = null;
      // Seeks that came while this one was under way were only remembered; the last of them counts.
      if (target !== null && target !== reached) seek(target);
      else wanted = null;
    });
    // A hidden tab presents no frames, but its sound plays on: the bounds must hold there too.
    on("timeupdate", () => {
      if (document.hidden) present(frameOnScreen(clock, element.currentTime));
    });
    on("ended", () => {
      if (wanted === null) atEnd();
    });
    on("pause", () => {
      if (back === null && wanted === null && !element.ended && state.get().playing)
        state.update({ playing: false });
    });
    on("loadedmetadata", () => showFrame(state.get().frame));
    return () => {
      controller.abort();
      element.cancelVideoFrameCallback(callback);
    };
  };

  return {
    table,
    state,
    attach,
    now: () => startOf(table, state.get().frame),
    showFrame,
    showMoment: (at) => showFrame(frameAt(table, insideFilm(table, at))),
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
    stayWithin: (within) => state.update({ within }),
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

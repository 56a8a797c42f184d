import { secondsToShow } from "../analysis/film/film-clock.ts";
import type { FilmPlayer } from "../analysis/film/film-player.ts";
import { createStore, type Store } from "../platform/store.ts";

/** Which of the two videos is on screen. */
export type Front = 0 | 1;

type Videos = readonly [HTMLVideoElement, HTMLVideoElement];

interface FilmFile {
  readonly filmUrl: string;
  readonly clockOffsetMicros: number;
}

/** Two videos over one film: while one is on screen, the other waits at the frame where the next clip begins. */
export interface FilmPair {
  readonly front: Pick<Store<{ readonly front: Front }>, "get" | "subscribe">;
  /** Connects the videos of the page; gives back how to let go. */
  readonly bind: (videos: Videos) => () => void;
  /** The file to show. A better one takes the place of the first as soon as it shows the same frame. */
  readonly load: (file: FilmFile) => void;
  /** Lets the video behind wait at this frame. */
  readonly prepare: (frame: number | null) => void;
  /** Shows a frame: at once when it was waiting, else by seeking. */
  readonly jump: (frame: number) => void;
}

/** A pair of videos for this player. */
// eslint-disable-next-line max-lines-per-function -- one closure over two videos; its parts share their state
export function createFilmPair(player: FilmPlayer): FilmPair {
  const state = createStore<{ readonly front: Front }>({ front: 0 });
  let videos: Videos | null = null;
  let file: FilmFile | null = null;
  let waitsAt: number | null = null;
  let letGo: (() => void) | null = null;
  let listening = new AbortController();

  const behind = (): HTMLVideoElement | null => videos?.[state.get().front === 0 ? 1 : 0] ?? null;
  const secondsOf = (frame: number): number =>
    secondsToShow({ table: player.table, clockOffsetMicros: file?.clockOffsetMicros ?? 0 }, frame);
  const settle = (): void => {
    const video = behind();
    if (video === null || waitsAt === null || video.readyState < HTMLMediaElement.HAVE_METADATA) return;
    const seconds = secondsOf(waitsAt);
    if (Math.abs(video.currentTime - seconds) > 0.001) video.currentTime = seconds;
  };
  const isWaiting = (video: HTMLVideoElement, frame: number): boolean =>
    waitsAt === frame &&
    !video.seeking &&
    video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA &&
    Math.abs(video.currentTime - secondsOf(frame)) <= 0.001;
  const swap = (): void => {
    const video = behind();
    if (video === null || file === null) return;
    letGo = player.attach(video, file.clockOffsetMicros);
    state.set({ front: state.get().front === 0 ? 1 : 0 });
    // The one that went behind is silent there, whatever it did.
    const other = behind();
    if (other !== null) {
      other.pause();
      other.muted = true;
    }
  };
  /** A better file is loaded behind the one on screen and comes forward when it shows the same frame. */
  const takeOver = (video: HTMLVideoElement, better: FilmFile): void => {
    waitsAt = null;
    video.src = better.filmUrl;
    video.addEventListener("seeked", () => file === better && comeForward(), { once: true });
    video.addEventListener(
      "loadeddata",
      () => {
        video.currentTime = secondsOf(player.frame());
      },
      { once: true },
    );
    const comeForward = (): void => {
      swap();
      const other = behind();
      if (other !== null) other.src = better.filmUrl;
    };
  };

  return {
    front: state,
    bind: (pair) => {
      videos = pair;
      listening = new AbortController();
      for (const video of pair)
        video.addEventListener("loadedmetadata", settle, { signal: listening.signal });
      return () => {
        listening.abort();
        letGo?.();
        videos = null;
        file = null;
      };
    },
    load: (next) => {
      const first = file === null;
      if (videos === null || file?.filmUrl === next.filmUrl) return;
      file = next;
      const back = behind();
      if (!first && back !== null) {
        takeOver(back, next);
        return;
      }
      for (const video of videos) video.src = next.filmUrl;
      if (back !== null) back.muted = true;
      letGo = player.attach(videos[state.get().front], next.clockOffsetMicros);
    },
    prepare: (frame) => {
      waitsAt = frame;
      settle();
    },
    jump: (frame) => {
      const video = behind();
      const ready = video !== null && isWaiting(video, frame);
      player.showFrame(frame);
      if (ready) swap();
    },
  };
}

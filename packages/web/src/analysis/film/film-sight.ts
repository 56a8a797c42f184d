import { frameOnScreen, secondsToShow, type FilmClock, type SeekPlace } from "./film-clock.ts";

/** What is told about the picture of a video. */
export interface SightEvents {
  /** A picture came on screen. */
  readonly onPicture: (frame: number, at: number) => void;
  /** The frame that was asked for is on screen, or the one that the browser shows in its place. */
  readonly onArrived: (frame: number, asked: number) => void;
}

/** The picture of one video: which frame it is, and how to get another. */
export interface FilmSight {
  /** Holds the film and shows this frame. Of the frames asked for while one is on its way only the newest comes. */
  readonly ask: (frame: number) => void;
  /** The newest frame that was asked for and is not on screen yet. */
  readonly asked: () => number | null;
  /** The frame in the picture at this very moment; null when there is none or the browser cannot tell. */
  readonly look: () => number | null;
  readonly close: () => void;
}

/** A frame that is asked for while another one takes longer than this does not wait for it. */
const IMPATIENT_MS = 300;
/** A browser says that it has moved a little before the picture changes; how often and how long that is waited for. */
const LOOKS = 15;
const LOOK_EVERY_MS = 8;

interface Seek {
  readonly frame: number;
  readonly place: SeekPlace;
  readonly since: number;
}

/** Watches a video and moves it; gives frames where the video has times. */
// eslint-disable-next-line max-lines-per-function -- one closure over the video; its parts share its state
export function createFilmSight(video: HTMLVideoElement, clock: FilmClock, events: SightEvents): FilmSight {
  const controller = new AbortController();
  let wish: number | null = null;
  let seek: Seek | null = null;
  let looking: ReturnType<typeof setTimeout> | undefined;

  const look = (): number | null => frameInPicture(video, clock);
  const go = (place: SeekPlace): void => {
    clearTimeout(looking);
    if (wish === null || video.readyState === HTMLMediaElement.HAVE_NOTHING) return;
    seek = { frame: wish, place, since: performance.now() };
    video.currentTime = secondsToShow(clock, wish, place);
  };
  const arrive = (frame: number, asked: number): void => {
    seek = null;
    wish = null;
    events.onArrived(frame, asked);
  };
  /** The video stands still at the place of the frame: waits until the picture is that frame, for a while. */
  const settle = (one: Seek, looksLeft: number): void => {
    if (wish !== one.frame) {
      go("middle");
      return;
    }
    const seen = document.hidden ? one.frame : look();
    if (seen === one.frame) arrive(seen, one.frame);
    else if (looksLeft > 0) looking = setTimeout(settle, LOOK_EVERY_MS, one, looksLeft - 1);
    else if (one.place === "middle" && seen !== null) go("late");
    else arrive(seen ?? one.frame, one.frame);
  };
  const onFrame = (at: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
    events.onPicture(look() ?? frameOnScreen(clock, mediaTime), at);
    callback = video.requestVideoFrameCallback(onFrame);
  };
  let callback = video.requestVideoFrameCallback(onFrame);
  video.addEventListener(
    "seeked",
    () => {
      if (seek !== null && !video.seeking) settle(seek, canLook ? LOOKS : 2);
    },
    { signal: controller.signal },
  );
  return {
    look,
    asked: () => wish,
    ask: (frame) => {
      wish = frame;
      video.pause();
      if (seek === null || performance.now() - seek.since > IMPATIENT_MS) go("middle");
    },
    close: () => {
      controller.abort();
      clearTimeout(looking);
      video.cancelVideoFrameCallback(callback);
      seek = null;
    },
  };
}

/** Whether the browser can say which picture it shows without waiting for the next one; not over plain http. */
const canLook = typeof VideoFrame !== "undefined";

function frameInPicture(video: HTMLVideoElement, clock: FilmClock): number | null {
  if (!canLook) return null;
  try {
    const picture = new VideoFrame(video);
    const frame = frameOnScreen(clock, picture.timestamp / 1_000_000);
    picture.close();
    return frame;
  } catch {
    // A video without a picture: it has no file yet, or loses it. During a seek it may have one, whatever its state says.
    return null;
  }
}

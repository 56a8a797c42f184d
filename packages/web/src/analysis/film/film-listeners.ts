/** What a video does by itself, and hands that are about to do something. */
export interface VideoListeners {
  readonly onEnd: () => void;
  /** Also others hold a film and let it go on: the keys of a keyboard for media, a browser that saves power. */
  readonly onHeld: () => void;
  readonly onGoing: () => void;
  /** A hidden tab presents no frames, but its sound plays on: where it is, a few times a second. */
  readonly onHiddenTime: (seconds: number) => void;
  /** What a hand does is about the picture of that moment: this is told before anyone hears of the hand. */
  readonly onHand: () => void;
}

/** Listens until the function that it gives back is called. */
export function listenToVideo(
  video: HTMLVideoElement,
  listeners: VideoListeners & { readonly onFile: () => void },
): () => void {
  const control = new AbortController();
  const { signal } = control;
  const on = (name: string, listen: () => void): void => video.addEventListener(name, listen, { signal });
  on("loadedmetadata", listeners.onFile);
  on("ended", listeners.onEnd);
  on("pause", () => {
    if (video.paused && !video.ended) listeners.onHeld();
  });
  on("play", () => {
    if (!video.paused) listeners.onGoing();
  });
  on("timeupdate", () => {
    if (document.hidden) listeners.onHiddenTime(video.currentTime);
  });
  for (const name of ["keydown", "keyup", "pointerdown", "click"])
    document.addEventListener(name, listeners.onHand, { signal, capture: true });
  return () => control.abort();
}

import type { SittingPlace } from "./analysis-device.ts";
import type { Heard } from "./save-world.ts";

/** Tells the other tabs of this browser that work on the same film, at once. */
export interface FilmChannel {
  readonly tell: (heard: Heard) => void;
  readonly close: () => void;
}

/** Opens the channel of a member's film. */
export function openFilmChannel(
  { memberId, recordingId }: SittingPlace,
  hear: (heard: Heard) => void,
): FilmChannel {
  const channel = new BroadcastChannel(`samenkijken-analysis-${memberId}-${recordingId}`);
  // Only pages of our own origin reach this channel.
  channel.addEventListener("message", (event: MessageEvent<Heard>) => hear(event.data));
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origins
  return { tell: (heard) => channel.postMessage(heard), close: () => channel.close() };
}

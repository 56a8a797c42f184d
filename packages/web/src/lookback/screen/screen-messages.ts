import { z } from "zod";
import { Scene } from "./scene.ts";

/** How the picture of the shared screen is doing. */
const Report = z.object({
  /** The film: on screen, on its way, or locked. */
  picture: z.enum(["none", "opening", "shown", "locked"]),
  /** Whether the browser lets that window make a sound. */
  sound: z.enum(["allowed", "blocked"]),
});
export type Report = z.output<typeof Report>;

/** What the window of the trainer and the shared screen tell each other. */
export const ScreenMessage = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("scene"),
    from: z.string(),
    /** What this window was called before it was loaded anew: the screen goes on following it. */
    was: z.string().nullable(),
    /** Whether somebody asked in this window that the screen follows it. */
    takes: z.enum(["its-turn", "the-lead"]),
    scene: Scene,
  }),
  z.object({ type: z.literal("hello"), screen: z.string() }),
  z.object({ type: z.literal("here"), screen: z.string(), follows: z.string().nullable(), report: Report }),
  z.object({ type: z.literal("gone"), screen: z.string() }),
  z.object({ type: z.literal("key"), to: z.string().nullable(), action: z.string() }),
]);
export type ScreenMessage = z.output<typeof ScreenMessage>;

/** The channel of a talk or of a comparison, in this browser only. */
export function openChannel(name: string): BroadcastChannel {
  return new BroadcastChannel(`samenkijken.screen.${name}`);
}

/** A message of ours, or null for anything else. */
export function readMessage(data: unknown): ScreenMessage | null {
  return ScreenMessage.safeParse(data).data ?? null;
}

/** Tells every window of this browser that listens. */
export function tellAll(channel: BroadcastChannel, message: ScreenMessage): void {
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only and takes no target
  channel.postMessage(message);
}

import type { DeviceState } from "./device-writer.ts";
import { isSent, type Waiting } from "./waiting.ts";

/**
 * What the screen says about saving, and when that is true. "saved": the server agreed to everything. "saving": it is on
 * its way to the device or the server. "on-device": the server is away, and all that waits is durable on this device.
 * "not-saved": it is not durable anywhere, or the server will not have it so. "choice": what is left waits for a person.
 */
export type SaveWord = "saved" | "saving" | "on-device" | "not-saved" | "choice";

/** How it goes with the server: no failure so far, no answer for now, the session ended, or it refuses this film. */
export type NetState = "trying" | "away" | "signed-out" | "locked";

/** The one word that is true now. */
export function saveWord(
  waiting: Waiting,
  { net, device }: { readonly net: NetState; readonly device: DeviceState },
): SaveWord {
  if (isSent(waiting)) {
    if (waiting.clashes.length === 0) return "saved";
    // What waits for a choice lies on this device only.
    return ({ works: "choice", writing: "saving", fails: "not-saved" } as const)[device];
  }
  if (net === "trying") return "saving";
  if (net === "locked") return "not-saved";
  return ({ works: "on-device", writing: "saving", fails: "not-saved" } as const)[device];
}

import type { Scene } from "./scene.ts";
import { isTaken, LEADER_SILENT_MS } from "./who-leads.ts";
import { openChannel, readMessage, tellAll, type Report, type ScreenMessage } from "./screen-messages.ts";

/** The screen's end: hears what to show and tells that it is there. */
export interface ScreenEnd {
  readonly report: (report: Report) => void;
  readonly press: (action: string) => void;
  readonly close: () => void;
}

/** Opens the screen's end; it asks at once what to show, so that a screen that comes late catches up. */
export function createScreenEnd(name: string, onScene: (scene: Scene) => void): ScreenEnd {
  const channel = openChannel(name);
  const screen = crypto.randomUUID();
  let report: Report = { picture: "none", sound: "blocked" };
  let last: { from: string; at: number; scene: Scene } | null = null;
  const post = (message: ScreenMessage): void => tellAll(channel, message);
  const here = (): void => post({ type: "here", screen, follows: last?.from ?? null, report });
  channel.addEventListener("message", ({ data }: MessageEvent) => {
    const message = readMessage(data);
    if (message?.type !== "scene") return;
    const now = performance.now();
    if (!isTaken(last, message, now)) return;
    last = { from: message.from, at: now, scene: message.scene };
    onScene(message.scene);
    here();
  });
  const watching = setInterval(() => {
    if (last === null || last.scene.type === "ended") return;
    if (performance.now() - last.at > LEADER_SILENT_MS) {
      last = null;
      onScene({ type: "waiting" });
    }
  }, 1_000);
  const goodbye = (): void => post({ type: "gone", screen });
  window.addEventListener("pagehide", goodbye);
  post({ type: "hello", screen });
  return {
    report: (next) => {
      report = next;
      here();
    },
    press: (action) => post({ type: "key", to: last?.from ?? null, action }),
    close: () => {
      goodbye();
      window.removeEventListener("pagehide", goodbye);
      clearInterval(watching);
      channel.close();
    },
  };
}

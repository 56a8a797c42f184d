import { createStore, type Store } from "../../platform/store.ts";
import type { Scene } from "./scene.ts";
import { openChannel, readMessage, tellAll, type Report, type ScreenMessage } from "./screen-messages.ts";

/** Whether a shared screen is there, and how it is doing. */
export type LinkState = { readonly type: "none" } | { readonly type: "connected"; readonly report: Report };

/** The trainer's end: tells the shared screen what to show, and hears whether it is there. */
export interface ScreenLink {
  readonly state: Pick<Store<LinkState>, "get" | "subscribe">;
  /** Tells the scene as it is now. */
  readonly tell: () => void;
  readonly close: (last: Scene) => void;
}

/** How often the scene is told even when nothing changes. */
const tellEveryMs = 400;
/** A screen that was not heard for so long is not there any more. */
const silentMs = 2_000;

interface Ends {
  readonly name: string;
  readonly scene: () => Scene;
  /** A key that was pressed on the shared screen, on a presenter clicker for instance. */
  readonly onKey: (action: string) => void;
}

/** Opens the trainer's end. Where the same talk is open in two windows, each tells what it shows. */
export function createScreenLink({ name, scene, onKey }: Ends): ScreenLink {
  const state = createStore<LinkState>({ type: "none" });
  const channel = openChannel(name);
  const from = crypto.randomUUID();
  const heard = new Map<string, { at: number; report: Report }>();
  const post = (message: ScreenMessage): void => tellAll(channel, message);
  const tell = (): void => post({ type: "scene", from, scene: scene() });
  const judge = (): void => {
    const now = performance.now();
    for (const [screen, { at }] of heard) if (now - at > silentMs) heard.delete(screen);
    const last = [...heard.values()].at(-1);
    state.set(last === undefined ? { type: "none" } : connected(state.get(), last.report));
  };
  channel.addEventListener("message", ({ data }: MessageEvent) => {
    const message = readMessage(data);
    if (message?.type === "hello") tell();
    if (message?.type === "key") onKey(message.action);
    if (message?.type === "gone") heard.delete(message.screen);
    if (message?.type === "here") {
      heard.delete(message.screen);
      heard.set(message.screen, { at: performance.now(), report: message.report });
    }
    judge();
  });
  const telling = setInterval(() => {
    tell();
    judge();
  }, tellEveryMs);
  // A page that is loaded anew leaves the picture standing still until it is back.
  const leave = (): void => post({ type: "scene", from, scene: frozen(scene()) });
  window.addEventListener("pagehide", leave);
  tell();
  return {
    state,
    tell,
    close: (last) => {
      clearInterval(telling);
      window.removeEventListener("pagehide", leave);
      post({ type: "scene", from, scene: last });
      channel.close();
    },
  };
}

/** The same state as before when nothing changed, so that nothing is drawn again. */
function connected(before: LinkState, report: Report): LinkState {
  const isSame =
    before.type === "connected" &&
    before.report.picture === report.picture &&
    before.report.sound === report.sound;
  return isSame ? before : { type: "connected", report };
}

function frozen(scene: Scene): Scene {
  return scene.type === "film" ? { ...scene, playing: false } : scene;
}

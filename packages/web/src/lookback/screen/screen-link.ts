import { createStore, type Store } from "../../platform/store.ts";
import type { Scene } from "./scene.ts";
import { openChannel, readMessage, tellAll, type ScreenMessage } from "./screen-messages.ts";
import { linkStateOf, type HeardScreen, type LinkState } from "./who-leads.ts";

/** The trainer's end: tells the shared screen what to show, and hears whether it is there. */
export interface ScreenLink {
  readonly state: Pick<Store<LinkState>, "get" | "subscribe">;
  /** Tells the scene as it is now. */
  readonly tell: () => void;
  /** Asks the shared screen to follow this window from now on. */
  readonly lead: () => void;
  readonly close: (last: Scene) => void;
}

/** How often the scene is told even when nothing changes. */
const tellEveryMs = 400;

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
  const was = nameBefore(name);
  const heard = new Map<string, HeardScreen>();
  const post = (message: ScreenMessage): void => tellAll(channel, message);
  const show = (shown: Scene, takes: "its-turn" | "the-lead" = "its-turn"): void =>
    post({ type: "scene", from, was, takes, scene: shown });
  const tell = (): void => show(scene());
  const judge = (): void =>
    state.set(sameAs(state.get(), linkStateOf([...heard.values()], from, performance.now())));
  channel.addEventListener("message", ({ data }: MessageEvent) => {
    const message = readMessage(data);
    if (message?.type === "hello") tell();
    if (message?.type === "key" && (message.to === null || message.to === from)) onKey(message.action);
    if (message?.type === "gone") heard.delete(message.screen);
    if (message?.type === "here") {
      heard.delete(message.screen);
      heard.set(message.screen, { at: performance.now(), follows: message.follows, report: message.report });
    }
    judge();
  });
  const telling = setInterval(() => {
    tell();
    judge();
  }, tellEveryMs);
  // A page that is loaded anew leaves the picture standing still until it is back.
  const leave = (): void => {
    show(frozen(scene()));
    keepName(name, from);
  };
  window.addEventListener("pagehide", leave);
  tell();
  return {
    state,
    tell,
    lead: () => show(scene(), "the-lead"),
    close: (last) => {
      clearInterval(telling);
      window.removeEventListener("pagehide", leave);
      show(last);
      channel.close();
    },
  };
}

/** The same state as before when nothing changed, so that nothing is drawn again. */
function sameAs(before: LinkState, now: LinkState): LinkState {
  if (before.type !== now.type) return now;
  if (before.type !== "connected" || now.type !== "connected") return before;
  const isSame = before.report.picture === now.report.picture && before.report.sound === now.report.sound;
  return isSame ? before : now;
}

const placeOf = (name: string): string => `samenkijken.screen-led-by.${name}`;

/** Keeps the name of this window for when it is loaded anew; a copy of the window made before has none. */
function keepName(name: string, from: string): void {
  try {
    sessionStorage.setItem(placeOf(name), from);
  } catch {
    // Without a place to keep it the screen follows again a few seconds later.
  }
}

function nameBefore(name: string): string | null {
  try {
    const was = sessionStorage.getItem(placeOf(name));
    sessionStorage.removeItem(placeOf(name));
    return was;
  } catch {
    return null;
  }
}

function frozen(scene: Scene): Scene {
  return scene.type === "film" ? { ...scene, playing: false } : scene;
}

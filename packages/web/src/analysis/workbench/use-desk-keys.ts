import { useEffect } from "react";
import type { Desk } from "./desk.ts";
import { actionOf, digitOf, letterOf, type KeyAction } from "./keymap.ts";
import { belongsToFocus, watchPointer } from "./key-owner.ts";
import { releaseAll, releaseCode } from "./mark-actions.ts";
import { perform, type ScreenActions } from "./perform.ts";

/** What may also be done by someone who can only read. */
const readers = new Set<KeyAction["type"]>([
  "step-frames",
  "step-seconds",
  "choose-person",
  "walk-markers",
  "walk-clips",
  "toggle-play",
  "play-back",
  "stop",
  "play-forward",
  "go-begin",
  "go-end",
  "repeat",
  "toggle-slow",
  "toggle-sound",
  "toggle-full",
  "deselect",
  "zoom-in",
  "zoom-out",
  "show-keys",
]);

/** Connects the keyboard to the desk; a held state ends when its key comes up, at a pause, and when the window loses focus. */
export function useDeskKeys(desk: Desk, screen: ScreenActions, mayEdit: "yes" | "no"): void {
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (event.isComposing || belongsToFocus(event)) return;
      const action = actionOf(event);
      if (action === null) {
        if (digitOf(event.code) !== null && event.repeat) event.preventDefault();
        return;
      }
      event.preventDefault();
      if (mayEdit === "yes" || readers.has(action.type)) perform(desk, screen, action);
    };
    const up = (event: KeyboardEvent): void => {
      const digit = digitOf(event.code);
      if (digit !== null) releaseCode(desk, digit);
      if (letterOf(event) === "k") desk.state.update({ stopHeld: "up" });
    };
    const leave = (): void => {
      releaseAll(desk);
      desk.state.update({ stopHeld: "up" });
    };
    const stopWatching = desk.player.state.subscribe(() => {
      if (!desk.player.state.get().playing && wasPlaying) releaseAll(desk);
      wasPlaying = desk.player.state.get().playing;
    });
    let wasPlaying = desk.player.state.get().playing;
    const forget = watchPointer();
    window.addEventListener("keydown", down);
    window.addEventListener("keyup", up);
    window.addEventListener("blur", leave);
    return () => {
      stopWatching();
      forget();
      leave();
      window.removeEventListener("keydown", down);
      window.removeEventListener("keyup", up);
      window.removeEventListener("blur", leave);
    };
  }, [desk, screen, mayEdit]);
}

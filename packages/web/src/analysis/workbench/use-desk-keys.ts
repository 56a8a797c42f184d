import { useLayoutEffect } from "react";
import { tell, type Desk } from "./desk.ts";
import { keymapOf } from "./key-names.ts";
import { belongsToFocus, watchPointer } from "./key-owner.ts";
import { actionOf, digitOf, keyNameOf, type KeyAction } from "./keymap.ts";
import { releaseAll, releaseDigit } from "./mark-actions.ts";
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
  "replay",
  "open",
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

/** What waits for the picture while its key is held, so that the picture never runs behind. */
const moving = new Set<KeyAction["type"]>(["step-frames", "step-seconds", "walk-markers"]);

/** Connects the keyboard to the desk, and sees to it that nothing stays half open. */
export function useDeskKeys(desk: Desk, screen: ScreenActions, mayEdit: "yes" | "no"): void {
  // A key works from the moment that its button is on screen: an effect after painting would be late on a slow machine.
  useLayoutEffect(() => {
    const keymap = () => keymapOf(desk.preferences.get());
    const down = (event: KeyboardEvent): void => {
      if (event.isComposing || belongsToFocus(event)) return;
      const action = actionOf(event, keymap());
      if (action === null) {
        if (digitOf(event.code) !== null && event.repeat) event.preventDefault();
        return;
      }
      event.preventDefault();
      if (event.repeat && moving.has(action.type) && desk.player.isMoving()) return;
      if (mayEdit === "yes" || readers.has(action.type)) perform(desk, screen, action);
      else tell(desk, { type: "read-only" });
    };
    const up = (event: KeyboardEvent): void => {
      const digit = digitOf(event.code);
      if (digit !== null) releaseDigit(desk, digit);
      if (keyNameOf(event, keymap())?.name === "stop") desk.state.update({ stopHeld: "up" });
    };
    const forget = watchPointer();
    const stopWatching = watchForEnds(desk);
    window.addEventListener("keydown", down);
    window.addEventListener("keyup", up);
    return () => {
      forget();
      stopWatching();
      window.removeEventListener("keydown", down);
      window.removeEventListener("keyup", up);
    };
  }, [desk, screen, mayEdit]);
}

/**
 * A state that is being held ends with its key, and also when the film pauses or ends, a dialog opens, the window loses
 * focus, the tab is hidden and the page is left: then its key may come up where nobody hears it.
 */
function watchForEnds(desk: Desk): () => void {
  const leave = (): void => {
    releaseAll(desk);
    desk.state.update({ stopHeld: "up" });
  };
  const onHidden = (): void => {
    if (document.hidden) leave();
  };
  let wasPlaying = desk.player.state.get().playing;
  const stopFilm = desk.player.state.subscribe(() => {
    const { playing } = desk.player.state.get();
    if (!playing && wasPlaying) releaseAll(desk);
    wasPlaying = playing;
  });
  const stopDesk = desk.state.subscribe(() => {
    const { open, note, held } = desk.state.get();
    if (held.length > 0 && (open !== "nothing" || note !== null)) leave();
  });
  window.addEventListener("blur", leave);
  window.addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", onHidden);
  return () => {
    stopFilm();
    stopDesk();
    leave();
    window.removeEventListener("blur", leave);
    window.removeEventListener("pagehide", leave);
    document.removeEventListener("visibilitychange", onHidden);
  };
}

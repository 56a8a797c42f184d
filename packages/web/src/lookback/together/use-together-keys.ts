import { useLayoutEffect } from "react";
import { belongsToFocus, watchPointer } from "../../analysis/workbench/key-owner.ts";
import { performShow } from "../show.ts";
import { pressButton, undoLast, type Room } from "./room.ts";
import { isTogetherKey, togetherActionOf, type TogetherAction } from "./together-keys.ts";
import { beginTogether, leaveTogether, playAgain, type Together } from "./together.ts";

/** M opens looking together from the talk. */
export function useOpeningKey(together: Together, may: "open" | "not-now"): void {
  // A key works from the moment that its button is on screen: an effect after painting would be late on a slow machine.
  useLayoutEffect(() => {
    if (may === "not-now") return undefined;
    const down = (event: KeyboardEvent): void => {
      if (event.isComposing || together.state.get().phase !== "closed") return;
      if (belongsToFocus(event) || !isTogetherKey(event)) return;
      event.preventDefault();
      beginTogether(together);
    };
    window.addEventListener("keydown", down);
    return () => window.removeEventListener("keydown", down);
  }, [together, may]);
}

/** The keys while looking together; before the film and its marks are there only the way back works. */
export function useTogetherKeys(together: Together, room: Room | null): void {
  useLayoutEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (event.isComposing || belongsToFocus(event)) return;
      const action = togetherActionOf(event);
      if (action === null) return;
      // The talk listens too: a key that means something here must not also move its steps.
      event.stopPropagation();
      event.preventDefault();
      perform(together, room, action);
    };
    const forget = watchPointer();
    window.addEventListener("keydown", down, true);
    return () => {
      forget();
      window.removeEventListener("keydown", down, true);
    };
  }, [together, room]);
}

function perform(together: Together, room: Room | null, action: TogetherAction): void {
  const { show } = together;
  if (action.type === "leave") leaveTogether(together);
  if (action.type === "nothing" || action.type === "leave" || room === null) return;
  if (action.type === "press") {
    const button = room.buttons.find(({ key }) => key === action.key);
    if (button !== undefined) pressButton(room, button);
  } else if (action.type === "undo") undoLast(room);
  else if (action.type === "again") playAgain(together);
  else performShow(show, action.type);
}

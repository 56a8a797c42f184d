import { HandTapIcon } from "@phosphor-icons/react";
import { useEffect, useRef, useState } from "react";
import type { GrantState } from "../../analysis/film/use-film-grant.ts";
import { useMessages } from "../../platform/language.ts";
import { useStore } from "../../platform/store.ts";
import { Button } from "../../ui/button.tsx";
import type { Show } from "../show.ts";
import { togetherMessages } from "./messages.ts";
import { beginTogether, createTogether, followTalk, leaveTogether, type Together } from "./together.ts";
import { TogetherRoom } from "./together-room.tsx";
import { useOpeningKey } from "./use-together-keys.ts";

/** Looking and marking together in this talk. */
export function useTogether(show: Show): Together {
  const [together] = useState(() => createTogether(show));
  useEffect(() => show.state.subscribe(() => followTalk(together)), [show, together]);
  return together;
}

/** The way in from the talk. */
export function TogetherButton({ together, grantState }: { together: Together; grantState: GrantState }) {
  const words = useMessages(togetherMessages);
  const isOpen = useStore(together.state, ({ phase }) => phase !== "closed");
  const isLocked = grantState.type === "locked";
  useOpeningKey(together, isLocked ? "not-now" : "open");
  return (
    <Button
      icon={HandTapIcon}
      keyHint="M"
      pressed={isOpen}
      disabled={isLocked && !isOpen}
      onClick={() => (isOpen ? leaveTogether(together) : beginTogether(together))}
    >
      {words.open}
    </Button>
  );
}

/** Who leaves goes on where the talk is led from: the page itself, so that a space bar plays the film. */
function useFocusAfter(isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body)
      document.getElementById("main")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
}

/** Looking together, while it is open; a film that was locked takes its marks along. */
export function TogetherPart({ together, grantState }: { together: Together; grantState: GrantState }) {
  const words = useMessages(togetherMessages);
  const isOpen = useStore(together.state, ({ phase }) => phase !== "closed");
  useFocusAfter(isOpen);
  if (!isOpen) return null;
  return (
    <div className="together">
      {grantState.type === "locked" ? (
        <Button onClick={() => leaveTogether(together)}>{words.leave}</Button>
      ) : (
        <TogetherRoom together={together} />
      )}
    </div>
  );
}

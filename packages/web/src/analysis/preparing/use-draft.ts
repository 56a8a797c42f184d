import { useEffect, useRef, useState } from "react";
import { useDesk } from "../workbench/desk-context.ts";

/**
 * Text that is written into the record as one change when the writer pauses or leaves, and never lost: what a colleague wrote
 * there meanwhile comes on screen only after mine became a change, and then both wait for a choice.
 */
export function useDraft(text: string, write: (text: string) => void) {
  const { state, drafts } = useDesk();
  const [draft, setDraft] = useState(text);
  const latest = useRef({ draft, text, write });
  useEffect(() => {
    latest.current = { draft, text, write };
  });
  const seen = useRef(text);
  useEffect(() => {
    if (text === seen.current) return;
    // What is half typed is never replaced: it is written at the next pause, as the newest of the two.
    if (latest.current.draft === seen.current) setDraft(text);
    seen.current = text;
  }, [text]);
  useEffect(() => {
    if (draft === latest.current.text) {
      state.update({ typing: "no" });
      return undefined;
    }
    state.update({ typing: "yes" });
    const take = (): void => {
      letGo();
      if (draft === latest.current.text || draft === seen.current) return;
      seen.current = draft;
      latest.current.write(draft);
      state.update({ typing: "no" });
    };
    const letGo = drafts.hold(take);
    const timer = setTimeout(take, 400);
    // Before the guard of what is unsaved, so that it knows of this text too.
    window.addEventListener("beforeunload", take, true);
    return () => {
      clearTimeout(timer);
      letGo();
      window.removeEventListener("beforeunload", take, true);
    };
  }, [draft, state, drafts]);
  useEffect(
    () => () => {
      const now = latest.current;
      if (now.draft !== now.text) now.write(now.draft);
      state.update({ typing: "no" });
    },
    [state],
  );
  return [draft, setDraft] as const;
}

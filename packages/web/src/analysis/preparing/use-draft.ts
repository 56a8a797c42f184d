import { useEffect, useRef, useState } from "react";
import { useDesk } from "../workbench/desk-context.ts";

/** Text that is written into the record as one change when the writer pauses or leaves, and never lost. */
export function useDraft(text: string, write: (text: string) => void) {
  const { state } = useDesk();
  const [draft, setDraft] = useState(text);
  const latest = useRef({ draft, text, write });
  useEffect(() => {
    latest.current = { draft, text, write };
  });
  const seen = useRef(text);
  useEffect(() => {
    if (text === seen.current) return;
    seen.current = text;
    setDraft(text);
  }, [text]);
  useEffect(() => {
    if (draft === latest.current.text) {
      state.update({ typing: "no" });
      return undefined;
    }
    state.update({ typing: "yes" });
    const take = (): void => {
      if (draft === latest.current.text) return;
      seen.current = draft;
      latest.current.write(draft);
      state.update({ typing: "no" });
    };
    const timer = setTimeout(take, 400);
    // Before the guard of what is unsaved, so that it knows of this text too.
    window.addEventListener("beforeunload", take, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("beforeunload", take, true);
    };
  }, [draft, state]);
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

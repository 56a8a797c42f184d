import { CloudArrowUpIcon, CloudCheckIcon, CloudSlashIcon, CloudWarningIcon } from "@phosphor-icons/react";
import { useEffect } from "react";
import { useLanguage, useMessages } from "../platform/language.ts";
import { problemWords } from "../platform/problem-words.ts";
import { useStore } from "../platform/store.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import type { OutboxState } from "./outbox.ts";
import { savedMessages } from "./saved-messages.ts";
import { useTalk } from "./talk-context.ts";
import type { Unsent } from "./unsent.ts";

type Saved = "saved" | "saving" | "here" | "nowhere" | "failed" | "refused";

/** What may truly be said about saving. */
export function savedState({ waiting, refused, link, kept }: OutboxState): Saved {
  if (waiting.length === 0) return refused.length === 0 ? "saved" : "refused";
  if (link === "fine") return "saving";
  if (kept === "no") return "nowhere";
  return link === "offline" ? "here" : "failed";
}

const icons = {
  saved: CloudCheckIcon,
  saving: CloudArrowUpIcon,
  here: CloudSlashIcon,
  nowhere: CloudWarningIcon,
  failed: CloudWarningIcon,
  refused: CloudWarningIcon,
} as const;

/** Whether everything of the talk is saved, in words that are true at every moment. */
export function TalkSaved() {
  const words = useMessages(savedMessages);
  const { outbox } = useTalk();
  const state = useStore(outbox.state, (now) => now);
  const saved = savedState(state);
  const Glyph = icons[saved];
  useEffect(() => {
    if (saved !== "nowhere") return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [saved]);
  if (saved === "failed" || saved === "nowhere")
    return (
      <Button size="small" icon={Glyph} onClick={() => void outbox.flush()}>
        {words[saved]}
      </Button>
    );
  return (
    <output className="talk-saved text-small text-2" data-save={saved}>
      <Glyph aria-hidden="true" />
      {words[saved]}
    </output>
  );
}

/** What the server refused: why, and the words themselves, so that nothing typed is lost. */
export function RefusedChanges() {
  const words = useMessages(savedMessages);
  const language = useLanguage();
  const { outbox } = useTalk();
  const refused = useStore(outbox.state, (state) => state.refused);
  if (refused.length === 0) return null;
  return (
    <div className="stack">
      {refused.map(({ name, unsent, error }) => (
        <Notice
          key={name}
          tone="warn"
          action={
            <Button size="small" onClick={() => outbox.drop(name)}>
              {words.drop}
            </Button>
          }
        >
          {problemWords(error, language)} {wordsOf(unsent)}
        </Notice>
      ))}
    </div>
  );
}

function wordsOf(unsent: Unsent): string {
  if (unsent.type === "say") return `“${unsent.said.words}”`;
  if (unsent.type === "keep") return unsent.kept.words === "" ? "" : `“${unsent.kept.words}”`;
  return unsent.type === "agree" ? `“${unsent.point.quote}”` : "";
}

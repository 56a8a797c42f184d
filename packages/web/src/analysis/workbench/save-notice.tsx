import { useQueryClient } from "@tanstack/react-query";
import { OfflineError } from "../../platform/api.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { problemCode, problemWords } from "../../platform/problem-words.ts";
import { sessionKey } from "../../platform/session.tsx";
import { useStore } from "../../platform/store.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { SaveQueue, SaveStatus } from "../saving/save-queue.ts";
import { savingMessages } from "../saving/saving-messages.ts";
import { useDesk } from "./desk-context.ts";
import "./save-notice.css";

/** What is going on when saving does not go by itself: what happened, where the work is, what to do. */
export function SaveNotice({ queue }: { queue: SaveQueue }) {
  const words = useMessages(savingMessages);
  const { state } = useDesk();
  const status = useStore(queue.state, (now) => now);
  const text = useNoticeText(status);
  const queries = useQueryClient();
  if (text === null) return null;
  const [label, act] =
    status.save === "choice"
      ? [words.choose, () => state.update({ open: "clash" })]
      : status.net === "signed-out"
        ? // Who is not signed in is brought to the sign-in page, and back here after.
          [words.signInAgain, () => queries.setQueryData(sessionKey, null)]
        : [words.tryAgain, queue.flush];
  return (
    <div className="save-notice">
      <Notice
        tone={status.save === "not-saved" ? "danger" : "warn"}
        live={status.save === "not-saved" ? "alert" : "status"}
        action={
          <Button size="small" onClick={act}>
            {label}
          </Button>
        }
      >
        <p>{text}</p>
      </Notice>
    </div>
  );
}

function useNoticeText({ save, net, device, error }: SaveStatus): string | null {
  const words = useMessages(savingMessages);
  const language = useLanguage();
  if (save === "choice") return words.choiceWaits;
  if (save === "saved" || save === "saving") return null;
  if (net === "locked") {
    const why = problemWords(error, language);
    return device === "fails" ? words.refusedNowhere(why) : words.refused(why);
  }
  if (save === "not-saved") return words.nowhere;
  if (net === "signed-out") return words.signedOut;
  // Without internet the word in the bar says enough.
  if (error === null || error instanceof OfflineError) return null;
  return problemCode(error) === "disk-full" ? words.diskFull : words.serverAway;
}

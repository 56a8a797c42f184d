import { useBlocker } from "@tanstack/react-router";
import { useCallback } from "react";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { plural } from "../../platform/plural.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import type { SaveQueue } from "../saving/save-queue.ts";
import { savingMessages } from "../saving/saving-messages.ts";
import { whenKept } from "../saving/when-kept.ts";
import { useDesk } from "./desk-context.ts";

/** Asks before the page is left by a link while something is kept nowhere; what is on this device holds nobody back. */
export function LeaveGuard({ queue }: { queue: SaveQueue }) {
  const words = useMessages(savingMessages);
  const language = useLanguage();
  const { drafts } = useDesk();
  const shouldBlockFn = useCallback(async () => {
    await drafts.rest();
    return !(await whenKept(queue));
  }, [drafts, queue]);
  const leaving = useBlocker({ shouldBlockFn, enableBeforeUnload: false, withResolver: true });
  if (leaving.status !== "blocked") return null;
  return (
    <Dialog
      open
      title={words.leaveTitle}
      closeLabel={words.leaveClose}
      onClose={leaving.reset}
      actions={
        <>
          <Button variant="primary" onClick={leaving.reset}>
            {words.leaveStay}
          </Button>
          <Button variant="quiet" onClick={leaving.proceed}>
            {words.leaveGo}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{words.leaveIntro(plural(language, queue.waits(), words.parts))}</p>
        <p>{words.leaveKept}</p>
      </div>
    </Dialog>
  );
}

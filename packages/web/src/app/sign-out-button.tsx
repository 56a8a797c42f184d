import { SignOutIcon } from "@phosphor-icons/react";
import { useState } from "react";
import { savingMessages } from "../analysis/saving/saving-messages.ts";
import { hasTalkLeft } from "../lookback/talk-keeping.ts";
import { hasKeptDraft } from "../platform/kept-draft.ts";
import { useMessages } from "../platform/language.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useSession, useSessionCommands } from "../platform/session.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { appMessages } from "./messages.ts";

/** So long signing out waits for work that is still on its way. */
const PATIENCE_MS = 2000;

const loadLeftBehind = () => import("../analysis/saving/send-left-behind.ts");

/** Signs out; asks first when work still waits on this device, and else leaves nothing behind on it. */
export function SignOutButton() {
  const words = useMessages(appMessages);
  const saving = useMessages(savingMessages);
  const { member } = useSession();
  const commands = useSessionCommands();
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const leave = async (): Promise<void> => {
    const { eraseLeftBehind } = await loadLeftBehind();
    try {
      await commands.signOut();
    } catch (failed) {
      // Whoever walks off must know that they are signed in still.
      setError(failed);
      setAsking(true);
      return;
    }
    await eraseLeftBehind(member.id);
  };
  const tryToLeave = async (): Promise<void> => {
    const { hasLeftBehind, sendLeftBehind } = await loadLeftBehind();
    const late = new Promise<void>((done) => setTimeout(done, PATIENCE_MS));
    await Promise.race([sendLeftBehind(member.id).catch(() => undefined), late]);
    const isLeft = hasTalkLeft(localStorage, member.id) || hasKeptDraft(localStorage, member.id);
    if ((await hasLeftBehind(member.id)) || isLeft) setAsking(true);
    else await leave();
  };
  return (
    <>
      <Button variant="quiet" size="small" icon={SignOutIcon} onClick={() => void tryToLeave()}>
        {words.signOut}
      </Button>
      <Dialog
        open={isAsking}
        title={saving.signOutTitle}
        closeLabel={saving.signOutStay}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button variant="primary" onClick={() => setAsking(false)}>
              {saving.signOutStay}
            </Button>
            <Button variant="quiet" onClick={() => void leave()}>
              {saving.signOutGo}
            </Button>
          </>
        }
      >
        {error === null ? <p>{saving.signOutIntro}</p> : <ProblemNotice error={error} />}
      </Dialog>
    </>
  );
}

import { useState } from "react";
import { useMessages } from "../platform/language.ts";
import { problemCode } from "../platform/problem-words.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { lookBackMessages } from "./messages.ts";
import { useTalk } from "./talk-context.ts";

/** Ends the talk; where words or a working point are missing a written reason goes along. */
export function EndTalk(props: { keepFirst: (then: () => void) => void }) {
  const words = useMessages(lookBackMessages);
  const { lookBack, take, outbox, keeping } = useTalk();
  const end = useCommand("endLookBack");
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState<"no" | "yes" | "too-short">("no");
  const [unsent, setUnsent] = useState<"no" | "on-its-way" | "refused" | "typed">("no");
  // Words that were typed but not sent yet.
  const said = (): boolean => keeping.readText("say").trim() !== "";
  // A talk is only closed when the server has every word of it.
  const send = async (written: string | null): Promise<void> => {
    await outbox.flush();
    const { waiting, refused } = outbox.state.get();
    const why = waiting.length > 0 ? "on-its-way" : refused.length > 0 ? "refused" : said() ? "typed" : "no";
    setUnsent(why);
    if (why !== "no") return;
    end.mutate(
      { params: { lookBackId: lookBack.id }, body: { reason: written } },
      {
        onSuccess: take,
        onError: (error) => {
          if (problemCode(error) === "reason-needed") setAsked("yes");
        },
      },
    );
  };
  const confirm = (): void => {
    if (reason.trim().length < 3) setAsked("too-short");
    else void send(reason.trim());
  };
  return (
    <div className="agree-end">
      {asked === "no" && <ProblemNotice error={end.error} />}
      {unsent !== "no" && (
        <Notice tone="warn" live="status">
          {words.endUnsent[unsent]}
        </Notice>
      )}
      <Button
        variant="primary"
        size="large"
        disabled={end.isPending}
        onClick={() => props.keepFirst(() => void send(null))}
      >
        {words.end}
      </Button>
      <Dialog
        open={asked !== "no"}
        title={words.endTitle}
        closeLabel={words.close}
        onClose={() => setAsked("no")}
        actions={
          <>
            <Button variant="primary" disabled={end.isPending} onClick={confirm}>
              {words.confirmEnd}
            </Button>
            <Button variant="quiet" onClick={() => setAsked("no")}>
              {words.cancel}
            </Button>
          </>
        }
      >
        <div className="stack">
          <p>{lookBack.kind === "family" ? words.endReasonIntro : words.atSchool.endReason}</p>
          {problemCode(end.error) !== "reason-needed" && <ProblemNotice error={end.error} />}
          <TextArea
            id="end-reason"
            label={words.reason}
            value={reason}
            maxLength={500}
            error={asked === "too-short" ? words.reasonShort : undefined}
            onChange={setReason}
          />
        </div>
      </Dialog>
    </div>
  );
}

import { useState } from "react";
import { useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { analysisMessages } from "../messages.ts";
import { useDesk, useDeskState, useNotes } from "./desk-context.ts";
import { whenSaved, type SaveQueue } from "./save-queue.ts";
import { planWarningsOf } from "./plan-warnings.ts";

/** Marks the plan ready; where it differs from the method a written reason goes along. */
export function PlanDialog(props: { recordingId: string; queue: SaveQueue; onReady: () => void }) {
  const words = useMessages(analysisMessages);
  const { state } = useDesk();
  const isOpen = useDeskState((desk) => desk.open === "plan");
  const warnings = planWarningsOf(useNotes((notes) => notes.document));
  const [reason, setReason] = useState("");
  const [isTooShort, setTooShort] = useState(false);
  const [unsaved, setUnsaved] = useState<unknown>(null);
  const mark = useCommand("markPlanReady");
  const close = (): void => state.update({ open: "nothing" });
  const confirm = async (): Promise<void> => {
    const needsReason = warnings.length > 0;
    setTooShort(needsReason && reason.trim().length < 3);
    if (needsReason && reason.trim().length < 3) return;
    const body = { reason: needsReason ? reason.trim() : null };
    setUnsaved(null);
    const status = await whenSaved(props.queue);
    if (status.save !== "saved") setUnsaved(status.error);
    else mark.mutate({ params: { recordingId: props.recordingId }, body }, { onSuccess: props.onReady });
  };
  return (
    <Dialog
      open={isOpen}
      title={words.planTitle}
      closeLabel={words.close}
      onClose={close}
      actions={
        <>
          <Button variant="primary" disabled={mark.isPending} onClick={() => void confirm()}>
            {words.planConfirm}
          </Button>
          <Button variant="quiet" onClick={close}>
            {words.planCancel}
          </Button>
        </>
      }
    >
      <div className="stack">
        <ProblemNotice error={unsaved ?? mark.error} />
        {warnings.length > 0 && (
          <Notice tone="warn" title={words.planDiffers}>
            <ul>
              {warnings.map((warning) => (
                <li key={warning}>{words.warnings[warning]}</li>
              ))}
            </ul>
          </Notice>
        )}
        {warnings.length > 0 && (
          <TextArea
            id="plan-reason"
            label={words.planReason}
            value={reason}
            maxLength={500}
            error={isTooShort ? words.planNeedsReason : undefined}
            onChange={setReason}
          />
        )}
      </div>
    </Dialog>
  );
}

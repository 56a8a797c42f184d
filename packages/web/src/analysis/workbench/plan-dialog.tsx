import type { Analysis } from "@samenkijken/contract/analysis";
import { planWarnings } from "@samenkijken/domain/method/plan-warnings";
import { selfCheckIdsOf } from "@samenkijken/domain/programmes/asked";
import { useState } from "react";
import { useProgramme } from "../../guide/programme-context.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { analysisMessages } from "../messages.ts";
import { preparingMessages } from "../preparing/messages.ts";
import { useDesk, useDeskState, useNotes } from "./desk-context.ts";
import type { SaveQueue } from "../saving/save-queue.ts";
import { whenSaved } from "../saving/when-saved.ts";

interface PlanProps {
  readonly analysis: Pick<Analysis, "recordingId" | "selfCheck">;
  readonly queue: SaveQueue;
  readonly onReady: () => void;
}

/** What the dialog needs to know and to do; the list begins as it was ticked when the plan was last marked ready. */
function usePlan({ analysis, queue, onReady }: PlanProps) {
  const { document } = useNotes((notes) => notes);
  const programme = useProgramme();
  const asked = selfCheckIdsOf(programme);
  const [ticked, setTicked] = useState<readonly string[]>(analysis.selfCheck);
  const [reason, setReason] = useState("");
  const [isTooShort, setTooShort] = useState(false);
  const [unsaved, setUnsaved] = useState<unknown>(null);
  const mark = useCommand("markPlanReady");
  const warnings = planWarnings([...document.records.values()], { asked, ticked });
  const confirm = async (): Promise<void> => {
    const needsReason = warnings.length > 0;
    setTooShort(needsReason && reason.trim().length < 3);
    if (needsReason && reason.trim().length < 3) return;
    setUnsaved(null);
    const status = await whenSaved(queue);
    if (status.save !== "saved") {
      setUnsaved(status.error);
      return;
    }
    const body = {
      reason: needsReason ? reason.trim() : null,
      selfCheck: asked.filter((id) => ticked.includes(id)),
    };
    mark.mutate({ params: { recordingId: analysis.recordingId }, body }, { onSuccess: onReady });
  };
  return {
    items: programme.checklists.selfCheck,
    ticked,
    setTicked,
    reason,
    setReason,
    isTooShort,
    warnings,
    confirm,
    isBusy: mark.isPending,
    error: unsaved ?? mark.error,
  };
}

/** Marks the plan ready after a self-check; where it differs from the method a written reason goes along. */
export function PlanDialog(props: PlanProps) {
  const words = useMessages(analysisMessages);
  const preparing = useMessages(preparingMessages);
  const language = useLanguage();
  const { state } = useDesk();
  const isOpen = useDeskState((desk) => desk.open === "plan");
  const plan = usePlan(props);
  const close = (): void => state.update({ open: "nothing" });
  return (
    <Dialog
      open={isOpen}
      title={words.planTitle}
      closeLabel={words.close}
      onClose={close}
      actions={
        <>
          <Button variant="primary" disabled={plan.isBusy} onClick={() => void plan.confirm()}>
            {words.planConfirm}
          </Button>
          <Button variant="quiet" onClick={close}>
            {words.planCancel}
          </Button>
        </>
      }
    >
      <div className="stack">
        <ProblemNotice error={plan.error} />
        {plan.items.length > 0 && (
          <CheckboxGroup
            id="self-check"
            label={preparing.selfCheck}
            help={preparing.selfCheckHelp}
            value={plan.ticked}
            options={plan.items.map((item) => ({ value: item.id, label: item[language] }))}
            onChange={plan.setTicked}
          />
        )}
        {plan.warnings.length > 0 && (
          <Notice tone="warn" title={words.planDiffers}>
            <ul>
              {plan.warnings.map((warning) => (
                <li key={warning}>{words.warnings[warning]}</li>
              ))}
            </ul>
          </Notice>
        )}
        {plan.warnings.length > 0 && (
          <TextArea
            id="plan-reason"
            label={words.planReason}
            value={plan.reason}
            maxLength={500}
            error={plan.isTooShort ? words.planNeedsReason : undefined}
            onChange={plan.setReason}
          />
        )}
      </div>
    </Dialog>
  );
}

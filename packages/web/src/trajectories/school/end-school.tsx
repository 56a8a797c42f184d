import type { SchoolBranch } from "@samenkijken/contract/school";
import { useState } from "react";
import { dayInWords, today } from "../../platform/dates.ts";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { schoolMessages } from "./messages.ts";

/** Stopping before the talks were held: with a reason, which stays to read. Where school is all there is, the trajectory ends. */
export function EndSchool({ branch, isAll }: { branch: SchoolBranch; isAll: boolean }) {
  const words = useMessages(schoolMessages);
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState("");
  const end = useCommand("endSchool");
  const errors = useFormErrors(
    reason.trim().length < 3 ? [{ fieldId: "end-school-reason", text: words.form.errors.ending }] : [],
  );
  if (branch.ended !== null)
    return <p>{words.end.ended(dayInWords(branch.ended.on, language, "year"), branch.ended.reason)}</p>;
  if (!branch.can.edit) return null;
  if (isAll)
    return (
      <p>
        <ButtonLink variant="quiet" href={`/trajectories/${branch.trajectoryId}/closing`}>
          {words.end.close}
        </ButtonLink>
      </p>
    );
  const send = () => {
    if (!errors.mayGo()) return;
    end.mutate(
      {
        params: { trajectoryId: branch.trajectoryId },
        body: { endedOn: today(), reason: reason.trim() },
      },
      { onSuccess: () => setIsOpen(false) },
    );
  };
  return (
    <>
      <p>
        <Button variant="quiet" onClick={() => setIsOpen(true)}>
          {words.end.button}
        </Button>
      </p>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title={words.end.title}
        closeLabel={words.form.cancel}
        actions={
          <>
            <Button variant="primary" disabled={end.isPending} onClick={send}>
              {words.end.confirm}
            </Button>
            <Button variant="quiet" onClick={() => setIsOpen(false)}>
              {words.form.cancel}
            </Button>
          </>
        }
      >
        <div className="stack">
          <p>{words.end.text}</p>
          <TextArea
            id="end-school-reason"
            label={words.end.reason}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={setReason}
            {...errors.errorOf("end-school-reason")}
          />
          <ProblemNotice error={end.error} />
        </div>
      </Dialog>
    </>
  );
}

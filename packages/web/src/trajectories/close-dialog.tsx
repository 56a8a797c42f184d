import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useState } from "react";
import { today } from "../platform/dates.ts";
import { useFormErrors } from "../platform/form-errors.ts";
import { useMessages } from "../platform/language.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { Button } from "../ui/button.tsx";
import { DateFields } from "../ui/date-fields.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";
import { trajectoryMessages } from "./messages.ts";

const reasons = [
  "goals_met",
  "mutual",
  "client_stopped",
  "provider_stopped",
  "referred_on",
  "moved",
  "consent_refused",
  "other",
] as const;

/** Closing a trajectory: the day and why. */
export function CloseDialog(props: { trajectory: Trajectory; isOpen: boolean; onDone: () => void }) {
  const words = useMessages(trajectoryMessages);
  const texts = words.closing;
  const [day, setDay] = useState<string>(today);
  const [reason, setReason] = useState("");
  const close = useCommand("closeTrajectory");
  const chosen = reasons.find((known) => known === reason);
  const errors = useFormErrors([
    ...(day === "" ? [{ fieldId: "closed-on", text: texts.missingDay }] : []),
    ...(chosen === undefined ? [{ fieldId: "close-reason", text: texts.missing }] : []),
  ]);
  const send = () => {
    if (!errors.mayGo() || chosen === undefined) return;
    close.mutate(
      { params: { trajectoryId: props.trajectory.id }, body: { closedOn: day, closeReason: chosen } },
      { onSuccess: props.onDone },
    );
  };
  return (
    <Dialog
      open={props.isOpen}
      onClose={props.onDone}
      title={texts.title}
      closeLabel={texts.cancel}
      actions={
        <>
          <Button variant="primary" disabled={close.isPending} onClick={send}>
            {texts.confirm}
          </Button>
          <Button variant="quiet" onClick={props.onDone}>
            {texts.cancel}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{texts.text}</p>
        <RadioGroup
          id="close-reason"
          label={texts.reason}
          value={reason}
          onChange={setReason}
          options={reasons.map((value) => ({ value, label: texts.reasons[value] }))}
          {...errors.errorOf("close-reason")}
        />
        <DateFields
          id="closed-on"
          label={texts.day}
          value={day}
          onChange={setDay}
          partLabels={words.dates}
          pickLabel={words.dates.pick}
          {...errors.errorOf("closed-on")}
        />
        <ProblemNotice error={close.error} />
      </div>
    </Dialog>
  );
}

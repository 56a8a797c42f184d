import { addDays } from "@samenkijken/domain/time/iso-date";
import { useState } from "react";
import { today } from "../../platform/dates.ts";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { DateFields } from "../../ui/date-fields.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { trajectoryMessages } from "../messages.ts";
import { agendaMessages } from "./messages.ts";
import { keyOf, type OpenTask } from "./open-task.ts";

/** Putting a task off to a day, or aside with a reason. */
export function TaskDialog(props: {
  open: OpenTask;
  how: "not-needed" | "snoozed";
  title: string;
  onClose: () => void;
}) {
  const { tasks: words } = useMessages(agendaMessages);
  const { dates } = useMessages(trajectoryMessages);
  const [until, setUntil] = useState<string>(() => addDays(today(), 7));
  const [reason, setReason] = useState("");
  const mark = useCommand("markTask");
  const isPutOff = props.how === "snoozed";
  const errors = useFormErrors([
    ...(isPutOff && until <= today() ? [{ fieldId: "task-until", text: words.untilMissing }] : []),
    ...(!isPutOff && reason.trim().length < 3 ? [{ fieldId: "task-reason", text: words.reasonMissing }] : []),
  ]);
  const save = () => {
    if (!errors.mayGo()) return;
    const key = keyOf(props.open);
    mark.mutate(
      {
        params: { trajectoryId: props.open.trajectory.id },
        body: isPutOff
          ? { ...key, how: "snoozed", until }
          : { ...key, how: "not-needed", reason: reason.trim() },
      },
      { onSuccess: props.onClose },
    );
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={isPutOff ? words.snoozeTitle : words.notNeededTitle}
      closeLabel={words.back}
      actions={
        <>
          <Button variant="primary" disabled={mark.isPending} onClick={save}>
            {words.save}
          </Button>
          <Button variant="quiet" onClick={props.onClose}>
            {words.back}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="text-strong">{props.title}</p>
        {isPutOff ? (
          <DateFields
            id="task-until"
            label={words.until}
            value={until}
            onChange={setUntil}
            partLabels={dates}
            pickLabel={dates.pick}
            min={addDays(today(), 1)}
            {...errors.errorOf("task-until")}
          />
        ) : (
          <TextField
            id="task-reason"
            label={words.reason}
            maxLength={500}
            value={reason}
            onChange={setReason}
            {...errors.errorOf("task-reason")}
          />
        )}
        <ProblemNotice error={mark.error} />
      </div>
    </Dialog>
  );
}

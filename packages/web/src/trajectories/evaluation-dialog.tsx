import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useState } from "react";
import { today } from "../platform/dates.ts";
import { useFormErrors } from "../platform/form-errors.ts";
import { useMessages } from "../platform/language.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { Button } from "../ui/button.tsx";
import { DateFields } from "../ui/date-fields.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { trajectoryMessages } from "./messages.ts";

/** Writing down the talk halfway: the day and what was said. */
export function EvaluationDialog(props: { trajectory: Trajectory; isOpen: boolean; onDone: () => void }) {
  const words = useMessages(trajectoryMessages);
  const texts = words.evaluation;
  const [doneOn, setDoneOn] = useState<string>(today);
  const [note, setNote] = useState("");
  const command = useCommand("recordMidway");
  const errors = useFormErrors([
    ...(note.trim() === "" ? [{ fieldId: "evaluation-note", text: texts.missingNote }] : []),
    ...(doneOn === "" ? [{ fieldId: "evaluation-day", text: texts.missingDay }] : []),
  ]);
  const send = () => {
    if (!errors.mayGo()) return;
    const request = { params: { trajectoryId: props.trajectory.id }, body: { doneOn, note: note.trim() } };
    command.mutate(request, { onSuccess: props.onDone });
  };
  return (
    <Dialog
      open={props.isOpen}
      onClose={props.onDone}
      title={texts.title}
      closeLabel={texts.cancel}
      actions={
        <>
          <Button variant="primary" disabled={command.isPending} onClick={send}>
            {texts.save}
          </Button>
          <Button variant="quiet" onClick={props.onDone}>
            {texts.cancel}
          </Button>
        </>
      }
    >
      <div className="stack">
        {/* Leaving would lose a note that was begun. */}
        {props.trajectory.can.seeGoals && note.trim() === "" && (
          <p>
            <ButtonLink href={`/trajectories/${props.trajectory.id}/scores/midway`}>
              {texts.toScores}
            </ButtonLink>
          </p>
        )}
        <TextArea
          id="evaluation-note"
          label={texts.note}
          help={texts.help}
          maxLength={2000}
          value={note}
          onChange={setNote}
          {...errors.errorOf("evaluation-note")}
        />
        <DateFields
          id="evaluation-day"
          label={texts.day}
          value={doneOn}
          onChange={setDoneOn}
          partLabels={words.dates}
          pickLabel={words.dates.pick}
          max={today()}
          {...errors.errorOf("evaluation-day")}
        />
        <ProblemNotice error={command.error} />
      </div>
    </Dialog>
  );
}

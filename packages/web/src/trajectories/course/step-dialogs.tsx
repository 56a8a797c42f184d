import type { Trajectory } from "@samenkijken/contract/trajectories";
import { skipReasons } from "@samenkijken/domain/trajectory/course";
import { useState } from "react";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useMessages } from "../../platform/language.ts";
import { useCommand } from "../../platform/queries.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { CourseDialog, CourseNote, CourseReason } from "./course-dialog.tsx";
import { courseMessages } from "./messages.ts";
import { useStepTitle } from "./use-step-title.ts";

interface Asked {
  readonly trajectory: Trajectory;
  readonly onDone: () => void;
}

/** The step of now will not be done; the next one comes in its place. */
export function SkipDialog({ trajectory, onDone }: Asked) {
  const words = useMessages(courseMessages);
  const texts = words.skip;
  const title = useStepTitle(trajectory);
  const [id] = useState(() => crypto.randomUUID());
  const [why, setWhy] = useState("");
  const [note, setNote] = useState("");
  const skip = useCommand("skipStep");
  const chosen = skipReasons.find((known) => known === why);
  const { id: step, number } = trajectory.nextStep;
  const errors = useFormErrors([
    ...(chosen === undefined ? [{ fieldId: "skip-why", text: words.errors.why }] : []),
    ...(chosen === "other" && note.trim().length < 3
      ? [{ fieldId: "skip-note", text: words.errors.reason }]
      : []),
  ]);
  const send = () => {
    if (!errors.mayGo() || chosen === undefined) return;
    const body = { id, step, number, why: chosen, note: note.trim() };
    skip.mutate({ params: { trajectoryId: trajectory.id }, body }, { onSuccess: onDone });
  };
  return (
    <CourseDialog
      title={texts.title}
      text={texts.text(title(step, number))}
      confirm={texts.title}
      command={skip}
      onSend={send}
      onDone={onDone}
    >
      <RadioGroup
        id="skip-why"
        label={texts.why}
        value={why}
        onChange={setWhy}
        options={skipReasons.map((value) => ({ value, label: texts.reasons[value] }))}
        {...errors.errorOf("skip-why")}
      />
      <CourseNote
        id="skip-note"
        value={note}
        onChange={setNote}
        isAsked={chosen === "other"}
        {...errors.errorOf("skip-note")}
      />
    </CourseDialog>
  );
}

/** Another step is put first. */
export function PinDialog({ trajectory, onDone }: Asked) {
  const words = useMessages(courseMessages);
  const texts = words.pin;
  const title = useStepTitle(trajectory);
  const [id] = useState(() => crypto.randomUUID());
  const [step, setStep] = useState("");
  const [reason, setReason] = useState("");
  const pin = useCommand("pinStep");
  const errors = useFormErrors([
    ...(step === "" ? [{ fieldId: "pin-step", text: words.errors.step }] : []),
    ...(reason.trim().length < 3 ? [{ fieldId: "pin-reason", text: words.errors.reason }] : []),
  ]);
  const send = () => {
    if (!errors.mayGo()) return;
    const body = { id, step, reason: reason.trim() };
    pin.mutate({ params: { trajectoryId: trajectory.id }, body }, { onSuccess: onDone });
  };
  return (
    <CourseDialog
      title={texts.title}
      text={texts.text}
      confirm={words.save}
      command={pin}
      onSend={send}
      onDone={onDone}
    >
      <RadioGroup
        id="pin-step"
        label={texts.which}
        value={step}
        onChange={setStep}
        options={trajectory.otherSteps.map((choice) => ({
          value: choice.id,
          label: title(choice.id, choice.number),
        }))}
        {...errors.errorOf("pin-step")}
      />
      <CourseReason
        id="pin-reason"
        label={texts.reason}
        value={reason}
        onChange={setReason}
        {...errors.errorOf("pin-reason")}
      />
    </CourseDialog>
  );
}

import type { Trajectory } from "@samenkijken/contract/trajectories";
import { endingOf, endings } from "@samenkijken/domain/outcomes/endings";
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

/** How the help ended, for the indicator of dropping out: asked only where the reason does not say it by itself. */
function EndingField(props: { value: string; onChange: (ending: string) => void }) {
  const texts = useMessages(trajectoryMessages).closing;
  return (
    <RadioGroup
      id="close-ending"
      label={texts.ending}
      optionalText={texts.optional}
      value={props.value}
      onChange={props.onChange}
      options={endings.map((value) => ({ value, label: texts.endings[value] }))}
    />
  );
}

/** Closing a trajectory: the day and why. */
export function CloseDialog(props: { trajectory: Trajectory; isOpen: boolean; onDone: () => void }) {
  const words = useMessages(trajectoryMessages);
  const texts = words.closing;
  const [day, setDay] = useState<string>(today);
  const [reason, setReason] = useState("");
  const [ending, setEnding] = useState("");
  const close = useCommand("closeTrajectory");
  const chosen = reasons.find((known) => known === reason);
  const errors = useFormErrors([
    ...(day === "" ? [{ fieldId: "closed-on", text: texts.missingDay }] : []),
    ...(chosen === undefined ? [{ fieldId: "close-reason", text: texts.missing }] : []),
  ]);
  const send = () => {
    if (!errors.mayGo() || chosen === undefined) return;
    const told = endingOf(chosen) === null ? (endings.find((known) => known === ending) ?? null) : null;
    close.mutate(
      {
        params: { trajectoryId: props.trajectory.id },
        body: { closedOn: day, closeReason: chosen, ending: told },
      },
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
        {props.trajectory.can.seeGoals && (
          <p>
            <ButtonLink href={`/trajectories/${props.trajectory.id}/scores/closing`}>
              {texts.toScores}
            </ButtonLink>
          </p>
        )}
        <RadioGroup
          id="close-reason"
          label={texts.reason}
          value={reason}
          onChange={setReason}
          options={reasons.map((value) => ({ value, label: texts.reasons[value] }))}
          {...errors.errorOf("close-reason")}
        />
        {chosen !== undefined && endingOf(chosen) === null && (
          <EndingField value={ending} onChange={setEnding} />
        )}
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

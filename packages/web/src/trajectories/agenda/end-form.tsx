import type { Appointment } from "@samenkijken/contract/agenda";
import { cancellers } from "@samenkijken/domain/agenda/appointment";
import { useState } from "react";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { agendaMessages } from "./messages.ts";

/** Calling an appointment off, by whom and why; or writing down that nobody was at home. */
export function EndForm(props: {
  appointment: Appointment;
  how: "cancelled" | "not-shown";
  onDone: () => void;
}) {
  const { ending: words, details } = useMessages(agendaMessages);
  const { appointment, how } = props;
  const [who, setWho] = useState("");
  const [reason, setReason] = useState("");
  const end = useCommand("endAppointment");
  const isCancelled = how === "cancelled";
  const errors = useFormErrors(
    isCancelled && who === "" ? [{ fieldId: "called-off-by", text: words.whoMissing }] : [],
  );
  const save = () => {
    if (!errors.mayGo()) return;
    const calledOffBy = isCancelled ? (cancellers.find((each) => each === who) ?? null) : null;
    end.mutate(
      { params: { appointmentId: appointment.id }, body: { how, calledOffBy, reason: reason.trim() } },
      { onSuccess: props.onDone },
    );
  };
  return (
    <div className="stack">
      {isCancelled && (
        <RadioGroup
          id="called-off-by"
          label={words.who}
          inline
          value={who}
          options={cancellers.map((each) => ({ value: each, label: details.calledOffBy[each] }))}
          onChange={setWho}
          {...errors.errorOf("called-off-by")}
        />
      )}
      <TextField
        id="ended-reason"
        label={isCancelled ? words.reason : words.missedReason}
        help={words.reasonHelp}
        optionalText={words.optional}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <p className="text-2">{words.after}</p>
      <ProblemNotice error={end.error} />
      <div className="row">
        <Button variant="primary" disabled={end.isPending} onClick={save}>
          {words.confirm[how]}
        </Button>
        <Button variant="quiet" onClick={props.onDone}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}

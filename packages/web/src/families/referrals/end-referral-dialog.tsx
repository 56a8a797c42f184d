import type { Referral } from "@samenkijken/contract/referrals";
import { referralEndings } from "@samenkijken/domain/referral/referral-stage";
import { useState } from "react";
import { AskDialog } from "../../platform/ask-dialog.tsx";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useMessages } from "../../platform/language.ts";
import { useCommand } from "../../platform/queries.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { referralMessages } from "./referral-messages.ts";

/** A referral that goes no further, and why. */
export function EndReferralDialog(props: { referral: Referral; onDone: () => void }) {
  const words = useMessages(referralMessages);
  const [why, setWhy] = useState("");
  const [note, setNote] = useState("");
  const end = useCommand("endReferral");
  const chosen = referralEndings.find((known) => known === why);
  const errors = useFormErrors(
    chosen === undefined ? [{ fieldId: "end-why", text: words.endWhyMissing }] : [],
  );
  const send = () => {
    if (!errors.mayGo() || chosen === undefined) return;
    end.mutate(
      { params: { referralId: props.referral.id }, body: { why: chosen, note } },
      { onSuccess: props.onDone },
    );
  };
  return (
    <AskDialog
      title={words.end}
      text={words.endText}
      confirm={words.end}
      cancel={words.cancel}
      command={end}
      onSend={send}
      onDone={props.onDone}
    >
      <RadioGroup
        id="end-why"
        label={words.endWhy}
        value={why}
        onChange={setWhy}
        options={referralEndings.map((value) => ({ value, label: words.endings[value] }))}
        {...errors.errorOf("end-why")}
      />
      <TextArea
        id="end-note"
        label={words.endNote}
        optionalText={words.optional}
        rows={2}
        maxLength={500}
        value={note}
        onChange={setNote}
      />
    </AskDialog>
  );
}

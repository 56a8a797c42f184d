import type { ConsentPurpose } from "@samenkijken/contract/consent";
import type { FamilyId, PersonId } from "@samenkijken/contract/ids";
import { useState } from "react";
import { useFormErrors } from "../platform/form-errors.ts";
import { useMessages } from "../platform/language.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { useCommand } from "../platform/queries.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";
import { consentMessages } from "./messages.ts";

/** Withdrawing: says what happens, holds at once, and does not plead. */
export function WithdrawDialog(props: {
  familyId: FamilyId;
  personId: PersonId;
  name: string;
  purpose: ConsentPurpose;
  onDone: () => void;
}) {
  const words = useMessages(consentMessages);
  const texts = words.withdrawing;
  const { purpose } = props;
  const [chosen, setChosen] = useState("");
  const withdraw = useCommand("withdrawConsent");
  const channel = (["paper", "in-person"] as const).find((known) => known === chosen);
  const errors = useFormErrors(
    channel === undefined ? [{ fieldId: "withdraw-channel", text: words.record.missingHow }] : [],
  );
  const send = () => {
    if (!errors.mayGo() || channel === undefined) return;
    withdraw.mutate(
      { params: { familyId: props.familyId }, body: { personId: props.personId, purpose, channel } },
      { onSuccess: props.onDone },
    );
  };
  return (
    <Dialog
      open
      onClose={props.onDone}
      title={texts.title[purpose](props.name)}
      closeLabel={texts.cancel}
      actions={
        <>
          <Button variant="primary" disabled={withdraw.isPending} onClick={send}>
            {texts.confirm}
          </Button>
          <Button variant="quiet" onClick={props.onDone}>
            {texts.cancel}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{texts.text[purpose]}</p>
        <RadioGroup
          id="withdraw-channel"
          label={texts.how}
          value={chosen}
          onChange={setChosen}
          options={[
            { value: "paper", label: words.record.paper },
            { value: "in-person", label: words.record.inPerson },
          ]}
          {...errors.errorOf("withdraw-channel")}
        />
        <ProblemNotice error={withdraw.error} />
      </div>
    </Dialog>
  );
}

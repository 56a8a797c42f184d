import type { ConsentPurpose } from "@samenkijken/contract/consent";
import type { FamilyId, PersonId } from "@samenkijken/contract/ids";
import { useState } from "react";
import { AskDialog } from "../platform/ask-dialog.tsx";
import { useFormErrors } from "../platform/form-errors.ts";
import { useMessages } from "../platform/language.ts";
import { useCommand } from "../platform/queries.ts";
import { RadioGroup } from "../ui/radio-group.tsx";
import { consentMessages } from "./messages.ts";

/** Withdrawing consent to film, or to a copy. */
export function WithdrawDialog(props: {
  familyId: FamilyId;
  personId: PersonId;
  name: string;
  purpose: ConsentPurpose;
  onDone: () => void;
}) {
  const texts = useMessages(consentMessages).withdrawing;
  const withdraw = useCommand("withdrawConsent");
  const { familyId, personId, purpose, onDone } = props;
  return (
    <TakeBackDialog
      title={texts.title[purpose](props.name)}
      text={texts.text[purpose]}
      saving={withdraw}
      onDone={onDone}
      onTakeBack={(channel) =>
        withdraw.mutate({ params: { familyId }, body: { personId, purpose, channel } }, { onSuccess: onDone })
      }
    />
  );
}

/** Withdrawing: says what happens, holds at once, and does not plead. */
export function TakeBackDialog(props: {
  title: string;
  text: string;
  saving: { readonly isPending: boolean; readonly error: unknown };
  onTakeBack: (channel: "paper" | "in-person") => void;
  onDone: () => void;
}) {
  const words = useMessages(consentMessages);
  const texts = words.withdrawing;
  const [chosen, setChosen] = useState("");
  const channel = (["paper", "in-person"] as const).find((known) => known === chosen);
  const errors = useFormErrors(
    channel === undefined ? [{ fieldId: "withdraw-channel", text: words.record.missingHow }] : [],
  );
  const send = () => {
    if (!errors.mayGo() || channel === undefined) return;
    props.onTakeBack(channel);
  };
  return (
    <AskDialog
      title={props.title}
      text={props.text}
      confirm={texts.confirm}
      cancel={texts.cancel}
      command={props.saving}
      onSend={send}
      onDone={props.onDone}
    >
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
    </AskDialog>
  );
}

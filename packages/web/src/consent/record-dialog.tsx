import type { FamilyId, PersonId } from "@samenkijken/contract/ids";
import type { Language } from "@samenkijken/contract/shapes";
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
import { consentMessages } from "./messages.ts";

const decisions = ["given", "refused"] as const;
const channels = ["paper", "in-person"] as const;

function useAnswer(texts: { missingAnswer: string; missingHow: string; missingDay: string }) {
  // One answer, however often it has to be sent.
  const [id] = useState(() => crypto.randomUUID());
  const [decision, setDecision] = useState("");
  const [channel, setChannel] = useState("");
  const [day, setDay] = useState<string>(today);
  const errors = useFormErrors([
    ...(decision === "" ? [{ fieldId: "decision", text: texts.missingAnswer }] : []),
    ...(channel === "" ? [{ fieldId: "channel", text: texts.missingHow }] : []),
    ...(day === "" ? [{ fieldId: "decided-on", text: texts.missingDay }] : []),
  ]);
  return { id, decision, setDecision, channel, setChannel, day, setDay, errors };
}

/** What somebody answered, and how. */
export interface Answered {
  readonly id: string;
  readonly decision: (typeof decisions)[number];
  readonly channel: (typeof channels)[number];
  readonly decidedOn: string;
}

/** Recording what a person of the family said about filming or a copy. */
export function RecordDialog(props: {
  familyId: FamilyId;
  personId: PersonId;
  name: string;
  /** The version of the text that was shown. */
  textId: string;
  /** The language in which it was shown. */
  textLanguage: Language;
  onDone: () => void;
}) {
  const record = useCommand("recordConsent");
  const { familyId, personId, textId: textVersion, textLanguage: language } = props;
  return (
    <AnswerDialog
      name={props.name}
      saving={record}
      onDone={props.onDone}
      onAnswer={(answered) =>
        record.mutate(
          { params: { familyId }, body: { ...answered, personId, textVersion, language } },
          { onSuccess: props.onDone },
        )
      }
    />
  );
}

/** What a person said: yes or no, how and when. Nothing is chosen beforehand. */
export function AnswerDialog(props: {
  name: string;
  saving: { readonly isPending: boolean; readonly error: unknown };
  onAnswer: (answered: Answered) => void;
  onDone: () => void;
}) {
  const words = useMessages(consentMessages);
  const texts = words.record;
  const answer = useAnswer(texts);
  const { saving: record } = props;
  const send = () => {
    const decision = decisions.find((known) => known === answer.decision);
    const channel = channels.find((known) => known === answer.channel);
    if (!answer.errors.mayGo() || decision === undefined || channel === undefined) return;
    props.onAnswer({ id: answer.id, decision, channel, decidedOn: answer.day });
  };
  return (
    <Dialog
      open
      onClose={props.onDone}
      title={texts.title(props.name)}
      closeLabel={texts.cancel}
      actions={
        <>
          <Button variant="primary" disabled={record.isPending} onClick={send}>
            {texts.save}
          </Button>
          <Button variant="quiet" onClick={props.onDone}>
            {texts.cancel}
          </Button>
        </>
      }
    >
      <div className="stack">
        <RadioGroup
          id="decision"
          label={texts.question(props.name)}
          inline
          value={answer.decision}
          onChange={answer.setDecision}
          options={[
            { value: "given", label: texts.yes },
            { value: "refused", label: texts.no },
          ]}
          {...answer.errors.errorOf("decision")}
        />
        <RadioGroup
          id="channel"
          label={texts.how}
          value={answer.channel}
          onChange={answer.setChannel}
          options={[
            { value: "paper", label: texts.paper },
            { value: "in-person", label: texts.inPerson },
          ]}
          {...answer.errors.errorOf("channel")}
        />
        <DateFields
          id="decided-on"
          label={texts.day}
          value={answer.day}
          onChange={answer.setDay}
          partLabels={words.dates}
          pickLabel={words.dates.pick}
          max={today()}
          {...answer.errors.errorOf("decided-on")}
        />
        <ProblemNotice error={record.error} />
      </div>
    </Dialog>
  );
}

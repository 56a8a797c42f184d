import type { AskedConsent, ConsentPurpose } from "@samenkijken/contract/consent";
import type { FamilyId, PersonId } from "@samenkijken/contract/ids";
import type { Language } from "@samenkijken/contract/shapes";
import type { ConsentText } from "@samenkijken/domain/consent/consent-texts";
import { CheckCircleIcon, CircleDashedIcon, LockSimpleIcon, ProhibitIcon } from "@phosphor-icons/react";
import { useState } from "react";
import { dayInWords } from "../platform/dates.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Chip } from "../ui/chip.tsx";
import { consentMessages } from "./messages.ts";
import { RecordDialog } from "./record-dialog.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

/** Somebody who must choose, or who must as soon as a film shows them. */
type Asked = AskedConsent["others"][number] & { readonly why?: AskedConsent["required"][number]["why"] };
type Action = { readonly kind: "record" | "withdraw"; readonly personId: PersonId };

const looks = {
  given: { tone: "ok", icon: CheckCircleIcon },
  refused: { tone: "neutral", icon: ProhibitIcon },
  withdrawn: { tone: "warn", icon: LockSimpleIcon },
  open: { tone: "warn", icon: CircleDashedIcon },
} as const;

function Answer({ required }: { required: Asked }) {
  const words = useMessages(consentMessages);
  const language = useLanguage();
  const key = required.decision ?? "open";
  const answer = words.answers[key];
  const day = required.decidedOn === null ? null : dayInWords(required.decidedOn, language, "year");
  return (
    <Chip tone={looks[key].tone} icon={looks[key].icon}>
      {day === null ? answer : words.answerOn(answer, day)}
    </Chip>
  );
}

function Row(props: { required: Asked; name: string; mayRecord: boolean; onAct: (action: Action) => void }) {
  const words = useMessages(consentMessages);
  const { required, name } = props;
  const { personId } = required;
  const label = required.decision === null ? words.recordAnswer : words.change;
  return (
    <li className="consent-row">
      <div>
        <p className="text-strong text-large">{name}</p>
        <p className="text-small text-2">
          {required.why === undefined ? words.whenInView : words.why[required.why]}
        </p>
      </div>
      <Answer required={required} />
      {props.mayRecord && (
        <div className="row consent-row-actions">
          {required.decision === "given" ? (
            <Button
              size="small"
              ariaLabel={words.forPerson(words.withdraw, name)}
              onClick={() => props.onAct({ kind: "withdraw", personId })}
            >
              {words.withdraw}
            </Button>
          ) : (
            <Button
              size="small"
              variant={required.decision === null ? "tertiary" : "secondary"}
              ariaLabel={words.forPerson(label, name)}
              onClick={() => props.onAct({ kind: "record", personId })}
            >
              {label}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Rows(props: {
  people: readonly Asked[];
  mayRecord: boolean;
  nameFor: (personId: string) => string;
  onAct: (action: Action) => void;
}) {
  return (
    <Card bare>
      <ul>
        {props.people.map((required) => (
          <Row
            key={required.personId}
            required={required}
            name={props.nameFor(required.personId)}
            mayRecord={props.mayRecord}
            onAct={props.onAct}
          />
        ))}
      </ul>
    </Card>
  );
}

/** Each person who must choose, why, what they said, and the way to record it. */
export function ConsentMatrix(props: {
  familyId: FamilyId;
  /** What is asked, and in which text. */
  text: ConsentText & { readonly purpose: ConsentPurpose };
  asked: AskedConsent;
  mayRecord: boolean;
  textLanguage: Language;
  nameFor: (personId: string) => string;
}) {
  const words = useMessages(consentMessages);
  const [action, setAction] = useState<Action | null>(null);
  const { asked, text, mayRecord, familyId, nameFor } = props;
  const id = `matrix-${text.purpose.toLowerCase()}`;
  const who =
    action === null ? null : { familyId, personId: action.personId, name: nameFor(action.personId) };
  const done = () => setAction(null);
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{words.matrices[text.purpose]}</h2>
      {text.purpose === "KEEP_COPY_FAMILY" && <p className="text-2">{words.onlyForCopies}</p>}
      <Rows people={asked.required} mayRecord={mayRecord} nameFor={nameFor} onAct={setAction} />
      {asked.others.length > 0 && (
        <>
          <h3>{words.others}</h3>
          <Rows people={asked.others} mayRecord={mayRecord} nameFor={nameFor} onAct={setAction} />
        </>
      )}
      {who !== null && action?.kind === "record" && (
        <RecordDialog {...who} textId={text.id} textLanguage={props.textLanguage} onDone={done} />
      )}
      {who !== null && action?.kind === "withdraw" && (
        <WithdrawDialog {...who} purpose={text.purpose} onDone={done} />
      )}
    </section>
  );
}

import type { AskedConsent, ConsentPurpose } from "@samenkijken/contract/consent";
import type { FamilyId, PersonId } from "@samenkijken/contract/ids";
import type { Language } from "@samenkijken/contract/shapes";
import type { ConsentText } from "@samenkijken/domain/consent/consent-text";
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
type Asked = Pick<AskedConsent["others"][number], "personId" | "decision" | "decidedOn"> &
  Partial<Pick<AskedConsent["required"][number], "why" | "earlier">>;
/** What is done with somebody's answer. */
export type Action = { readonly kind: "record" | "withdraw"; readonly personId: PersonId };

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

interface RowProps {
  required: Asked;
  name: string;
  mayRecord: boolean;
  mayWithdraw: boolean;
  onAct: (action: Action) => void;
}

/** What can be done with an answer. A yes of earlier help still holds for the films of then, until it is taken back. */
function Actions({ required, name, ...props }: RowProps) {
  const words = useMessages(consentMessages);
  const { personId, decision } = required;
  const hasYes = decision === "given" || required.earlier?.decision === "given";
  const withdraws = hasYes && props.mayWithdraw;
  const records = decision !== "given" && props.mayRecord;
  const label = decision === null ? words.recordAnswer : words.change;
  if (!withdraws && !records) return null;
  return (
    <div className="row consent-row-actions">
      {withdraws && (
        <Button
          size="small"
          ariaLabel={words.forPerson(words.withdraw, name)}
          onClick={() => props.onAct({ kind: "withdraw", personId })}
        >
          {words.withdraw}
        </Button>
      )}
      {records && (
        <Button
          size="small"
          variant={decision === null ? "tertiary" : "secondary"}
          ariaLabel={words.forPerson(label, name)}
          onClick={() => props.onAct({ kind: "record", personId })}
        >
          {label}
        </Button>
      )}
    </div>
  );
}

function Row(props: RowProps) {
  const words = useMessages(consentMessages);
  const language = useLanguage();
  const { required, name } = props;
  const earlier = required.earlier ?? null;
  return (
    <li className="consent-row">
      <div>
        <p className="text-strong text-large">{name}</p>
        <p className="text-small text-2">
          {required.why === undefined ? words.whenInView : words.why[required.why]}
        </p>
        {earlier !== null && (
          <p className="text-small text-2">
            {words.earlier(words.answers[earlier.decision], dayInWords(earlier.decidedOn, language, "year"))}
          </p>
        )}
      </div>
      <Answer required={required} />
      <Actions {...props} />
    </li>
  );
}

/** People with what they said, each with the way to record or withdraw it. */
export function ConsentRows(props: {
  people: readonly Asked[];
  mayRecord: boolean;
  /** Where withdrawing is possible longer than giving; otherwise the same. */
  mayWithdraw?: boolean;
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
            mayWithdraw={props.mayWithdraw ?? props.mayRecord}
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
      <ConsentRows people={asked.required} mayRecord={mayRecord} nameFor={nameFor} onAct={setAction} />
      {asked.others.length > 0 && (
        <>
          <h3>{words.others}</h3>
          <ConsentRows people={asked.others} mayRecord={mayRecord} nameFor={nameFor} onAct={setAction} />
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

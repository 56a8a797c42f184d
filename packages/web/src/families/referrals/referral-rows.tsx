import { WarningCircleIcon } from "@phosphor-icons/react";
import type { Referral } from "@samenkijken/contract/referrals";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Card } from "../../ui/card.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Link } from "../../ui/link.tsx";
import { dayInWords } from "../../platform/dates.ts";
import { referralMessages } from "./referral-messages.ts";
import "./referral-rows.css";
import { referralAge, referralStep, timeInWordsSince } from "./referral-words.ts";

function Waiting({ referral }: { referral: Referral }) {
  const words = useMessages(referralMessages);
  const language = useLanguage();
  const isOpen = referral.nextStep !== null;
  const { urgency, stage } = referral;
  return (
    <p className="referral-row-state">
      {isOpen && urgency !== "normal" && (
        <Chip tone={urgency === "urgent" ? "warn" : "neutral"}>{words.urgency[urgency]}</Chip>
      )}
      <span className="text-small text-2">
        {isOpen ? words.waiting(timeInWordsSince(referral.receivedOn, language)) : words.stages[stage]}
      </span>
    </p>
  );
}

/** What happens with a referral, or what became of it. */
function Step({ referral }: { referral: Referral }) {
  const words = useMessages(referralMessages);
  const language = useLanguage();
  const step = referralStep(referral, language);
  if (step !== null)
    return (
      <div className="referral-row-step">
        <p className="text-strong">{step.title}</p>
        {step.detail !== "" && (
          <p className={step.isLate ? "text-small referral-late" : "text-small text-2"}>
            {step.isLate && <WarningCircleIcon weight="fill" aria-hidden="true" />}
            {step.detail}
          </p>
        )}
      </div>
    );
  const decision = referral.triages.at(-1)?.decision;
  const { ending, startedOn } = referral;
  return (
    <p className="referral-row-step text-2">
      {ending !== null && words.ended(dayInWords(ending.on, language), words.endings[ending.why])}
      {startedOn !== null && words.started(dayInWords(startedOn, language))}
      {ending === null && startedOn === null && decision !== undefined && words.decisionNames[decision]}
    </p>
  );
}

function Row({ referral }: { referral: Referral }) {
  const words = useMessages(referralMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const name = shownName(referral.childName);
  const step = referralStep(referral, language);
  return (
    <li className="referral-row">
      <div className="referral-row-who">
        <p>
          <Link href={`/referrals/${referral.id}`} className="referral-row-name">
            {name}
          </Link>
          <span className="text-small text-2">{referralAge(referral, language)}</span>
        </p>
        <p className="text-small text-2 text-clip">{words.quoted(referral.reason)}</p>
      </div>
      <Waiting referral={referral} />
      <Step referral={referral} />
      {step !== null && (
        <ButtonLink href={step.href} variant="tertiary" size="small" ariaLabel={`${step.button}: ${name}`}>
          {step.button}
        </ButtonLink>
      )}
    </li>
  );
}

const haste = { urgent: 0, soon: 1, normal: 2 } as const;

/** Referrals one below the other: the most urgent first, then who waits longest. */
export function ReferralRows({ referrals }: { referrals: readonly Referral[] }) {
  const sorted = referrals.toSorted(
    (one, other) =>
      haste[one.urgency] - haste[other.urgency] || one.receivedOn.localeCompare(other.receivedOn),
  );
  return (
    <Card bare>
      <ul>
        {sorted.map((referral) => (
          <Row key={referral.id} referral={referral} />
        ))}
      </ul>
    </Card>
  );
}

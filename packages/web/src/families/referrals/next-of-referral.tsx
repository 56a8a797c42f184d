import { ArrowCircleRightIcon } from "@phosphor-icons/react";
import type { FamilyId } from "@samenkijken/contract/ids";
import type { KnownChild, Referral } from "@samenkijken/contract/referrals";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { dayInWords } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { listInWords } from "../../platform/plural.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { queryOf, useCommand } from "../../platform/queries.ts";
import { useSession } from "../../platform/session.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { AllocateField } from "./allocate-field.tsx";
import { EndReferralDialog } from "./end-referral-dialog.tsx";
import { referralMessages } from "./referral-messages.ts";
import { referralStep } from "./referral-words.ts";

/** The child has a family here already: the referral goes on there instead of making a second one. */
function StartInKnown(props: { referral: Referral; familyId: FamilyId }) {
  const words = useMessages(referralMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const navigate = useNavigate();
  const { data } = useQuery(queryOf("listFamilies", {}));
  const start = useCommand("startReferral");
  const family = data?.find(({ id, can }) => id === props.familyId && can.edit);
  if (family === undefined) return null;
  const names = family.children.filter(({ inFocus }) => inFocus).map(({ name }) => shownName(name));
  const send = () =>
    start.mutate(
      { params: { referralId: props.referral.id }, body: { familyId: family.id } },
      { onSuccess: () => void navigate({ to: "/families/$familyId", params: { familyId: family.id } }) },
    );
  return (
    <>
      <Button disabled={start.isPending} onClick={send}>
        {words.startIn(listInWords(language, names))}
      </Button>
      <ProblemNotice error={start.error} />
    </>
  );
}

function Take({ referral }: { referral: Referral }) {
  const words = useMessages(referralMessages);
  const { member } = useSession();
  const allocate = useCommand("allocateReferral");
  const send = () =>
    allocate.mutate({ params: { referralId: referral.id }, body: { trainerId: member.id, from: null } });
  return (
    <>
      <Button disabled={allocate.isPending} onClick={send}>
        {words.take}
      </Button>
      <ProblemNotice error={allocate.error} />
    </>
  );
}

function Became({ referral }: { referral: Referral }) {
  const words = useMessages(referralMessages);
  const language = useLanguage();
  const { startedOn, familyId, allocated, ending } = referral;
  if (startedOn !== null) {
    const day = dayInWords(startedOn, language);
    return (
      <>
        <p>{familyId === null ? words.startedElsewhere(day, allocated?.name ?? "") : words.started(day)}</p>
        {familyId !== null && (
          <p>
            <ButtonLink href={`/families/${familyId}`} variant="primary">
              {words.toFamily}
            </ButtonLink>
          </p>
        )}
      </>
    );
  }
  if (ending === null) return null;
  return (
    <>
      <p>{words.ended(dayInWords(ending.on, language), words.endings[ending.why])}</p>
      {ending.note !== "" && <p className="text-2">{words.quoted(ending.note)}</p>}
    </>
  );
}

function Actions({ referral, known }: { referral: Referral; known: KnownChild }) {
  const words = useMessages(referralMessages);
  const [isEnding, setIsEnding] = useState(false);
  const { can, triages, stage, id } = referral;
  const isFirst = triages.length === 0;
  return (
    <>
      <div className="row">
        {can.start && (
          <ButtonLink href={`/referrals/${id}/start`} variant="primary" size="large">
            {words.start}
          </ButtonLink>
        )}
        {can.start &&
          known.familyIds.map((familyId) => (
            <StartInKnown key={familyId} referral={referral} familyId={familyId} />
          ))}
        {can.triage && (
          <ButtonLink
            href={`/referrals/${id}/triage`}
            variant={isFirst && !can.start ? "primary" : "secondary"}
          >
            {isFirst ? words.triage : words.triageAgain}
          </ButtonLink>
        )}
        {can.take && <Take referral={referral} />}
        {can.triage && stage !== "ended" && (
          <Button variant="quiet" onClick={() => setIsEnding(true)}>
            {words.end}
          </Button>
        )}
      </div>
      {isEnding && <EndReferralDialog referral={referral} onDone={() => setIsEnding(false)} />}
    </>
  );
}

/** Before which day, since when it waits, and who has it. */
function Since({ referral }: { referral: Referral }) {
  const words = useMessages(referralMessages);
  const language = useLanguage();
  const step = referralStep(referral, language);
  const { allocated } = referral;
  const last = referral.triages.at(-1);
  const lines = [
    step?.detail ?? "",
    step !== null && last?.decision === "wait"
      ? words.onListSince(dayInWords(last.decidedOn, language, "year"))
      : "",
    allocated === null ? "" : words.allocated(allocated.name, dayInWords(allocated.on, language)),
  ].filter((line) => line !== "");
  return lines.map((line) => (
    <p key={line} className="text-2">
      {line}
    </p>
  ));
}

/** The one next step of a referral, with what can be done now. */
export function NextOfReferral({ referral, known }: { referral: Referral; known: KnownChild }) {
  const words = useMessages(referralMessages);
  const language = useLanguage();
  const step = referralStep(referral, language);
  return (
    <Card labelledBy="referral-next" lifted className="referral-next">
      {step !== null && (
        <p className="next-step-eyebrow">
          <ArrowCircleRightIcon weight="fill" aria-hidden="true" />
          {words.nextStep}
        </p>
      )}
      <h2 id="referral-next">{step?.title ?? words.stages[referral.stage]}</h2>
      <Since referral={referral} />
      <Became referral={referral} />
      <Actions referral={referral} known={known} />
      {referral.can.allocate && <AllocateField key={referral.allocated?.to ?? ""} referral={referral} />}
    </Card>
  );
}

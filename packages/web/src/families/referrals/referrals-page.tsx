import { TrayIcon } from "@phosphor-icons/react";
import type { Referral } from "@samenkijken/contract/referrals";
import { referralStages } from "@samenkijken/domain/referral/referral-stage";
import { useQuery } from "@tanstack/react-query";
import { useDocumentTitle } from "../../platform/document-title.ts";
import { readKept } from "../../platform/kept-draft.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { plural } from "../../platform/plural.ts";
import { queryOf } from "../../platform/queries.ts";
import { useSession } from "../../platform/session.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import "./referral-page.css";
import { newReferralDraft } from "./new-referral-page.tsx";
import { ReferralDraft } from "./referral-draft.ts";
import { referralMessages } from "./referral-messages.ts";
import { ReferralRows } from "./referral-rows.tsx";

/** A referral that was begun on this device and not saved; nothing when there is none. */
export function UnfinishedReferral() {
  const words = useMessages(referralMessages);
  const { member } = useSession();
  const found = readKept(localStorage, { memberId: member.id, name: newReferralDraft, shape: ReferralDraft });
  if (found === null) return null;
  return (
    <Notice tone="info" action={<ButtonLink href="/referrals/new">{words.goOn}</ButtonLink>}>
      {words.concept}
    </Notice>
  );
}

function Stage(props: { stage: Referral["stage"]; referrals: readonly Referral[] }) {
  const words = useMessages(referralMessages);
  const { stage } = props;
  const own = props.referrals.filter((referral) => referral.stage === stage);
  const isPast = stage === "started" || stage === "ended";
  if (isPast && own.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={`stage-${stage}`}>
      <h2 id={`stage-${stage}`}>{words.stages[stage]}</h2>
      <p className="text-small text-2">{words.stageHelp[stage]}</p>
      {own.length === 0 ? <p className="text-2">{words.nothingHere}</p> : <ReferralRows referrals={own} />}
    </section>
  );
}

/** Every referral that the member may see, by where it is on its way. */
export function ReferralsPage() {
  const words = useMessages(referralMessages);
  const language = useLanguage();
  const { can } = useSession();
  useDocumentTitle(words.title);
  const query = useQuery(queryOf("listReferrals", {}));
  const open = query.data?.filter(({ nextStep }) => nextStep !== null).length ?? null;
  const add = can.addReferral ? (
    <ButtonLink href="/referrals/new" variant="primary">
      {words.add}
    </ButtonLink>
  ) : undefined;
  const isEmpty = query.data?.length === 0;
  return (
    <div className="referrals-page">
      <PageHeader
        title={words.title}
        {...(isEmpty || open === null ? {} : { lead: plural(language, open, words.lead) })}
        {...(isEmpty || add === undefined ? {} : { actions: add })}
      />
      <UnfinishedReferral />
      <Loaded query={query}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={TrayIcon} text={words.empty} action={add} />
          ) : (
            referralStages.map((stage) => <Stage key={stage} stage={stage} referrals={list} />)
          )
        }
      </Loaded>
    </div>
  );
}

/** The open referrals of who looks: on Today and above the families; nothing when there are none. */
export function OpenReferrals() {
  const words = useMessages(referralMessages);
  const query = useQuery(queryOf("listReferrals", {}));
  const open = (query.data ?? []).filter(({ nextStep }) => nextStep !== null);
  return (
    <>
      <UnfinishedReferral />
      {open.length > 0 && (
        <section className="stack" aria-labelledby="open-referrals">
          <h2 id="open-referrals">{words.mine}</h2>
          <ReferralRows referrals={open} />
        </section>
      )}
    </>
  );
}

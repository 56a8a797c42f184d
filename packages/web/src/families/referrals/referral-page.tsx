import { PencilSimpleIcon } from "@phosphor-icons/react";
import { ReferralId } from "@samenkijken/contract/ids";
import type { KnownChild, Referral } from "@samenkijken/contract/referrals";
import { useQuery } from "@tanstack/react-query";
import { dayInWords } from "../../platform/dates.ts";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useDocumentTitle } from "../../platform/document-title.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { queryOf } from "../../platform/queries.ts";
import { useSession } from "../../platform/session.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Chip } from "../../ui/chip.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { SafetyLink } from "../safety/safety-link.tsx";
import { KnownChildNotice } from "./known-child-notice.tsx";
import { NextOfReferral } from "./next-of-referral.tsx";
import { referralMessages } from "./referral-messages.ts";
import "./referral-page.css";
import { referralAge, timeInWordsSince } from "./referral-words.ts";
import { Decisions } from "./decisions.tsx";

function Head({ referral }: { referral: Referral }) {
  const words = useMessages(referralMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const { can } = useSession();
  const name = shownName(referral.childName);
  useDocumentTitle(name);
  return (
    <PageHeader
      title={name}
      titleNote={referralAge(referral, language)}
      lead={words.receivedOn(dayInWords(referral.receivedOn, language, "year"), referral.enteredBy)}
      back={{ href: "/referrals", label: words.title }}
      actions={
        <>
          <Chip>{words.stages[referral.stage]}</Chip>
          {can.startReferral && <SafetyLink />}
          {referral.can.edit && (
            <ButtonLink href={`/referrals/${referral.id}/edit`} icon={PencilSimpleIcon}>
              {words.edit}
            </ButtonLink>
          )}
        </>
      }
    />
  );
}

function Told({ referral }: { referral: Referral }) {
  const words = useMessages(referralMessages);
  const language = useLanguage();
  const { referrer, referrerName } = referral;
  const by =
    referrerName === "" ? words.referrers[referrer] : `${words.referrers[referrer]}, ${referrerName}`;
  const rows = [
    [words.referredBy, by],
    [words.contact, referral.contact],
    [
      words.urgencyLabel,
      `${words.urgency[referral.urgency]}, ${words.waiting(timeInWordsSince(referral.receivedOn, language))}`,
    ],
    [words.custody, referral.custody],
    [words.language, referral.language],
    [words.siblings, referral.siblings],
  ].filter(([, text]) => text !== "");
  return (
    <section className="stack" aria-labelledby="referral-reason">
      <h2 id="referral-reason">{words.saidBy[referral.reasonOf]}</h2>
      <blockquote className="referral-reason">{words.quoted(referral.reason)}</blockquote>
      <dl className="referral-told">
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Page({ referral, known }: { referral: Referral; known: KnownChild }) {
  return (
    <div className="referral-page">
      <Head referral={referral} />
      <KnownChildNotice known={known} />
      <div className="referral-columns">
        <div className="stack referral-main">
          <NextOfReferral referral={referral} known={known} />
          <Decisions referral={referral} />
        </div>
        <Told referral={referral} />
      </div>
    </div>
  );
}

/** One referral: what was told, what comes next, and what was decided about it. */
export function ReferralPage(props: { referralId: string }) {
  const { one } = useMessages(referralMessages);
  const query = useQuery(queryOf("readReferral", { referralId: ReferralId.parse(props.referralId) }));
  return (
    <Loaded query={query} title={one}>
      {({ referral, known }) => <Page referral={referral} known={known} />}
    </Loaded>
  );
}

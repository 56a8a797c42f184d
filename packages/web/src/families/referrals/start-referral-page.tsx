import { ReferralId } from "@samenkijken/contract/ids";
import { useQuery } from "@tanstack/react-query";
import { useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { queryOf } from "../../platform/queries.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { IntakeForm } from "../new-family-page.tsx";
import { useProgrammes } from "../use-programmes.ts";
import { referralMessages } from "./referral-messages.ts";

/** Getting acquainted (kennismaken): the intake of a referral that this trainer has, with all that was told already. */
export function StartReferralPage(props: { referralId: string }) {
  const words = useMessages(referralMessages);
  const query = useQuery(queryOf("readReferral", { referralId: ReferralId.parse(props.referralId) }));
  const programmes = useProgrammes();
  return (
    <Loaded query={query} title={words.start}>
      {({ referral }) =>
        referral.can.start ? (
          <Loaded query={programmes} title={words.start}>
            {(list) => <IntakeForm programmes={list} referral={referral} />}
          </Loaded>
        ) : (
          <>
            <PageHeader title={words.start} back={{ href: `/referrals/${referral.id}`, label: words.one }} />
            <Notice
              tone="info"
              action={<ButtonLink href={`/referrals/${referral.id}`}>{words.one}</ButtonLink>}
            >
              {words.notYours}
            </Notice>
          </>
        )
      }
    </Loaded>
  );
}

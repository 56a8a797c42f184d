import { ReferralId } from "@samenkijken/contract/ids";
import type { Referral } from "@samenkijken/contract/referrals";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { z } from "zod";
import { today } from "../../platform/dates.ts";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useKeptDraft } from "../../platform/kept-draft.ts";
import { useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { problemCode } from "../../platform/problem-words.ts";
import { queryOf, useCommand } from "../../platform/queries.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { KeptForm } from "../kept-form.tsx";
import "./referral-form.css";
import { draftOfReferral, referralBody, ReferralDraft, referralProblems } from "./referral-draft.ts";
import { ChildOfReferral, MoreOfReferral, ReasonOfReferral } from "./referral-fields.tsx";
import { referralFormMessages } from "./referral-form-messages.ts";
import { referralMessages } from "./referral-messages.ts";

/** With the revision on which the changes were made: what somebody else saved since is never overruled unseen. */
const ChangedDraft = ReferralDraft.extend({ revision: z.number() });

function EditForm({ referral }: { referral: Referral }) {
  const words = useMessages(referralFormMessages);
  const navigate = useNavigate();
  const kept = useKeptDraft({
    name: `referral.${referral.id}`,
    shape: ChangedDraft,
    empty: () => ({ ...draftOfReferral(referral), revision: referral.revision }),
  });
  const { draft } = kept;
  const errors = useFormErrors(
    referralProblems(draft, today()).map(([fieldId, problem]) => ({ fieldId, text: words.errors[problem] })),
  );
  const change = useCommand("changeReferral");
  const isOutdated = problemCode(change.error) === "changed-meanwhile";
  const title = words.editTitle(referral.childName);
  // After a clash the newer revision is known, so that saving again is a choice and not an accident.
  const base = isOutdated ? referral.revision : draft.revision;
  const send = () => {
    kept.change({ ...draft, revision: base });
    change.mutate(
      { params: { referralId: referral.id }, body: { revision: base, referral: referralBody(draft) } },
      {
        onSuccess: () => {
          kept.forget();
          void navigate({ to: "/referrals/$referralId", params: { referralId: referral.id } });
        },
      },
    );
  };
  const fields = {
    draft,
    onChange: (next: ReferralDraft) => kept.change({ ...next, revision: draft.revision }),
    errorOf: errors.errorOf,
  };
  return (
    <>
      <PageHeader title={title} back={{ href: `/referrals/${referral.id}`, label: words.backToOne }} />
      <KeptForm
        title={title}
        kept={kept}
        errors={errors}
        className="referral-form"
        problem={
          isOutdated ? (
            <Notice tone="warn" live="alert">
              {words.changed}
            </Notice>
          ) : (
            <ProblemNotice error={change.error} />
          )
        }
        submit={words.saveChanges}
        isPending={change.isPending}
        onSend={send}
      >
        <ChildOfReferral {...fields} />
        <ReasonOfReferral {...fields} />
        <MoreOfReferral {...fields} />
      </KeptForm>
    </>
  );
}

/** Changing what was told of a referral. */
export function EditReferralPage(props: { referralId: string }) {
  const { one } = useMessages(referralMessages);
  const query = useQuery(queryOf("readReferral", { referralId: ReferralId.parse(props.referralId) }));
  return (
    <Loaded query={query} title={one}>
      {({ referral }) => <EditForm referral={referral} />}
    </Loaded>
  );
}

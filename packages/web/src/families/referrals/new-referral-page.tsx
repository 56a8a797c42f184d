import { ReferralId } from "@samenkijken/contract/ids";
import { useNavigate } from "@tanstack/react-router";
import { today } from "../../platform/dates.ts";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useKeptDraft } from "../../platform/kept-draft.ts";
import { useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { KeptForm } from "../kept-form.tsx";
import "./referral-form.css";
import { KnownChildWhileTyping } from "./known-child-notice.tsx";
import { emptyReferral, referralBody, ReferralDraft, referralProblems } from "./referral-draft.ts";
import { ChildOfReferral, MoreOfReferral, ReasonOfReferral } from "./referral-fields.tsx";
import { referralFormMessages } from "./referral-form-messages.ts";

/** The one place on this device for a referral that was begun. */
export const newReferralDraft = "new-referral";

/** Writing down a referral: one page, five answers, every letter kept on this device until it is saved. */
export function NewReferralPage() {
  const words = useMessages(referralFormMessages);
  const navigate = useNavigate();
  const kept = useKeptDraft({
    name: newReferralDraft,
    shape: ReferralDraft,
    empty: () => emptyReferral(today()),
  });
  const { draft } = kept;
  const errors = useFormErrors(
    referralProblems(draft, today()).map(([fieldId, problem]) => ({ fieldId, text: words.errors[problem] })),
  );
  const add = useCommand("addReferral");
  const send = () => {
    const body = { id: ReferralId.parse(draft.id), referral: referralBody(draft) };
    add.mutate(
      { params: {}, body },
      {
        onSuccess: ({ id }) => {
          kept.forget();
          void navigate({ to: "/referrals/$referralId", params: { referralId: id } });
        },
      },
    );
  };
  const fields = { draft, onChange: kept.change, errorOf: errors.errorOf };
  return (
    <>
      <PageHeader
        title={words.newTitle}
        lead={words.newLead}
        back={{ href: "/referrals", label: words.back }}
      />
      <KeptForm
        title={words.newTitle}
        kept={kept}
        errors={errors}
        className="referral-form"
        problem={<ProblemNotice error={add.error} />}
        submit={words.save}
        isPending={add.isPending}
        onSend={send}
      >
        <ChildOfReferral {...fields} />
        <KnownChildWhileTyping
          name={draft.childName}
          birthDate={draft.ageBy === "born" ? draft.birthDate : ""}
        />
        <ReasonOfReferral {...fields} />
        <MoreOfReferral {...fields} />
      </KeptForm>
    </>
  );
}

import { ReferralId } from "@samenkijken/contract/ids";
import type { Referral } from "@samenkijken/contract/referrals";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useDiscreet } from "../../platform/discreet.tsx";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useKeptDraft } from "../../platform/kept-draft.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { queryOf, useCommand } from "../../platform/queries.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { KeptForm } from "../kept-form.tsx";
import { useProgrammes } from "../use-programmes.ts";
import { referralMessages } from "./referral-messages.ts";
import { referralAge } from "./referral-words.ts";
import {
  emptyTriage,
  programmeOf,
  toWeigh,
  triageBody,
  TriageDraft,
  triageProblems,
} from "./triage-draft.ts";
import { AboutFields, ConsiderationFields, DecisionFields, ProgrammeOfTriage } from "./triage-fields.tsx";
import { triageMessages } from "./triage-messages.ts";
import "./triage-page.css";

function TriageForm({ referral }: { referral: Referral }) {
  const words = useMessages(triageMessages);
  const told = useMessages(referralMessages);
  const language = useLanguage();
  const { shownName } = useDiscreet();
  const navigate = useNavigate();
  const kept = useKeptDraft({
    name: `triage.${referral.id}`,
    shape: TriageDraft,
    empty: () => emptyTriage(referral.triages.at(-1)),
  });
  const { draft } = kept;
  const programmeId = programmeOf(draft, referral);
  const programmes = useProgrammes();
  const weighable = toWeigh(programmes.data?.find(({ id }) => id === programmeId));
  const errors = useFormErrors(
    triageProblems(draft, weighable).map(([fieldId, problem]) => ({
      fieldId,
      text: words.errors[problem],
    })),
  );
  const triage = useCommand("triageReferral");
  const title = words.title(shownName(referral.childName));
  const send = () =>
    triage.mutate(
      { params: { referralId: referral.id }, body: triageBody(draft, { programmeId, weighable }) },
      {
        onSuccess: () => {
          kept.forget();
          void navigate({ to: "/referrals/$referralId", params: { referralId: referral.id } });
        },
      },
    );
  const fields = { draft, onChange: kept.change, referral, errorOf: errors.errorOf };
  return (
    <>
      <PageHeader
        title={title}
        titleNote={referralAge(referral, language)}
        lead={told.quoted(referral.reason)}
        back={{ href: `/referrals/${referral.id}`, label: words.back }}
      />
      <KeptForm
        title={title}
        kept={kept}
        errors={errors}
        className="triage-form"
        problem={<ProblemNotice error={triage.error} />}
        submit={words.save}
        isPending={triage.isPending}
        onSend={send}
      >
        <ProgrammeOfTriage {...fields} />
        <ConsiderationFields {...fields} weighable={weighable} />
        <AboutFields {...fields} />
        <DecisionFields {...fields} />
      </KeptForm>
    </>
  );
}

/** The triage card: what speaks for and against, and a decision with its reason. */
export function TriagePage(props: { referralId: string }) {
  const { one } = useMessages(referralMessages);
  const query = useQuery(queryOf("readReferral", { referralId: ReferralId.parse(props.referralId) }));
  return (
    <Loaded query={query} title={one}>
      {({ referral }) => <TriageForm referral={referral} />}
    </Loaded>
  );
}

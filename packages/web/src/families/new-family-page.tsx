import { ProblemError } from "@samenkijken/contract/client";
import type { FamilyId, ReferralId } from "@samenkijken/contract/ids";
import type { Referral } from "@samenkijken/contract/referrals";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api } from "../platform/api.ts";
import { today } from "../platform/dates.ts";
import { useFormErrors } from "../platform/form-errors.ts";
import { useKeptDraft } from "../platform/kept-draft.ts";
import { useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { KeptForm } from "./kept-form.tsx";
import { familyBody, problemsOf, suggestedProgramme, whoseField, type FamilyDraft } from "./family-draft.ts";
import { emptyIntake, IntakeDraft } from "./intake-draft.ts";
import { familyMessages } from "./messages.ts";
import { PeopleFields } from "./people-fields.tsx";
import { PracticalFields } from "./practical-fields.tsx";
import { KnownChildWhileTyping } from "./referrals/known-child-notice.tsx";
import { chosenProgramme, startBodies, startProblems, type ProgrammeOffer } from "./start-draft.ts";
import { ProgrammeFields, QuestionFields } from "./start-fields.tsx";
import { useProgrammes } from "./use-programmes.ts";

const nobodyYet: ReadonlySet<string> = new Set();

function offerFor(programmes: readonly Programme[], draft: FamilyDraft): ProgrammeOffer {
  return { programmes, suggested: suggestedProgramme(programmes, draft.children, today()) };
}

/** What of an intake goes to the server. */
interface Intake {
  readonly intake: IntakeDraft;
  readonly programmes: readonly Programme[];
  readonly referralId: ReferralId | null;
}

/** Adds the family. What was corrected after a try whose answer was lost changes what that try added, unless somebody did so already. */
async function keepFamily(body: Parameters<typeof api.addFamily>[0]["body"]): Promise<void> {
  try {
    await api.addFamily({ params: {}, body });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.type !== "problem:id-taken") throw error;
    const params = { familyId: body.id };
    const there = await api.readFamily({ params, body: {} });
    if (there.revision !== 1) throw error;
    await api.changeFamily({ params, body: { revision: 1, family: body.family } });
  }
}

/** Family, trajectory and questions, one after the other; each has its own id, so a second try goes on where the first stopped. */
async function saveAll({ intake, programmes, referralId }: Intake): Promise<FamilyId> {
  const { familyId, family, start } = intake;
  const programme = chosenProgramme(start, offerFor(programmes, family));
  if (programme === undefined) throw new Error("The form let a family through without a programme.");
  const bodies = startBodies(start, { adults: family.adults, programme, onDate: today() });
  await keepFamily({ id: familyId, family: familyBody(family), referralId });
  await api.startTrajectory({ params: { familyId }, body: bodies.trajectory });
  for (const body of bodies.questions)
    await api.askQuestion({ params: { trajectoryId: start.trajectoryId }, body });
  return familyId;
}

function useSave(forget: () => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: saveAll,
    onSuccess: async (id) => {
      forget();
      await queries.invalidateQueries();
      await navigate({ to: "/families/$familyId", params: { familyId: id } });
    },
  });
}

function useErrors(intake: IntakeDraft, offer: ProgrammeOffer) {
  const words = useMessages(familyMessages);
  const { family, start } = intake;
  const wrong = [...problemsOf(family, today()), ...startProblems(start, { adults: family.adults, offer })];
  return useFormErrors(
    wrong.map(([fieldId, problem]) => ({
      fieldId,
      text: words.errors[problem],
      ...whoseField(family, fieldId, words),
    })),
  );
}

/** Whether the first child is here already; of a referral that was looked at before. */
function Known({ family, referral }: { family: FamilyDraft; referral: Referral | null }) {
  const [first] = family.children;
  if (first === undefined || referral !== null) return null;
  return <KnownChildWhileTyping name={first.name} birthDate={first.birthDate} />;
}

/** The form of an intake: empty, or with what a referral told already. */
export function IntakeForm(props: { programmes: readonly Programme[]; referral: Referral | null }) {
  const { programmes, referral } = props;
  const words = useMessages(familyMessages);
  const kept = useKeptDraft({
    name: `intake.${referral?.id ?? "new"}`,
    shape: IntakeDraft,
    empty: () => emptyIntake(referral),
  });
  const { draft: intake } = kept;
  const offer = offerFor(programmes, intake.family);
  const errors = useErrors(intake, offer);
  const save = useSave(kept.forget);
  const title = referral === null ? words.newTitle : words.intakeTitle(referral.childName);
  const changeFamily = (family: FamilyDraft) => kept.change(IntakeDraft.parse({ ...intake, family }));
  const shared = {
    draft: intake.start,
    onChange: (start: object) => kept.change(IntakeDraft.parse({ ...intake, start })),
    errorOf: errors.errorOf,
    adults: intake.family.adults,
    offer,
  };
  const back =
    referral === null
      ? { href: "/families", label: words.back }
      : { href: `/referrals/${referral.id}`, label: words.backToReferral };
  return (
    <>
      <PageHeader title={title} lead={referral === null ? words.newLead : words.intakeLead} back={back} />
      <KeptForm
        title={title}
        kept={kept}
        errors={errors}
        problem={<ProblemNotice error={save.error} />}
        submit={referral === null ? words.save : words.start}
        isPending={save.isPending}
        onSend={() => save.mutate({ intake, programmes, referralId: referral?.id ?? null })}
      >
        <PeopleFields
          draft={intake.family}
          onChange={changeFamily}
          errorOf={errors.errorOf}
          keptIds={nobodyYet}
        />
        <Known family={intake.family} referral={referral} />
        <h2>{words.wish}</h2>
        <QuestionFields {...shared} />
        <ProgrammeFields {...shared} />
        <PracticalFields draft={intake.family} onChange={changeFamily} />
      </KeptForm>
    </>
  );
}

/** A new family: who they are, what they ask and the programme that fits, on one page. */
export function NewFamilyPage() {
  const words = useMessages(familyMessages);
  const programmes = useProgrammes();
  return (
    <Loaded query={programmes} title={words.newTitle}>
      {(list) => <IntakeForm programmes={list} referral={null} />}
    </Loaded>
  );
}

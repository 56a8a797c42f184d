import { FamilyId } from "@samenkijken/contract/ids";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../platform/api.ts";
import { today } from "../platform/dates.ts";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useFormErrors } from "../platform/form-errors.ts";
import { useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import {
  emptyAdult,
  emptyChild,
  familyBody,
  problemsOf,
  suggestedProgramme,
  whoseField,
  type FamilyDraft,
} from "./family-draft.ts";
import { familyMessages } from "./messages.ts";
import { PeopleFields } from "./people-fields.tsx";
import {
  chosenProgramme,
  emptyStart,
  startBodies,
  startProblems,
  type ProgrammeOffer,
  type StartDraft,
} from "./start-draft.ts";
import { ProgrammeFields, QuestionFields } from "./start-fields.tsx";
import { useProgrammes } from "./use-programmes.ts";

const nobodyYet: ReadonlySet<string> = new Set();

function offerFor(programmes: readonly Programme[], draft: FamilyDraft): ProgrammeOffer {
  return { programmes, suggested: suggestedProgramme(programmes, draft.children, today()) };
}

/** Family, trajectory and question, one after the other; each has its own id, so a second try goes on where the first stopped. */
async function saveAll(
  familyId: FamilyId,
  { draft, start, programmes }: { draft: FamilyDraft; start: StartDraft; programmes: readonly Programme[] },
): Promise<FamilyId> {
  const programme = chosenProgramme(start, offerFor(programmes, draft));
  if (programme === undefined) throw new Error("The form let a family through without a programme.");
  const bodies = startBodies(start, { adults: draft.adults, programme, onDate: today() });
  await api.addFamily({ params: {}, body: { id: familyId, family: familyBody(draft) } });
  await api.startTrajectory({ params: { familyId }, body: bodies.trajectory });
  await api.askQuestion({ params: { trajectoryId: start.trajectoryId }, body: bodies.question });
  return familyId;
}

function useSave() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [familyId] = useState(() => FamilyId.parse(crypto.randomUUID()));
  return useMutation({
    mutationFn: (all: Parameters<typeof saveAll>[1]) => saveAll(familyId, all),
    onSuccess: async (id) => {
      await queries.invalidateQueries();
      await navigate({ to: "/families/$familyId", params: { familyId: id } });
    },
  });
}

function NewFamilyForm({ programmes }: { programmes: readonly Programme[] }) {
  const words = useMessages(familyMessages);
  const [draft, setDraft] = useState<FamilyDraft>(() => ({
    children: [emptyChild()],
    adults: [emptyAdult()],
  }));
  const [start, setStart] = useState(emptyStart);
  const offer = offerFor(programmes, draft);
  const wrong = [...problemsOf(draft, today()), ...startProblems(start, { adults: draft.adults, offer })];
  const errors = useFormErrors(
    wrong.map(([fieldId, problem]) => ({
      fieldId,
      text: words.errors[problem],
      ...whoseField(draft, fieldId, words),
    })),
  );
  const save = useSave();
  useDocumentTitle(errors.shown.length > 0 ? words.errorPage(words.newTitle) : words.newTitle);
  const shared = { errorOf: errors.errorOf, adults: draft.adults };
  return (
    <>
      <PageHeader
        title={words.newTitle}
        lead={words.newLead}
        back={{ href: "/families", label: words.back }}
      />
      <form
        className="family-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (errors.mayGo()) save.mutate({ draft, start, programmes });
        }}
      >
        <ErrorSummary title={words.errorTitle} errors={errors.shown} attempt={errors.attempt} />
        <PeopleFields draft={draft} onChange={setDraft} errorOf={errors.errorOf} keptIds={nobodyYet} />
        <h2>{words.wish}</h2>
        <QuestionFields draft={start} onChange={setStart} {...shared} />
        <ProgrammeFields draft={start} onChange={setStart} offer={offer} {...shared} />
        <ProblemNotice error={save.error} />
        <p>
          <Button type="submit" variant="primary" size="large" disabled={save.isPending}>
            {words.save}
          </Button>
        </p>
      </form>
    </>
  );
}

/** A new family: who they are, what they ask and the programme that fits, on one page. */
export function NewFamilyPage() {
  const words = useMessages(familyMessages);
  const programmes = useProgrammes();
  return (
    <Loaded query={programmes} title={words.newTitle}>
      {(list) => <NewFamilyForm programmes={list} />}
    </Loaded>
  );
}

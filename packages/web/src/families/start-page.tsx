import type { Family } from "@samenkijken/contract/families";
import { FamilyId } from "@samenkijken/contract/ids";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../platform/api.ts";
import { today } from "../platform/dates.ts";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useFormErrors } from "../platform/form-errors.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { listInWords } from "../platform/plural.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { queryOf } from "../platform/queries.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { suggestedProgramme } from "./family-draft.ts";
import { familyMessages } from "./messages.ts";
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

interface Start {
  readonly family: Family;
  readonly offer: ProgrammeOffer;
  /** The trajectory that runs already; null when it must still begin. */
  readonly running: Trajectory | null;
}

async function begin({ family, running, offer }: Start, start: StartDraft): Promise<void> {
  const programme = chosenProgramme(start, offer);
  if (programme === undefined) throw new Error("The form let a trajectory through without a programme.");
  const bodies = startBodies(start, { adults: family.adults, programme, onDate: today() });
  if (running === null)
    await api.startTrajectory({ params: { familyId: family.id }, body: bodies.trajectory });
  const trajectoryId = running?.id ?? start.trajectoryId;
  for (const body of bodies.questions) await api.askQuestion({ params: { trajectoryId }, body });
}

function StartForm(props: Start) {
  const { family, running, offer } = props;
  const words = useMessages(familyMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [start, setStart] = useState(emptyStart);
  const wrong = startProblems(running === null ? start : { ...start, programmeId: running.programmeId }, {
    adults: family.adults,
    offer,
  });
  const errors = useFormErrors(wrong.map(([fieldId, problem]) => ({ fieldId, text: words.errors[problem] })));
  const save = useMutation({
    mutationFn: () => begin(props, running === null ? start : { ...start, programmeId: running.programmeId }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      await navigate({ to: "/families/$familyId", params: { familyId: family.id } });
    },
  });
  const names = family.children.filter((child) => child.inFocus).map((child) => child.name);
  const title = words.startTitle(listInWords(language, names));
  useDocumentTitle(errors.shown.length > 0 ? words.errorPage(title) : title);
  const shared = { draft: start, onChange: setStart, adults: family.adults, errorOf: errors.errorOf };
  return (
    <>
      <PageHeader title={title} back={{ href: `/families/${family.id}`, label: words.backToFamily }} />
      <form
        className="family-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (errors.mayGo()) save.mutate();
        }}
      >
        <ErrorSummary title={words.errorTitle} errors={errors.shown} attempt={errors.attempt} />
        <QuestionFields {...shared} />
        {running === null && <ProgrammeFields {...shared} offer={offer} />}
        <ProblemNotice error={save.error} />
        <p>
          <Button type="submit" variant="primary" size="large" disabled={save.isPending}>
            {running === null ? words.start : words.saveQuestion}
          </Button>
        </p>
      </form>
    </>
  );
}

/** Where a trajectory begins, or where its question is still written down. */
export function StartPage(props: { familyId: string }) {
  const words = useMessages(familyMessages);
  const family = useQuery(queryOf("readFamily", { familyId: FamilyId.parse(props.familyId) }));
  const trajectories = useQuery(queryOf("listTrajectories", {}));
  const programmes = useProgrammes();
  return (
    <Loaded query={family} title={words.family}>
      {(known) => (
        <Loaded query={trajectories} title={words.family}>
          {(list) => (
            <Loaded query={programmes} title={words.family}>
              {(offered) => (
                <StartForm
                  family={known}
                  offer={{
                    programmes: offered,
                    suggested: suggestedProgramme(offered, known.children, today()),
                  }}
                  running={
                    list.find(({ familyId, closedOn }) => familyId === known.id && closedOn === null) ?? null
                  }
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

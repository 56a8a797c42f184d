import type { Family } from "@samenkijken/contract/families";
import { FamilyId } from "@samenkijken/contract/ids";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { today } from "../platform/dates.ts";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useFormErrors } from "../platform/form-errors.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { listInWords } from "../platform/plural.ts";
import { problemCode } from "../platform/problem-words.ts";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { queryOf, useCommand } from "../platform/queries.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { draftOf, familyBody, problemsOf, whoseField } from "./family-draft.ts";
import { familyMessages } from "./messages.ts";
import { PracticalFields } from "./practical-fields.tsx";
import { PeopleFields } from "./people-fields.tsx";

function EditForm({ family, pinned }: { family: Family; pinned: ReactNode }) {
  const words = useMessages(familyMessages);
  const language = useLanguage();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => draftOf(family));
  const [keptIds] = useState(
    () => new Set<string>([...family.children, ...family.adults].map(({ id }) => id)),
  );
  const [revision, setRevision] = useState(family.revision);
  const wrong = problemsOf(draft, today());
  const errors = useFormErrors(
    wrong.map(([fieldId, problem]) => ({
      fieldId,
      text: words.errors[problem],
      ...whoseField(draft, fieldId, words),
    })),
  );
  const change = useCommand("changeFamily");
  const isOutdated = problemCode(change.error) === "changed-meanwhile";
  const names = family.children.filter((child) => child.inFocus).map((child) => child.name);
  const title = words.editTitle(listInWords(language, names));
  useDocumentTitle(errors.shown.length > 0 ? words.errorPage(title) : title);
  // After a clash the newer revision is known, so that saving again is a choice and not an accident.
  const base = isOutdated ? family.revision : revision;
  const send = () => {
    setRevision(base);
    change.mutate(
      { params: { familyId: family.id }, body: { revision: base, family: familyBody(draft) } },
      { onSuccess: () => void navigate({ to: "/families/$familyId", params: { familyId: family.id } }) },
    );
  };
  return (
    <>
      <PageHeader title={title} back={{ href: `/families/${family.id}`, label: words.backToFamily }} />
      {pinned}
      <form
        className="family-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (errors.mayGo()) send();
        }}
      >
        <ErrorSummary title={words.errorTitle} errors={errors.shown} attempt={errors.attempt} />
        <PeopleFields draft={draft} onChange={setDraft} errorOf={errors.errorOf} keptIds={keptIds} />
        <PracticalFields draft={draft} onChange={setDraft} />
        {isOutdated ? (
          <Notice tone="warn" live="alert">
            {words.changed}
          </Notice>
        ) : (
          <ProblemNotice error={change.error} />
        )}
        <p>
          <Button type="submit" variant="primary" size="large" disabled={change.isPending}>
            {words.saveChanges}
          </Button>
        </p>
      </form>
    </>
  );
}

/** Changing who belongs to a family. */
export function EditFamilyPage(props: { familyId: string; pinned: ReactNode }) {
  const words = useMessages(familyMessages);
  const query = useQuery(queryOf("readFamily", { familyId: FamilyId.parse(props.familyId) }));
  return (
    <Loaded query={query} title={words.family}>
      {(family) => <EditForm family={family} pinned={props.pinned} />}
    </Loaded>
  );
}

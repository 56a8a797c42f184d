import type { ProgrammeVersion } from "@samenkijken/contract/guide";
import { codingSchemes } from "@samenkijken/domain/method/codes";
import { newestProgrammes } from "@samenkijken/domain/programmes/programmes";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useFormErrors } from "../platform/form-errors.ts";
import { useLanguage, useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { queryOf, useCommand } from "../platform/queries.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { TextField } from "../ui/text-field.tsx";
import { draftOfProgramme, emptyProgramme, readProgramme, type ProgrammeDraft } from "./programme-draft.ts";
import { neededFields, numberFields, type DraftField } from "./programme-fields.ts";
import { programmeMessages } from "./programme-messages.ts";

/** The parts of the form; the id is asked only once. */
const parts = [
  ["what", ["id", "nameNl", "nameEn", "source"]],
  ["recognition", ["recognitionNl", "recognitionEn", "recognitionSince", "recognitionSource"]],
  ["whom", ["schemeId", "ageFrom", "ageBelow"]],
  ["course", ["requiresQuestion", "pairs", "variants", "midway", "schoolFilms"]],
  [
    "time",
    ["lookBackFrom", "lookBackTo", "bandFrom", "bandTo", "bandWarn", "followUpMonths", "followUpNotice"],
  ],
] as const satisfies readonly (readonly [string, readonly DraftField[]])[];

interface FieldProps {
  readonly field: DraftField;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: { error?: string };
}

function ProgrammeField({ field, value, onChange, error }: FieldProps) {
  const words = useMessages(programmeMessages);
  const language = useLanguage();
  const texts = { id: field, label: words.fields[field], value, onChange, ...error };
  if (field === "requiresQuestion")
    return (
      <RadioGroup
        {...texts}
        inline
        options={[
          { value: "yes", label: words.yes },
          { value: "no", label: words.no },
        ]}
      />
    );
  if (field === "schemeId")
    return (
      <SelectField
        {...texts}
        emptyLabel={words.chooseScheme}
        options={codingSchemes.map(({ scheme, name }) => ({ value: scheme.id, label: name[language] }))}
      />
    );
  const help: Partial<Record<DraftField, string>> = words.help;
  return (
    <TextField
      {...texts}
      width={numberFields.has(field) ? "short" : "full"}
      inputMode={numberFields.has(field) ? "numeric" : "text"}
      maxLength={field === "source" ? 500 : 200}
      help={help[field]}
      optionalText={neededFields.has(field) ? undefined : words.optional}
    />
  );
}

interface Editing {
  /** The newest version of the programme, or null for a new programme. */
  readonly from: ProgrammeVersion["programme"] | null;
  readonly taken: ReadonlySet<string>;
}

/** What is wrong with the form, in words, by field. */
function useFaults({ from, taken }: Editing, draft: ProgrammeDraft, note: string) {
  const words = useMessages(programmeMessages);
  const read = readProgramme(draft, (from?.version ?? 0) + 1);
  const faults = read.ok
    ? []
    : read.faults.map(([fieldId, fault]) => ({
        fieldId: fieldId as string,
        text: words.faults[fault](words.fields[fieldId]),
      }));
  if (from === null && taken.has(draft.id.trim()))
    faults.push({ fieldId: "id", text: words.faults["id-in-use"]() });
  if (note.trim().length < 3) faults.push({ fieldId: "note", text: words.faults.note() });
  return { faults, programme: read.ok ? read.programme : null };
}

function EditorForm({ from: newest, taken }: Editing) {
  const words = useMessages(programmeMessages);
  const language = useLanguage();
  const navigate = useNavigate();
  // The version that was opened: a newer one that arrives meanwhile must not be written over.
  const [from] = useState(newest);
  const [draft, setDraft] = useState<ProgrammeDraft>(from === null ? emptyProgramme : draftOfProgramme(from));
  const [note, setNote] = useState("");
  const { faults, programme } = useFaults({ from, taken }, draft, note);
  const errors = useFormErrors(faults);
  const publish = useCommand("publishProgramme");
  const version = (from?.version ?? 0) + 1;
  const title = from === null ? words.newTitle : words.editTitle(from.name[language], version);
  useDocumentTitle(errors.shown.length > 0 ? words.errorPage(title) : title);
  const send = (): void => {
    if (!errors.mayGo() || programme === null) return;
    publish.mutate(
      { params: {}, body: { programme, note: note.trim() } },
      { onSuccess: () => void navigate({ to: "/programmes" }) },
    );
  };
  return (
    <>
      <PageHeader title={title} back={{ href: "/programmes", label: words.back }} />
      <form
        className="family-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ErrorSummary title={words.errorTitle} errors={errors.shown} attempt={errors.attempt} />
        {parts.map(([part, fields]) => (
          <section key={part} className="stack" aria-labelledby={`part-${part}`}>
            <h2 id={`part-${part}`}>{words.parts[part]}</h2>
            {part === "recognition" && <p className="text-2">{words.recognitionHelp}</p>}
            {fields
              .filter((field) => field !== "id" || from === null)
              .map((field) => (
                <ProgrammeField
                  key={field}
                  field={field}
                  value={draft[field]}
                  error={errors.errorOf(field)}
                  onChange={(value) => setDraft({ ...draft, [field]: value })}
                />
              ))}
          </section>
        ))}
        <section className="stack" aria-labelledby="part-note">
          <h2 id="part-note">{words.parts.note}</h2>
          <TextArea
            id="note"
            label={words.fields.note}
            rows={2}
            maxLength={500}
            value={note}
            onChange={setNote}
            {...errors.errorOf("note")}
          />
        </section>
        <ProblemNotice error={publish.error} />
        <p>
          <Button type="submit" variant="primary" size="large" disabled={publish.isPending}>
            {words.publish(version)}
          </Button>
        </p>
      </form>
    </>
  );
}

/** Writing a programme, or the next version of one. */
export function ProgrammeEditorPage({ programmeId }: { programmeId: string | null }) {
  const words = useMessages(programmeMessages);
  const query = useQuery({ ...queryOf("listProgrammes", {}), refetchOnWindowFocus: false });
  return (
    <Loaded query={query} title={words.title}>
      {(list) => {
        const newest = newestProgrammes(list.map(({ programme }) => programme));
        const from = newest.find(({ id }) => id === programmeId) ?? null;
        if (programmeId !== null && from === null) return <Notice tone="info">{words.unknown}</Notice>;
        return <EditorForm from={from} taken={new Set(newest.map(({ id }) => id))} />;
      }}
    </Loaded>
  );
}

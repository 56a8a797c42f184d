import type { ProgrammeVersion } from "@samenkijken/contract/guide";
import { newestProgrammes } from "@samenkijken/domain/programmes/programmes";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
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
import { AboutPart } from "./editor/about-part.tsx";
import { ChecksPart } from "./editor/checks-part.tsx";
import { CoursePart } from "./editor/course-part.tsx";
import { EditorContext, type Editor } from "./editor/editor-context.ts";
import { ConsiderationsPart, FilmingPart } from "./editor/filming-part.tsx";
import { InstrumentsPart } from "./editor/instruments-part.tsx";
import { editorMessages } from "./editor/messages.ts";
import { editorParts, partOf, type EditorPart } from "./editor/parts.ts";
import { QuestionsPart } from "./editor/questions-part.tsx";
import { readDraft } from "./editor/draft.ts";
import { ReviewPart } from "./editor/review-part.tsx";
import { StepsPart } from "./editor/steps-part.tsx";
import { useKeptDraft } from "./editor/use-kept-draft.ts";
import { useFaultWords } from "./editor/use-fault-words.ts";
import { idOf, withValueAt } from "./editor/value-at.ts";
import { programmeMessages } from "./programme-messages.ts";
import "./editor/editor.css";

type Programme = ProgrammeVersion["programme"];

interface Editing {
  /** The newest version of the programme, or null for a new programme. */
  readonly from: Programme | null;
  readonly taken: ReadonlySet<string>;
}

function usePartContent(from: Programme | null): Readonly<Record<EditorPart, () => ReactNode>> {
  return {
    about: () => <AboutPart isNew={from === null} />,
    course: () => <CoursePart />,
    questions: () => <QuestionsPart />,
    checks: () => <ChecksPart />,
    instruments: () => <InstrumentsPart />,
    steps: () => <StepsPart />,
    filming: () => <FilmingPart />,
    considerations: () => <ConsiderationsPart />,
    review: () => <ReviewPart from={from} />,
  };
}

/** The draft, what is wrong with it, and how it is published. */
function useEditing({ from, taken }: Editing) {
  const navigate = useNavigate();
  const kept = useKeptDraft(from);
  const { draft, setDraft } = kept;
  const read = useMemo(() => readDraft(draft, { from, taken }), [draft, from, taken]);
  const say = useFaultWords();
  const errors = useFormErrors(read.ok ? [] : read.faults.map(say));
  const publish = useCommand("publishProgramme");
  const send = (): void => {
    if (!errors.mayGo() || !read.ok) return;
    publish.mutate(
      { params: {}, body: { programme: read.programme, note: draft.note.trim() } },
      {
        onSuccess: () => {
          kept.forget();
          void navigate({ to: "/programmes" });
        },
      },
    );
  };
  const editor: Editor = {
    draft,
    setDraft,
    put: (way, value) =>
      setDraft({ ...draft, content: withValueAt(draft.content, way, value) as typeof draft.content }),
    errorOf: errors.errorOf,
    isWrongAt: (way) => errors.shown.some(({ fieldId }) => `${fieldId}.`.startsWith(`${idOf(way)}.`)),
  };
  return { kept, errors, publish, send, editor };
}

/** The parts, the one that is open marked, and those in which something is wrong told. */
function PartsList(props: {
  part: EditorPart;
  wrong: ReadonlySet<EditorPart>;
  onGo: (part: EditorPart) => void;
}) {
  const words = useMessages(editorMessages);
  return (
    <nav aria-label={words.partsLabel} className="editor-parts">
      <ul>
        {editorParts.map((part) => (
          <li key={part}>
            <button
              type="button"
              aria-current={part === props.part ? "step" : undefined}
              onClick={() => props.onGo(part)}
            >
              {words.parts[part]}
              {props.wrong.has(part) && <span className="editor-wrong">{words.isWrong}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function KeptNotice({ kept }: { kept: ReturnType<typeof useKeptDraft> }) {
  const words = useMessages(editorMessages);
  if (kept.state === "fresh") return null;
  if (kept.state === "dropped") return <Notice tone="info">{words.dropped}</Notice>;
  const drop = <Button onClick={kept.drop}>{words.dropDraft}</Button>;
  const unfit = [...new Set(kept.unfit.map(partOf))].map((part) => words.parts[part]);
  if (unfit.length > 0)
    return (
      <Notice tone="warn" action={drop}>
        {words.partlyKept(unfit)}
      </Notice>
    );
  return (
    <Notice tone="info" action={drop}>
      {words.draftKept}
    </Notice>
  );
}

function EditorForm(props: Editing) {
  const words = useMessages(programmeMessages);
  const texts = useMessages(editorMessages);
  const language = useLanguage();
  // The version that was opened: a newer one that arrives meanwhile must not be written over.
  const [from] = useState(props.from);
  const [part, setPart] = useState<EditorPart>("about");
  const { kept, errors, publish, send, editor } = useEditing({ from, taken: props.taken });
  const content = usePartContent(from);
  const version = (from?.version ?? 0) + 1;
  const title = from === null ? words.newTitle : words.editTitle(from.name[language], version);
  useDocumentTitle(errors.shown.length > 0 ? words.errorPage(title) : title);
  const next = editorParts[editorParts.indexOf(part) + 1];
  const go = (to: EditorPart): void => {
    flushSync(() => setPart(to));
    document.getElementById("editor-part")?.focus();
  };
  return (
    <EditorContext value={editor}>
      <PageHeader title={title} back={{ href: "/programmes", label: words.back }} />
      <KeptNotice kept={kept} />
      <form
        className="editor"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ErrorSummary
          title={words.errorTitle}
          errors={errors.shown}
          attempt={errors.attempt}
          onGo={(fieldId) => flushSync(() => setPart(partOf(fieldId)))}
        />
        <PartsList
          part={part}
          wrong={new Set(errors.shown.map(({ fieldId }) => partOf(fieldId)))}
          onGo={go}
        />
        <section aria-labelledby="editor-part" className="editor-part stack">
          <h2 id="editor-part" tabIndex={-1}>
            {texts.parts[part]}
          </h2>
          {content[part]()}
        </section>
        <ProblemNotice error={publish.error} />
        <p className="row">
          {next !== undefined && (
            <Button variant="primary" size="large" onClick={() => go(next)}>
              {texts.next(texts.parts[next])}
            </Button>
          )}
          {/* Publishing is what one goes on to in the last part, where everything that changes is told. */}
          <Button
            type="submit"
            variant={next === undefined ? "primary" : "secondary"}
            size="large"
            disabled={publish.isPending}
          >
            {words.publish(version)}
          </Button>
        </p>
      </form>
    </EditorContext>
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

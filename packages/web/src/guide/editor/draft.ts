import { ownWords } from "@samenkijken/domain/method/wording";
import { familyContent } from "@samenkijken/domain/programmes/family-content";
import { asNextVersion } from "@samenkijken/domain/programmes/next-version";
import { Programme, type ProgrammeContent } from "@samenkijken/domain/programmes/programme";
import { programmeProblems, type ProgrammeProblem } from "@samenkijken/domain/programmes/programme-problems";
import {
  draftOfProgramme,
  emptyProgramme,
  fieldOfPath,
  numberFaults,
  numbersOf,
  type DraftFault,
  type ProgrammeDraft,
} from "../programme-draft.ts";
import { isFields, textAt } from "./value-at.ts";

/** A programme as it is being written: its numbers as text, its words as they will be. */
export interface EditorDraft {
  readonly numbers: ProgrammeDraft;
  readonly content: ProgrammeContent;
  readonly note: string;
}

/** What is wrong in the editor, and at which field. */
export interface EditorFault {
  readonly fieldId: string;
  readonly fault: DraftFault | ProgrammeProblem | "not-right" | "note" | "id-in-use";
}

/** A form to begin with: the newest version, or for a new programme the words that most programmes share. */
export function firstDraft(from: Programme | null): EditorDraft {
  if (from === null) return { numbers: emptyProgramme, content: familyContent, note: "" };
  return { numbers: draftOfProgramme(from), content: contentOf(from), note: "" };
}

function contentOf(programme: Programme): ProgrammeContent {
  const keys = Object.keys(familyContent) as (keyof ProgrammeContent)[];
  return Object.fromEntries(keys.map((key) => [key, programme[key]])) as ProgrammeContent;
}

/** The next version that a draft describes, or everything that is wrong with it, in the order of the editor. */
export function readDraft(
  draft: EditorDraft,
  { from, taken }: { readonly from: Programme | null; readonly taken: ReadonlySet<string> },
):
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly faults: readonly EditorFault[] } {
  const faults: EditorFault[] = numberFaults(draft.numbers).map(([fieldId, fault]) => ({ fieldId, fault }));
  if (from === null && taken.has(draft.numbers.id.trim())) faults.push({ fieldId: "id", fault: "id-in-use" });
  const written = { ...tidied(draft.content), ...numbersOf(draft.numbers, (from?.version ?? 0) + 1) };
  const parsed = Programme.safeParse(written);
  if (!parsed.success) faults.push(...shapeFaults(parsed.error.issues, written, faults));
  else if (faults.length === 0)
    faults.push(
      ...programmeProblems(parsed.data).map(({ problem, path }) => ({
        fieldId: fieldOfPath(path),
        fault: problem,
      })),
    );
  if (draft.note.trim().length < 3) faults.push({ fieldId: "note", fault: "note" });
  if (faults.length > 0 || !parsed.success) return { ok: false, faults };
  return { ok: true, programme: asNextVersion(from, parsed.data) };
}

type Issues = readonly { readonly path: readonly PropertyKey[] }[];

/** What the shape refuses, at the field where it stands; a number that was told already is not told twice. */
function shapeFaults(issues: Issues, written: unknown, told: readonly EditorFault[]): EditorFault[] {
  const known = new Set(told.map(({ fieldId }) => fieldId));
  return issues.flatMap(({ path }) => {
    const way = path.map((key) => (typeof key === "number" ? key : String(key)));
    const fieldId = fieldOfPath(way.join("."));
    if (known.has(fieldId) || (told.length > 0 && !(way[0] !== undefined && String(way[0]) in familyContent)))
      return [];
    known.add(fieldId);
    const isEmpty = textAt(written, way).trim() === "";
    return [{ fieldId, fault: isEmpty ? ("missing" as const) : ("not-right" as const) }];
  });
}

/** Content without what stayed empty: words that nobody hears, a contact point that nobody named. */
export function tidied(content: ProgrammeContent): ProgrammeContent {
  const texts = Object.entries(content.texts).flatMap(([step, text]) => {
    const heard: unknown = text.hears;
    if (isBlank(heard) && isBlank(text.childHears)) return [];
    const childHears = isBlank(text.childHears) ? null : text.childHears;
    return [[step, { ...text, childHears, ...sourceOf(text) }] as const];
  });
  const { contact } = content;
  return {
    ...content,
    texts: Object.fromEntries(texts),
    contact: contact === null || isBlank(contact) ? null : blanksAsNull(contact),
  };
}

/** Where words come from, when nobody said: from the organisation itself. */
function sourceOf(item: unknown) {
  const { source, verified } = isFields(item) ? item : {};
  return {
    source: (source ?? ownWords) as typeof ownWords,
    verified: verified === true,
  };
}

function blanksAsNull(contact: NonNullable<ProgrammeContent["contact"]>) {
  const { name, email, phone, url } = contact;
  return { name, email: given(email), phone: given(phone), url: given(url) };
}

function given(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}

/** Nothing but empty texts. */
function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return isFields(value) && Object.values(value).every(isBlank);
}

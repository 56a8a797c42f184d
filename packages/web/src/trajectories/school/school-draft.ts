import { PersonId } from "@samenkijken/contract/ids";
import type { Request } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import type { SchoolBranch } from "@samenkijken/contract/school";
import type { FieldError } from "../../ui/error-summary.tsx";
import type { SchoolWords } from "./messages-nl.ts";

/** The teacher's question as it is being written. */
export interface SchoolDraft {
  readonly teacherId: PersonId;
  readonly groupId: PersonId;
  readonly school: string;
  readonly group: string;
  readonly teacher: string;
  readonly asks: readonly string[];
  readonly quote: string;
  readonly askedOn: string;
  readonly contactBy: readonly string[];
  readonly contactOn: string;
  readonly reason: string;
}

type Asks = SchoolBranch["asks"][number];

/** What was written down before, or nothing yet. */
export function draftOf(branch: SchoolBranch | null): SchoolDraft {
  if (branch === null) return { ...nothingYet, teacherId: newPerson(), groupId: newPerson() };
  const nameOf = (id: string) => branch.people.find((person) => person.id === id)?.name ?? "";
  const { teacherId, classId: groupId, school, asks, quote, askedOn, contactAgreed } = branch;
  return {
    ...nothingYet,
    teacherId,
    groupId,
    school,
    asks,
    quote,
    askedOn,
    group: nameOf(groupId),
    teacher: nameOf(teacherId),
    contactBy: contactAgreed.by,
    contactOn: contactAgreed.on,
  };
}

const nothingYet = {
  school: "",
  group: "",
  teacher: "",
  asks: [],
  quote: "",
  askedOn: "",
  contactBy: [],
  contactOn: "",
  reason: "",
} as const;

/** What is still missing: the branch does not open without it. */
export function draftErrors(
  draft: SchoolDraft,
  { errors }: Pick<SchoolWords["form"], "errors">,
  about: { readonly today: string; readonly needsReason: boolean },
): FieldError[] {
  const missing: [string, boolean, string][] = [
    ["school-name", draft.school.trim() === "", errors.school],
    ["school-group", draft.group.trim() === "", errors.group],
    ["school-teacher", draft.teacher.trim() === "", errors.teacher],
    ["school-asks", draft.asks.length === 0, errors.asks],
    ["school-quote", draft.quote.trim() === "", errors.quote],
    ["school-asked-on", draft.askedOn === "", errors.askedOn],
    ["school-asked-on", draft.askedOn > about.today, errors.future],
    ["school-contact", draft.contactBy.length === 0, errors.contactBy],
    ["school-contact-on", draft.contactOn === "", errors.contactOn],
    ["school-contact-on", draft.contactOn > about.today, errors.future],
    ["school-reason", about.needsReason && draft.reason.trim().length < 3, errors.reason],
  ];
  return missing.filter(([, isWrong]) => isWrong).map(([fieldId, , text]) => ({ fieldId, text }));
}

/** The request that opens or corrects the branch. */
export function bodyOf(draft: SchoolDraft, needsReason: boolean): Request<Operations["openSchool"]>["body"] {
  return {
    school: draft.school.trim(),
    group: { id: draft.groupId, name: draft.group.trim() },
    teacher: { id: draft.teacherId, name: draft.teacher.trim() },
    asks: draft.asks as Asks[],
    quote: draft.quote.trim(),
    askedOn: draft.askedOn,
    contactAgreed: { on: draft.contactOn, by: draft.contactBy.map((id) => PersonId.parse(id)) },
    reason: needsReason ? draft.reason.trim() : null,
  };
}

function newPerson(): PersonId {
  return PersonId.parse(crypto.randomUUID());
}

import type { Goal } from "@samenkijken/contract/goals";
import type { Request } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";

/** A goal as it is being written. */
export interface GoalDraft {
  readonly words: string;
  readonly quote: string;
  readonly quotedPersonId: string;
  readonly owners: readonly string[];
  readonly atZero: string;
  readonly atTen: string;
  readonly begins: Readonly<Record<string, number>>;
  readonly wishes: Readonly<Record<string, number>>;
  readonly levels: readonly string[];
  readonly weight: string;
  readonly setOn: string;
  readonly endsGoalId: string;
}

type Body = Request<Operations["keepGoal"]>["body"];

const noLevels: readonly string[] = ["", "", "", "", ""];
const emptyDraft: GoalDraft = {
  words: "",
  quote: "",
  quotedPersonId: "",
  owners: [],
  atZero: "",
  atTen: "",
  begins: {},
  wishes: {},
  levels: noLevels,
  weight: "1",
  setOn: "",
  endsGoalId: "",
};

/** An empty goal, or the one that is there. */
export function draftOf(goal: Goal | null, day: string): GoalDraft {
  if (goal === null) return { ...emptyDraft, setOn: day };
  return {
    ...emptyDraft,
    words: goal.words,
    quote: goal.quote,
    quotedPersonId: goal.quotedPersonId,
    owners: goal.parents.map(({ personId }) => personId),
    atZero: goal.atZero,
    atTen: goal.atTen,
    wishes: Object.fromEntries(
      goal.parents.flatMap(({ personId, wish }) => (wish === null ? [] : [[personId, wish]])),
    ),
    levels: goal.levels ?? noLevels,
    weight: String(goal.weight),
    setOn: goal.setOn,
  };
}

/** What is missing, by the name of its field, in the order of the form. */
export function missingIn(
  draft: GoalDraft,
  mustEnd: "must-end-one" | "has-room",
): readonly (keyof GoalDraft)[] {
  const needed = ["quote", "quotedPersonId", "words", "atZero", "atTen"] as const;
  const levels = draft.levels.filter((level) => level.trim() !== "").length;
  return [
    ...(mustEnd === "must-end-one" && draft.endsGoalId === "" ? (["endsGoalId"] as const) : []),
    ...needed.filter((field) => draft[field].trim() === ""),
    ...(draft.owners.length === 0 ? (["owners"] as const) : []),
    ...(levels > 0 && levels < noLevels.length ? (["levels"] as const) : []),
  ];
}

/** The draft as it is sent. Each begin has an id of its own, so that a repeated request adds nothing twice. */
export function bodyOf(
  draft: GoalDraft,
  about: { readonly version: number; readonly measurementIds: ReadonlyMap<string, string> },
): Body {
  const isNew = about.version === 1;
  return {
    version: about.version,
    setOn: draft.setOn,
    goal: {
      words: draft.words.trim(),
      quote: draft.quote.trim(),
      quotedPersonId: draft.quotedPersonId,
      atZero: draft.atZero.trim(),
      atTen: draft.atTen.trim(),
      parents: draft.owners.map((personId) => ({ personId, wish: draft.wishes[personId] ?? null })),
      levels: draft.levels.every((level) => level.trim() === "")
        ? null
        : draft.levels.map((level) => level.trim()),
      weight: Number(draft.weight),
    },
    begin: isNew
      ? draft.owners.flatMap((personId) => {
          const score = draft.begins[personId];
          const measurementId = about.measurementIds.get(personId);
          return score === undefined || measurementId === undefined
            ? []
            : [{ measurementId, personId, score }];
        })
      : [],
    endsGoalId: isNew && draft.endsGoalId !== "" ? draft.endsGoalId : null,
  };
}

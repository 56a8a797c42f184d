import type { Goals } from "@samenkijken/contract/goals";
import { aloneIds, reachedIds, recommendIds } from "@samenkijken/domain/outcomes/closing-questions";

type Answers = Goals["closingAnswers"][number];

/** The answers at closing by item, as text; empty or absent = not answered. */
export type ClosingDraft = Readonly<Record<string, string>>;

/** What somebody answered before, or nothing. */
export function answersOf(known: Answers | undefined): ClosingDraft {
  if (known === undefined) return {};
  return {
    grade: String(known.grade ?? ""),
    reached: known.reached ?? "",
    alone: known.alone ?? "",
    recommend: known.recommend ?? "",
    "helped-most": known.helpedMost,
    ...Object.fromEntries(known.own.map(({ item, answer }) => [item, answer])),
  };
}

/** What is sent: the questions that every programme shares each by name, a programme's own behind them. */
export function bodyOf({ grade, reached, alone, recommend, "helped-most": helped, ...own }: ClosingDraft) {
  return {
    grade: grade === undefined || grade === "" ? null : Number(grade),
    reached: reachedIds.find((each) => each === reached) ?? null,
    alone: aloneIds.find((each) => each === alone) ?? null,
    recommend: recommendIds.find((each) => each === recommend) ?? null,
    helpedMost: helped?.trim() ?? "",
    own: Object.entries(own)
      .filter(([, answer]) => answer.trim() !== "")
      .map(([item, answer]) => ({ item, answer: answer.trim() })),
  };
}

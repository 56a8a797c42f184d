import type { ActivatingQuestion, Fitting } from "../programmes/content.ts";

/** What is in a clip: the codes of its markers, each as often as it stands there. */
export interface ClipContent {
  readonly codes: readonly string[];
  readonly kind: "success" | "working-point";
}

/** Points for the nearest intent of a code and for its second. */
const POINTS = [2, 1] as const;

/** A programme's bank of questions, and which of them fit what. */
export interface QuestionBank {
  readonly questions: readonly ActivatingQuestion[];
  readonly fitting: Fitting;
}

/** Questions from the bank that fit a clip, by counting its codes; of equals the first in the bank. */
export function suggestQuestions(
  { questions, fitting }: QuestionBank,
  { codes, kind }: ClipContent,
  most = 3,
): ActivatingQuestion[] {
  const points = new Map<string, number>();
  if (fitting.always !== null) points.set(fitting.always, 1);
  if (kind === "working-point" && fitting.workingPoint !== null)
    points.set(fitting.workingPoint, codes.length * 2 + 1);
  for (const code of codes) {
    for (const [nth, intent] of (fitting.byCode[code] ?? []).entries())
      points.set(intent, (points.get(intent) ?? 0) + (POINTS[nth] ?? 0));
  }
  return questions
    .filter(({ intent }) => points.has(intent))
    .toSorted((one, other) => (points.get(other.intent) ?? 0) - (points.get(one.intent) ?? 0))
    .slice(0, most);
}

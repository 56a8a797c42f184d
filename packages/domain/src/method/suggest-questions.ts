import { activatingQuestions, type ActivatingQuestion } from "./questions.ts";

/** The intents that fit what a code is about, the nearest first; every code of both schemes stands here. */
const intentsOf: Readonly<Record<string, readonly string[]>> = {
  ATTENTION: ["DETAIL", "CHILD_VIEW"],
  INITIATIVE: ["CHILD_INITIATIVE", "CHILD_VIEW"],
  FOLLOW: ["FOLLOW_FOCUS", "PARENT_ACTION"],
  RECEIVE: ["PARENT_ACTION", "EFFECT"],
  NAME: ["NAMING", "EFFECT"],
  TURN: ["TURNS", "EFFECT"],
  DISCUSS: ["AGREEING", "STRENGTH"],
  GUIDE: ["GUIDING", "STRENGTH"],
  CONFLICT: ["AGREEING", "DIFFERENCE"],
  CUE_ENGAGE: ["CHILD_VIEW", "CHILD_INITIATIVE"],
  CUE_PAUSE: ["PAUSE", "CHILD_VIEW"],
};

/** What is in a clip: the codes of its markers, each as often as it stands there. */
export interface ClipContent {
  readonly codes: readonly string[];
  readonly kind: "success" | "working-point";
}

/** Points for the nearest intent of a code and for its second. */
const POINTS = [2, 1] as const;

/**
 * Questions from the bank that fit a clip, by counting its codes; of equals the first in the bank. The open question
 * "what do you see" always belongs, and a working point is looked for where it already goes right.
 */
export function suggestQuestions({ codes, kind }: ClipContent, most = 3): ActivatingQuestion[] {
  const points = new Map<string, number>([["OPEN_OBSERVE", 1]]);
  if (kind === "working-point") points.set("EXCEPTION", codes.length * 2 + 1);
  for (const code of codes) {
    for (const [nth, intent] of (intentsOf[code] ?? []).entries())
      points.set(intent, (points.get(intent) ?? 0) + (POINTS[nth] ?? 0));
  }
  return activatingQuestions
    .filter(({ intent }) => points.has(intent))
    .toSorted((one, other) => (points.get(other.intent) ?? 0) - (points.get(one.intent) ?? 0))
    .slice(0, most);
}

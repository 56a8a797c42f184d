import type { Language } from "@samenkijken/contract/shapes";
import type { Cycle, Trajectory } from "@samenkijken/contract/trajectories";
import type { NextStepId } from "@samenkijken/domain/trajectory/next-step";
import { nameOf } from "../families/people.ts";
import { dayInWords, momentInWords, today } from "../platform/dates.ts";
import { listInWords } from "../platform/plural.ts";
import { momentInSentence } from "./moment-words.ts";
import { trajectoryMessages } from "./messages.ts";
import { nextStepTargets, nextStepWords } from "./next-step-words.ts";

/** A next step ready to draw. */
export interface NextStepView {
  readonly id: NextStepId;
  readonly title: string;
  readonly detail: string;
  readonly button: string;
  readonly href: string;
  readonly due: string | null;
  /** Waits for an answer that blocks the film. */
  readonly isBlocked: boolean;
  /** Its day has passed. */
  readonly isLate: boolean;
  /** Nothing to do for the trainer. */
  readonly isQuiet: boolean;
}

const blocked: ReadonlySet<NextStepId> = new Set([
  "consent-missing",
  "consent-withdrawn",
  "recording-refused",
]);
const quiet: ReadonlySet<NextStepId> = new Set(["closed", "nothing-due"]);

/** The planned clock of a step that happens at an hour; otherwise only its day. */
function dueWords(
  id: NextStepId,
  cycle: Cycle | undefined,
  facts: { due: string | null; language: Language },
): string {
  const planned =
    id === "look-back-hold" ? cycle?.lookBackPlannedAt : id === "film-record" ? cycle?.filmPlannedAt : null;
  if (planned !== null && planned !== undefined) return momentInWords(planned, facts.language);
  return facts.due === null ? "" : dayInWords(facts.due, facts.language);
}

/** The cycle in which the next step lies. */
export function currentCycle(trajectory: Trajectory): Cycle | undefined {
  const { number } = trajectory.nextStep;
  return trajectory.cycles.find((cycle) => cycle.number === number);
}

/** The one next step of a trajectory in words, with the screen where it is done. */
export function nextStepView(
  trajectory: Trajectory,
  language: Language,
  shownName: (name: string) => string,
): NextStepView {
  const { id, due, number, personIds } = trajectory.nextStep;
  const cycle = currentCycle(trajectory);
  const names = personIds.map((personId) => shownName(nameOf(trajectory.people, personId)));
  const words = nextStepWords[language][id];
  const facts = {
    n: number === null ? "" : String(number),
    who: listInWords(language, names),
    moment: momentInSentence(cycle?.moment ?? null, language),
    due: dueWords(id, cycle, { due, language }),
    isUploading: cycle?.recordingState === "uploading",
  };
  const isLate = due !== null && due < today() && !quiet.has(id);
  return {
    id,
    title: words.title(facts),
    detail: isLate ? trajectoryMessages[language].late(words.detail(facts)) : words.detail(facts),
    button: words.button,
    href: nextStepTargets[id](trajectory, cycle?.recordingId ?? null),
    due,
    isBlocked: blocked.has(id),
    isLate,
    isQuiet: quiet.has(id),
  };
}

import type { Language } from "@samenkijken/contract/shapes";
import type { Cycle, Trajectory } from "@samenkijken/contract/trajectories";
import type { NextStepId } from "@samenkijken/domain/trajectory/step";
import { nameOf } from "../families/people.ts";
import { today } from "../platform/dates.ts";
import { dayOrToday, momentOrToday } from "../platform/deadline.ts";
import { listInWords } from "../platform/plural.ts";
import { upperFirst } from "../platform/upper-first.ts";
import { momentInSentence } from "./moment-words.ts";
import { reasonWords } from "./reason-words.ts";
import { trajectoryMessages } from "./messages.ts";
import { nextStepTargets, nextStepWords } from "./next-step-words.ts";
import { schoolTarget } from "./school-step-words.ts";
import type { Target } from "./step-words.ts";

/** A next step ready to draw. */
export interface NextStepView {
  readonly id: NextStepId;
  readonly title: string;
  readonly detail: string;
  /** Why it comes now; empty where the title says so. */
  readonly why: string;
  readonly button: string;
  readonly href: string;
  readonly due: string | null;
  /** The moment for which it is planned, where it happens at an hour. */
  readonly at: string | null;
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
  "school-consent-missing",
  "school-consent-withdrawn",
  "school-recording-refused",
]);
/** From its day on there is time for it; nobody waits. */
const neverLate: ReadonlySet<NextStepId> = new Set(["closed", "nothing-due", "paused", "archive"]);
const quiet: ReadonlySet<NextStepId> = new Set(["closed", "nothing-due", "paused"]);

/** Where a teacher is the client the question and everybody's answer are on the page of school: that of the family has none. */
function targetOf({ programme }: Trajectory, id: NextStepId): Target {
  const isAsked = id === "intake-incomplete" || id === "consent-missing" || id === "consent-withdrawn";
  return isAsked && programme.client === "teacher" ? schoolTarget : nextStepTargets[id];
}

/** The moment for which a step is planned, where it happens at an hour. */
function plannedFor(id: NextStepId, cycle: Cycle | undefined): string | null {
  if (id === "look-back-hold") return cycle?.lookBackPlannedAt ?? null;
  return id === "film-record" ? (cycle?.filmPlannedAt ?? null) : null;
}

/** The planned clock of a step that happens at an hour; otherwise only its day. */
function dueWords(at: string | null, due: string | null, language: Language): string {
  if (at !== null) return momentOrToday(at, language);
  return due === null ? "" : dayOrToday(due, language);
}

/** The cycle in which the next step lies. */
export function currentCycle(trajectory: Trajectory): Cycle | undefined {
  const { number } = trajectory.nextStep;
  return trajectory.cycles.find((cycle) => cycle.number === number);
}

/** The page that is read before a film is made. */
export function prepareHref({ id }: Pick<Trajectory, "id">): string {
  return `/trajectories/${id}/prepare`;
}

/** The button of the step and where it leads. Before its day a film is prepared; there is nothing to add yet. */
function deedOf(trajectory: Trajectory, language: Language): Pick<NextStepView, "button" | "href"> {
  const { id, due } = trajectory.nextStep;
  if (id === "film-record" && due !== null && due > today())
    return { button: trajectoryMessages[language].prepare, href: prepareHref(trajectory) };
  const recordingId = currentCycle(trajectory)?.recordingId ?? null;
  return {
    button: nextStepWords[language][id].button,
    href: targetOf(trajectory, id)(trajectory, recordingId),
  };
}

/** The one next step of a trajectory in words, with the screen where it is done. */
export function nextStepView(
  trajectory: Trajectory,
  language: Language,
  shownName: (name: string) => string,
): NextStepView {
  const { id, reason, due, number, personIds } = trajectory.nextStep;
  const cycle = currentCycle(trajectory);
  // Who is asked at school is not among the people of the family, and is named on the page of school.
  const known = personIds
    .map((personId) => nameOf(trajectory.people, personId))
    .filter((name) => name !== "");
  const names = known.map((name) => shownName(name));
  const words = nextStepWords[language][id];
  const at = plannedFor(id, cycle);
  const facts = {
    n: number === null ? "" : String(number),
    who: listInWords(language, names),
    moment: momentInSentence(trajectory.programme.moments, cycle?.moment ?? null, language),
    due: dueWords(at, due, language),
    day: due,
    isUploading: cycle?.recordingState === "uploading",
    isForTeacher: trajectory.programme.client === "teacher",
  };
  const isLate = due !== null && due < today() && !neverLate.has(id);
  const detail = upperFirst(words.detail(facts));
  return {
    id,
    title: words.title(facts),
    detail: isLate ? trajectoryMessages[language].late(detail) : detail,
    why: reasonWords[language][reason],
    ...deedOf(trajectory, language),
    due,
    at,
    isBlocked: blocked.has(id),
    isLate,
    isQuiet: quiet.has(id),
  };
}

import type { ConsentState } from "../consent/consent-state.ts";
import type { Programme } from "../programmes/programme.ts";
import { filmsMade, isFinished, runningCycle, type TrajectoryFacts } from "./facts.ts";

/** What can be done in a trajectory; a next step names one of these, or "none". */
export type StepAction = (typeof stepActions)[number];

/** Every action in a trajectory, for tables and tests that must be complete. */
export const stepActions = [
  "consent-record",
  "intake-fill",
  "film-plan",
  "film-record",
  "upload",
  "analyse",
  "plan",
  "look-back-plan",
  "look-back-hold",
  "look-back-write-up",
  "midway-evaluate",
  "school-film-plan",
  "close",
  "follow-up-hold",
] as const;

/** Allowed, allowed with a written reason that counts as deviation, or refused because consent does not hold. */
export type Verdict =
  | { readonly ok: true; readonly warning: Warning | null }
  | {
      readonly ok: false;
      readonly refusal: "consent-missing" | "consent-withdrawn";
      readonly who: readonly string[];
    };

export type Warning =
  | "trajectory-closed"
  | "question-missing"
  | "maximum-reached"
  | "plan-not-ready"
  | "look-back-not-written-up"
  | "no-school-film-in-programme";

/** What may be done now: only a consent that does not hold refuses, everything else warns (settled 3). */
export function allowed(facts: TrajectoryFacts, programme: Programme): Readonly<Record<StepAction, Verdict>> {
  const block = consentBlock(facts.consent);
  const verdicts = stepActions.map((action): [StepAction, Verdict] => {
    if (block !== null && touchesFilm.has(action)) return [action, block];
    return [action, { ok: true, warning: warningFor(action, facts, programme) }];
  });
  return Object.fromEntries(verdicts) as Record<StepAction, Verdict>;
}

/** The refusal while consent does not hold, or null when it does; a withdrawal weighs more than an open answer. */
export function consentBlock(consent: ConsentState): Extract<Verdict, { ok: false }> | null {
  if (consent.state === "withdrawn")
    return { ok: false, refusal: "consent-withdrawn", who: consent.withdrawn };
  if (consent.state === "missing") return { ok: false, refusal: "consent-missing", who: consent.missing };
  return null;
}

/** Making, keeping or seeing film; agreeing on a day and writing words down are not. */
const touchesFilm: ReadonlySet<StepAction> = new Set([
  "film-record",
  "upload",
  "analyse",
  "plan",
  "look-back-hold",
]);

const makesFilm: ReadonlySet<StepAction> = new Set(["film-plan", "film-record", "upload"]);
const remainsAfterClosing: ReadonlySet<StepAction> = new Set(["consent-record", "follow-up-hold"]);

function warningFor(action: StepAction, facts: TrajectoryFacts, programme: Programme): Warning | null {
  if (facts.closedOn !== null && !remainsAfterClosing.has(action)) return "trajectory-closed";
  if (makesFilm.has(action)) return filmWarning(facts, programme);
  if (action === "look-back-hold") return runningCycle(facts)?.planReadyOn === null ? "plan-not-ready" : null;
  if (action === "close") return facts.cycles.some(isHeldOnly) ? "look-back-not-written-up" : null;
  if (action === "school-film-plan")
    return programme.schoolFilms === 0 ? "no-school-film-in-programme" : null;
  return null;
}

function filmWarning(facts: TrajectoryFacts, programme: Programme): Warning | null {
  if (programme.intake.requires.includes("question") && !facts.intake.hasQuestion) return "question-missing";
  return filmsMade(facts) >= programme.pairs ? "maximum-reached" : null;
}

function isHeldOnly(cycle: TrajectoryFacts["cycles"][number]): boolean {
  return cycle.lookBackHeldOn !== null && !isFinished(cycle);
}

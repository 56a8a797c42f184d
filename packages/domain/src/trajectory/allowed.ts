import type { ConsentState } from "../consent/consent-state.ts";
import type { Programme } from "../programmes/programme.ts";
import type { IsoDate } from "../time/iso-date.ts";
import { closingWindow } from "./deadlines.ts";
import { filmsMade, isFinished, pauseOn, runningCycles, type TrajectoryFacts } from "./facts.ts";

/** What can be done in a trajectory; a next step names one of these, or "none". */
export type StepAction = (typeof stepActions)[number];

/** Every action in a trajectory, for tables and tests that must be complete. */
export const stepActions = [
  "referral-triage",
  "referral-allocate",
  "trajectory-start",
  "first-talk-plan",
  "first-talk-hold",
  "consent-record",
  "intake-fill",
  "goals-set",
  "film-plan",
  "film-record",
  "upload",
  "analyse",
  "plan",
  "look-back-plan",
  "look-back-hold",
  "look-back-write-up",
  "midway-evaluate",
  "school-consent-record",
  "school-film-plan",
  "school-film-record",
  "school-analyse",
  "school-plan",
  "teacher-look-back-plan",
  "teacher-look-back-hold",
  "joint-approve",
  "joint-look-back-plan",
  "joint-look-back-hold",
  "resume",
  "close",
  "follow-up-hold",
  "archive",
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
  | "goals-missing"
  | "maximum-reached"
  | "window-exceeded"
  | "trajectory-paused"
  | "plan-not-ready"
  | "look-back-not-written-up"
  | "no-school-film-in-programme"
  | "no-teacher-asked";

/** What may be done now: only a consent that does not hold refuses, everything else warns (settled 3). */
export function allowed(
  facts: TrajectoryFacts,
  programme: Programme,
  today: IsoDate,
): Readonly<Record<StepAction, Verdict>> {
  const atHome = consentBlock(facts.consent);
  // A film at school stands on the consent to filming at all as well (domain §5.4).
  const atSchool = facts.school === null ? null : (consentBlock(facts.school.consent) ?? atHome);
  const verdicts = stepActions.map((action): [StepAction, Verdict] => {
    const block = touchesFilm.has(action) ? atHome : touchesSchoolFilm.has(action) ? atSchool : null;
    return [action, block ?? { ok: true, warning: warningFor(action, { facts, programme, today }) }];
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

/** The same at school, where the consent to film at school counts too. */
const touchesSchoolFilm: ReadonlySet<StepAction> = new Set([
  "school-film-record",
  "school-analyse",
  "school-plan",
  "teacher-look-back-hold",
  "joint-look-back-hold",
]);

/** Steps that lead to a film: none of them is chosen over a consent that is missing. */
export function isFilmStep(action: StepAction | "none"): boolean {
  return action !== "none" && (touchesFilm.has(action) || makesFilm.has(action));
}

const makesFilm: ReadonlySet<StepAction> = new Set(["film-plan", "film-record", "upload"]);
const remainsAfterClosing: ReadonlySet<StepAction> = new Set(["consent-record", "follow-up-hold", "archive"]);
const ofSchool: ReadonlySet<StepAction> = new Set([...touchesSchoolFilm, "school-film-plan"]);

type Situation = {
  readonly facts: TrajectoryFacts;
  readonly programme: Programme;
  readonly today: IsoDate;
};

function warningFor(action: StepAction, situation: Situation): Warning | null {
  const { facts, programme } = situation;
  if (facts.closedOn !== null && !remainsAfterClosing.has(action)) return "trajectory-closed";
  if (makesFilm.has(action)) return filmWarning(situation);
  if (action === "look-back-hold")
    return runningCycles(facts)[0]?.planReadyOn === null ? "plan-not-ready" : null;
  if (action === "close") return facts.cycles.some(isHeldOnly) ? "look-back-not-written-up" : null;
  if (!ofSchool.has(action)) return null;
  if (programme.schoolFilms === 0) return "no-school-film-in-programme";
  return facts.school === null ? "no-teacher-asked" : null;
}

function filmWarning({ facts, programme, today }: Situation): Warning | null {
  if (pauseOn(facts, today) !== undefined) return "trajectory-paused";
  const { requires } = programme.intake;
  if (requires.includes("question") && !facts.intake.hasQuestion) return "question-missing";
  if (requires.includes("goals") && !facts.intake.hasGoals && filmsMade(facts) === 0) return "goals-missing";
  if (filmsMade(facts) >= programme.pairs) return "maximum-reached";
  const { startedOn } = facts;
  const { band } = programme;
  return startedOn !== null && band !== null && today > closingWindow(startedOn, band).to
    ? "window-exceeded"
    : null;
}

function isHeldOnly(cycle: TrajectoryFacts["cycles"][number]): boolean {
  return cycle.lookBackHeldOn !== null && !isFinished(cycle);
}

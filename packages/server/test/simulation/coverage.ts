import { mainStates, sideStates } from "@samenkijken/domain/trajectory/state";
import { nextStepIds } from "@samenkijken/domain/trajectory/step";
import type { Seen } from "./seen.ts";
import { turns } from "./turns.ts";

/** Steps that a simulated life never meets, and why. */
const outside: Readonly<Record<string, string>> = {
  "look-back-write-up":
    "a talk that ends without a working point passes with a reason, and is written up by that",
  "recording-preparing": "bytes and ffmpeg are left out: the journeys see a film come in",
  "school-recording-preparing": "the same, at school",
};
/** States before the start are a referral's own; a referral tells its stage, not a state. */
const ofReferrals: ReadonlySet<string> = new Set([
  "referral",
  "triage",
  "waitlist",
  "not-started",
  // A look-back that waits to be written up: as with the step of that name, no talk ends so.
  "cycle-reviewed",
]);

/** What the program can say and no life has met, and each turn that none has taken. */
export function missingOf(seen: Seen): readonly string[] {
  const steps = nextStepIds.filter((id) => !seen.steps.has(id) && !(id in outside));
  const states = [...mainStates, ...sideStates].filter(
    (state) => !seen.states.has(state) && !ofReferrals.has(state),
  );
  const never = turns.map(({ name }) => name).filter((name) => !seen.turns.has(name));
  return [...steps, ...states, ...never];
}

import { isDropOut } from "../outcomes/endings.ts";
import type { Programme } from "../programmes/programme.ts";
import { addDays, type IsoDate } from "../time/iso-date.ts";
import { followUpDue } from "./deadlines.ts";
import {
  type Cycle,
  isFilmed,
  isFinished,
  isSkipped,
  pauseOn,
  type ReferralFacts,
  openCycles,
  type TrajectoryFacts,
  waitingCycles,
} from "./facts.ts";
import { whenHalfway, whenTimeToClose } from "./rules/work.ts";

/** How far a trajectory is (domain §2.1), in the order in which it goes. */
export const mainStates = [
  "referral",
  "triage",
  "waitlist",
  "not-started",
  "intake",
  "consent-complete",
  "goals-set",
  "cycle-planned",
  "cycle-recorded",
  "cycle-analysed",
  "cycle-reviewed",
  "cycle-agreed",
  "midway-evaluation",
  "closing-evaluation",
  "closed",
  "follow-up-due",
  "follow-up-done",
  "archived",
] as const;
export type MainState = (typeof mainStates)[number];

/** What goes on beside that; of several the one that weighs most. */
export const sideStates = ["paused", "referred-on", "dropped-out", "withdrawn-consent"] as const;
export type SideState = (typeof sideStates)[number];

/** How far a trajectory is on a day, and what goes on beside that. */
export function stateOf(
  facts: TrajectoryFacts,
  programme: Programme,
  today: IsoDate,
): { readonly main: MainState; readonly side: SideState | null } {
  return { main: mainState(facts, programme, today), side: sideState(facts, today) };
}

function mainState(facts: TrajectoryFacts, programme: Programme, today: IsoDate): MainState {
  const { referral, startedOn, closedOn } = facts;
  if (facts.archivedOn !== null) return "archived";
  if (closedOn !== null) return afterClosing(facts, { closedOn, programme, today });
  if (startedOn === null && referral !== null) return beforeStart(referral);
  const situation = { facts, programme, today };
  const running = openCycles(facts)[0];
  if (running !== undefined) return stageOf(running);
  const isOpen = (step: { readonly id: string; readonly n?: number }) => !isSkipped(facts, step);
  if (whenHalfway(situation).some(isOpen)) return "midway-evaluation";
  if (whenTimeToClose(situation).some(isOpen)) return "closing-evaluation";
  return betweenFilms(facts);
}

function beforeStart({ decision, allocatedOn }: ReferralFacts): MainState {
  if (decision === "advice" || decision === "refer-on") return "closed";
  if (allocatedOn !== null) return "not-started";
  if (decision === null) return "referral";
  return decision === "wait" ? "waitlist" : "triage";
}

function afterClosing(
  facts: TrajectoryFacts,
  end: { readonly closedOn: IsoDate; readonly programme: Programme; readonly today: IsoDate },
): MainState {
  const { followUp } = end.programme;
  if (facts.followUpDoneOn !== null) return "follow-up-done";
  if (followUp === null || isSkipped(facts, { id: "follow-up-due" })) return "closed";
  const noticed = addDays(followUpDue(end.closedOn, followUp.months), -followUp.noticeDays);
  return end.today >= noticed ? "follow-up-due" : "closed";
}

function stageOf(cycle: Cycle): MainState {
  if (cycle.lookBackHeldOn !== null) return "cycle-reviewed";
  return cycle.planReadyOn === null ? "cycle-recorded" : "cycle-analysed";
}

function betweenFilms(facts: TrajectoryFacts): MainState {
  if (waitingCycles(facts).some(({ filmPlannedOn }) => filmPlannedOn !== null)) return "cycle-planned";
  if (facts.cycles.some((cycle) => isFilmed(cycle) && isFinished(cycle))) return "cycle-agreed";
  if (!facts.intake.hasQuestion || facts.consent.state !== "complete") return "intake";
  return facts.intake.hasGoals ? "goals-set" : "consent-complete";
}

function sideState(facts: TrajectoryFacts, today: IsoDate): SideState | null {
  const { ending, referral } = facts;
  if (facts.closedOn !== null && ending !== null) {
    if (ending.reason === "referred_on") return "referred-on";
    if (ending.kind !== null && isDropOut(ending.kind)) return "dropped-out";
  }
  if (facts.startedOn === null && referral?.decision === "refer-on") return "referred-on";
  if (facts.consent.state === "withdrawn") return "withdrawn-consent";
  return facts.closedOn === null && pauseOn(facts, today) !== undefined ? "paused" : null;
}

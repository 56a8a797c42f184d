import type { Language } from "@samenkijken/contract/shapes";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import {
  CouchIcon,
  FlagCheckeredIcon,
  HandWavingIcon,
  PhoneCallIcon,
  VideoCameraIcon,
} from "@phosphor-icons/react";
import { dayInWords, today } from "../platform/dates.ts";
import type { LineGroup, LineStep } from "../ui/protocol-line.tsx";
import { momentWords } from "./moment-words.ts";
import { trajectoryMessages } from "./messages.ts";

type Step = Trajectory["line"][number];

const icons = {
  intake: HandWavingIcon,
  recording: VideoCameraIcon,
  "look-back": CouchIcon,
  closing: FlagCheckeredIcon,
  "follow-up": PhoneCallIcon,
} as const;

function detailOf(step: Step, language: Language): string {
  const words = trajectoryMessages[language];
  if (step.on !== null) return step.on === today() ? words.today : dayInWords(step.on, language, "brief");
  return step.kind === "follow-up" ? words.halfYear : "";
}

/** What is months away is not "now": a closed trajectory rests until its follow-up is near. */
function stateOf(step: Step, trajectory: Trajectory): Step["state"] {
  const rests = step.kind === "follow-up" && trajectory.nextStep.id !== "follow-up-due";
  return rests && step.state === "now" ? "todo" : step.state;
}

function drawn(step: Step, trajectory: Trajectory, language: Language): LineStep {
  const state = stateOf(step, trajectory);
  const words = trajectoryMessages[language];
  return {
    id: `${step.kind}-${step.number ?? 0}`,
    shape: step.kind === "recording" ? "square" : "circle",
    state,
    icon: icons[step.kind],
    label: words.steps[step.kind],
    detail: detailOf(step, language),
    spokenState: words.states[state],
  };
}

function pairTitle(trajectory: Trajectory, steps: readonly Step[], language: Language): string {
  const words = trajectoryMessages[language];
  const number = steps[0]?.number ?? 0;
  const moment = trajectory.cycles.find((cycle) => cycle.number === number)?.moment ?? null;
  const isOpen = steps.every((step) => step.state === "todo");
  const isSpare = number >= trajectory.pairs && trajectory.programme.band !== null;
  const empty = isOpen && isSpare ? words.ifNeeded : words.notChosen;
  return words.pairTitle(
    number,
    moment === null ? empty : momentWords(trajectory.programme.moments, moment, language),
  );
}

/** The line of a trajectory, one group for each pair of film and look-back. */
export function lineGroups(trajectory: Trajectory, language: Language): LineGroup[] {
  const byPair = Map.groupBy(trajectory.line, (step) =>
    step.number === null ? step.kind : String(step.number),
  );
  return [...byPair].map(([id, steps]) => ({
    id,
    title: steps[0]?.number === null ? undefined : pairTitle(trajectory, steps, language),
    steps: steps.map((step) => drawn(step, trajectory, language)),
  }));
}

/** The same for a row of a list: the pairs only. */
export function miniGroups(trajectory: Trajectory): { shape: "square" | "circle"; state: Step["state"] }[][] {
  const pairs = trajectory.line.filter((step) => step.number !== null);
  return [...Map.groupBy(pairs, (step) => step.number).values()].map((steps) =>
    steps.map(({ kind, state }) => ({ shape: kind === "recording" ? "square" : "circle", state })),
  );
}

import type { Programme } from "../programmes/programme.ts";
import {
  filmsMade,
  isFilmed,
  isFilmPassedOver,
  isFinished,
  isLookBackSkipped,
  type TrajectoryFacts,
} from "./facts.ts";

/** One mark on the line of a trajectory; films and look-backs carry their number. */
export type ProtocolStep = {
  readonly id: "intake" | "film" | "look-back" | "closing" | "follow-up";
  readonly n?: number;
  readonly state: "done" | "now" | "todo";
};

/** The steps to draw in order, with at most one "now": the first that is not done; what will no longer be done falls away. */
export function protocolLine(facts: TrajectoryFacts, programme: Programme): readonly ProtocolStep[] {
  const closed = facts.closedOn !== null;
  const work: Mark[] = [{ id: "intake", done: isIntakeDone(facts, programme) }];
  for (let n = 1; n <= pairsToDraw(facts, programme); n += 1) {
    if (isFilmPassedOver(facts, n)) continue;
    const cycle = facts.cycles.find(({ number }) => number === n);
    work.push({ id: "film", n, done: cycle !== undefined && isFilmed(cycle) });
    const isPassedOver = isLookBackSkipped(facts, n) && (cycle?.lookBackHeldOn ?? null) === null;
    if (!isPassedOver) work.push({ id: "look-back", n, done: cycle !== undefined && isFinished(cycle) });
  }
  const steps: Mark[] = closed ? work.filter(({ done }) => done) : work;
  steps.push({ id: "closing", done: closed });
  if (programme.followUp !== null) steps.push({ id: "follow-up", done: facts.followUpDoneOn !== null });
  const now = steps.findIndex(({ done }) => !done);
  return steps.map(({ done, id, n }, index) => {
    const state = done ? "done" : index === now ? "now" : "todo";
    return n === undefined ? { id, state } : { id, n, state };
  });
}

/** A question, and goals where the programme asks them first; once a film was made nothing waits for goals. */
function isIntakeDone(facts: TrajectoryFacts, { intake }: Programme): boolean {
  const waitsForGoals = intake.requires.includes("goals") && !facts.intake.hasGoals && filmsMade(facts) === 0;
  return facts.intake.hasQuestion && !waitsForGoals;
}

type Mark = Pick<ProtocolStep, "id" | "n"> & { readonly done: boolean };

function pairsToDraw(facts: TrajectoryFacts, programme: Programme): number {
  const made = Math.max(0, ...facts.cycles.filter((cycle) => isFilmed(cycle)).map(({ number }) => number));
  if (facts.closedOn !== null || facts.goalsReachedOn !== null) return made;
  const planned = Math.max(0, ...facts.cycles.map(({ number }) => number));
  return Math.max(programme.pairs, planned, filmsMade(facts));
}

import type { Programme } from "../programmes/programme.ts";
import { filmsMade, isFilmed, isFinished, type TrajectoryFacts } from "./facts.ts";

/** One mark on the line of a trajectory; films and look-backs carry their number. */
export type ProtocolStep = {
  readonly id: "intake" | "film" | "look-back" | "closing" | "follow-up";
  readonly n?: number;
  readonly state: "done" | "now" | "todo";
};

/** The steps to draw in order, with at most one "now": the first that is not done; what will no longer be done falls away. */
export function protocolLine(facts: TrajectoryFacts, programme: Programme): readonly ProtocolStep[] {
  const closed = facts.closedOn !== null;
  const work: Mark[] = [{ id: "intake", done: facts.intake.hasQuestion }];
  for (let n = 1; n <= pairsToDraw(facts, programme); n += 1) {
    const cycle = facts.cycles.find(({ number }) => number === n);
    work.push({ id: "film", n, done: cycle !== undefined && isFilmed(cycle) });
    work.push({ id: "look-back", n, done: cycle !== undefined && isFinished(cycle) });
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

type Mark = Pick<ProtocolStep, "id" | "n"> & { readonly done: boolean };

function pairsToDraw(facts: TrajectoryFacts, programme: Programme): number {
  const made = Math.max(0, ...facts.cycles.filter((cycle) => isFilmed(cycle)).map(({ number }) => number));
  if (facts.closedOn !== null || facts.goalsReachedOn !== null) return made;
  const planned = Math.max(0, ...facts.cycles.map(({ number }) => number));
  return Math.max(programme.pairs, planned, filmsMade(facts));
}

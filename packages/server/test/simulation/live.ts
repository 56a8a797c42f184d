import type { Trajectory } from "@samenkijken/contract/trajectories";
import { addDays } from "@samenkijken/domain/time/iso-date";
import { acts } from "./acts.ts";
import { demandSound, keyOf } from "./checks.ts";
import { look, moveTo, tell, type Life } from "./life.ts";
import { count, type Seen } from "./seen.ts";
import { turns } from "./turns.ts";

/** More than any trajectory takes: one that goes on longer goes round in a circle. */
const mostSteps = 400;

/** Lives a trajectory until it is archived. Throws, with everything that happened, when something does not hold. */
export async function live(life: Life, seen: Seen): Promise<void> {
  try {
    for (let steps = 0; steps < mostSteps; steps += 1) if (await liveOn(life, seen)) return;
    throw new Error(`after ${String(mostSteps)} steps it still goes on`);
  } catch (fault) {
    throw new Error(storyOf(life, fault), { cause: fault });
  }
}

/** One step, or a turn of events; true when it has come to its end. */
async function liveOn(life: Life, seen: Seen): Promise<boolean> {
  const trajectory = await look(life);
  const { nextStep, state } = trajectory;
  demandSound(life, trajectory);
  count(seen.steps, nextStep.id);
  count(seen.reasons, nextStep.reason);
  count(seen.states, state.main);
  if (state.side !== null) count(seen.states, state.side);
  if (nextStep.reason === "archived") return true;
  const turn = turns.find(({ fits, chance }) => fits(trajectory, life) && life.chance.happens(chance));
  if (turn === undefined) await doStep(life, trajectory);
  else {
    tell(life, `instead of ${nextStep.id}: ${turn.name}`);
    count(seen.turns, turn.name);
    await turn.happens(life, trajectory);
    // What was done may have to be done anew.
    life.done.clear();
  }
  return false;
}

async function doStep(life: Life, trajectory: Trajectory): Promise<void> {
  const { nextStep } = trajectory;
  tell(life, keyOf(nextStep));
  if (kept.has(nextStep.id) && nextStep.due !== null && nextStep.due > life.day) {
    // An appointment is kept on its day. Until then something may have changed: a child that turns twelve is asked first.
    await moveTo(life, nextStep.due);
    return;
  }
  const act = acts[nextStep.id];
  if (act === undefined) throw new Error(`nobody knows how to do ${nextStep.id}`);
  await act(life, nextStep, trajectory);
  life.done.add(keyOf(nextStep));
  if (life.chance.happens(0.5)) await moveTo(life, addDays(life.day, life.chance.between(1, 4)));
}

/** Steps that are appointments. */
const kept: ReadonlySet<string> = new Set([
  "first-talk-hold",
  "film-record",
  "look-back-hold",
  "school-film-record",
  "teacher-look-back-hold",
  "joint-look-back-hold",
  "follow-up-due",
]);

/** What went wrong, after everything that happened, with what the program said of its own faults. */
function storyOf(life: Life, fault: unknown): string {
  const what = fault instanceof Error ? fault.message : String(fault);
  const more = fault instanceof Error && "problem" in fault ? JSON.stringify(fault.problem) : "";
  const faults = life.world.program.logLines.filter((line) => line.includes('"fault"')).slice(-2);
  const lines = life.told.map((line) => `  ${line}`);
  return [
    `trajectory ${String(life.seed)} (${life.programme.id}): ${what} ${more}`,
    ...lines,
    ...faults,
  ].join("\n");
}

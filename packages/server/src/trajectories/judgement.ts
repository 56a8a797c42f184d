import { openTasks, type TaskMark } from "@samenkijken/domain/agenda/marked-tasks";
import type { Role } from "@samenkijken/domain/permissions/permissions";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import type { IsoDate } from "@samenkijken/domain/time/iso-date";
import { deviations } from "@samenkijken/domain/trajectory/deviations";
import type { TrajectoryFacts } from "@samenkijken/domain/trajectory/facts";
import { maySkip, nextStep, stepsToChoose } from "@samenkijken/domain/trajectory/next-step";
import { stateOf } from "@samenkijken/domain/trajectory/state";
import { tasks } from "@samenkijken/domain/trajectory/tasks";
import { warnings } from "@samenkijken/domain/trajectory/warnings";

/** What the rules say of a trajectory today, for one role: its tasks are the ones of who asks. */
export function judgementOf(
  facts: TrajectoryFacts,
  programme: Programme,
  {
    today,
    role,
    taskMarks,
  }: { readonly today: IsoDate; readonly role: Role; readonly taskMarks: readonly TaskMark[] },
) {
  const step = nextStep(facts, programme, today);
  return {
    nextStep: {
      id: step.id,
      reason: step.reason,
      number: step.n ?? null,
      due: step.due ?? null,
      personIds: step.who ?? [],
      maySkip: maySkip(step.id),
    },
    otherSteps: stepsToChoose(facts, programme, today).map(({ id, n }) => ({ id, number: n ?? null })),
    state: stateOf(facts, programme, today),
    tasks: openTasks(
      tasks(facts, programme, today)
        .filter((task) => task.for === role)
        .map(({ id, due, about }) => ({ id, due, about: about ?? null })),
      taskMarks,
    ),
    warnings: warnings(facts, programme, today).map((warning) => ({
      id: warning.id,
      since: warning.since,
      number: warning.n ?? null,
      personIds: warning.who ?? [],
      pausedDays: warning.pausedDays ?? 0,
    })),
    deviations: deviations(facts, programme).map(({ id, n, on }) => ({ id, number: n ?? null, on })),
  };
}

import { CycleFact, trajectoryEvents } from "./events.ts";
import { defineJob, type Job } from "../platform/jobs.ts";
import type { Scope } from "../platform/scope.ts";
import { suggestMoment, writeCycle, type CycleChange } from "./queries.ts";

type InScope = (organisationId: string, run: (scope: Scope) => Promise<void>) => Promise<void>;

/** Hears what later modules report. Safe to run twice: each fact says how it is, not what to add. */
export function trajectoryJobs(inScope: InScope): readonly Job[] {
  return [
    defineJob({
      name: trajectoryEvents.cycleFact,
      payload: CycleFact,
      retries: 10,
      expiresInSeconds: 60,
      lane: "quick",
      handle: (fact) => inScope(fact.organisationId, (scope) => note(scope, fact)),
    }),
  ];
}

async function note(scope: Scope, fact: CycleFact): Promise<void> {
  await writeCycle(scope, fact, changeFrom(fact));
  const nextMoment = fact.fact === "look-back-held" ? (fact.workingPoint?.nextMoment ?? null) : null;
  if (nextMoment !== null) await suggestMoment(scope, { ...fact, number: fact.number + 1 }, nextMoment);
}

function changeFrom(fact: CycleFact): CycleChange {
  if (fact.fact === "recording")
    return { recording_id: fact.recordingId, recording_state: fact.state, film_in_on: fact.filmInOn };
  if (fact.fact === "coded") return { coded_markers: fact.markers };
  if (fact.fact === "plan-ready") return { plan_ready_on: fact.on };
  return heldChange(fact);
}

function heldChange(fact: Extract<CycleFact, { fact: "look-back-held" }>): CycleChange {
  const { workingPoint } = fact;
  return {
    look_back_held_on: fact.on,
    written_up_on: fact.on,
    working_point_person_id: workingPoint?.personId ?? null,
    working_point_quote: workingPoint?.quote ?? null,
    working_point_where_when: workingPoint?.whereWhen ?? null,
  };
}

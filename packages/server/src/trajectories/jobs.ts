import { CycleFact, trajectoryEvents } from "./events.ts";
import { defineJob, type Job } from "../platform/jobs.ts";
import type { Scope } from "../platform/scope.ts";
import { writeCycle } from "./queries.ts";

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
      handle: (fact) => inScope(fact.organisationId, (scope) => writeCycle(scope, fact, changeFrom(fact))),
    }),
  ];
}

function changeFrom(fact: CycleFact) {
  switch (fact.fact) {
    case "recording":
      return { recording_id: fact.recordingId, recording_state: fact.state, film_in_on: fact.filmInOn };
    case "coded":
      return { coded_markers: fact.markers };
    case "plan-ready":
      return { plan_ready_on: fact.on };
    case "look-back-held":
      return {
        look_back_held_on: fact.on,
        written_up_on: fact.on,
        working_point_person_id: fact.workingPoint?.personId ?? null,
        working_point_quote: fact.workingPoint?.quote ?? null,
        working_point_where_when: fact.workingPoint?.whereWhen ?? null,
      };
  }
}

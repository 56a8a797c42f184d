import { defineJob, type Job } from "../platform/jobs.ts";
import type { Scope } from "../platform/scope.ts";
import { DeviationReasoned, trajectoryEvents } from "../trajectories/index.ts";
import { insertDeviation } from "./queries.ts";

/** Hears of reasoned differences from the method, and keeps them. */
export function qualityJobs(
  inScope: (organisationId: string, run: (scope: Scope) => Promise<void>) => Promise<void>,
): readonly Job[] {
  return [
    defineJob({
      name: trajectoryEvents.deviation,
      payload: DeviationReasoned,
      retries: 10,
      expiresInSeconds: 60,
      lane: "quick",
      handle: (deviation) => inScope(deviation.organisationId, (scope) => insertDeviation(scope, deviation)),
    }),
  ];
}

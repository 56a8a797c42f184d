import { CycleFact, trajectoryEvents } from "./events.ts";
import { defineJob, type Job } from "../platform/jobs.ts";
import type { Scope } from "../platform/scope.ts";
import {
  suggestMoment,
  writeAddedWorkingPoint,
  writeCycle,
  type CycleChange,
  type ToldColumn,
} from "./queries.ts";

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

type FirstFact = Exclude<CycleFact, { fact: "looked-back-again" }>;

async function note(scope: Scope, fact: CycleFact): Promise<void> {
  if (fact.fact === "looked-back-again") {
    await noteAgain(scope, fact);
    return;
  }
  const { change, toldIn } = changeFrom(fact);
  await writeCycle(scope, fact, change, toldIn);
  if (fact.fact === "look-back-held") await noteNext(scope, fact);
}

/** The moment that the parents chose for the next film; it takes no place of one that is there. */
async function noteNext(
  scope: Scope,
  fact: Extract<CycleFact, { fact: "look-back-held" | "looked-back-again" }>,
): Promise<void> {
  const { nextMoment = null, nextFilmAt = null } = fact.workingPoint ?? {};
  if (nextMoment !== null)
    await suggestMoment(scope, { ...fact, number: fact.number + 1 }, { moment: nextMoment, nextFilmAt });
}

async function noteAgain(
  scope: Scope,
  fact: Extract<CycleFact, { fact: "looked-back-again" }>,
): Promise<void> {
  const { confirmedBy, workingPoint } = fact;
  if (confirmedBy !== null)
    await writeAddedWorkingPoint(scope, fact, { personId: confirmedBy, quote: null, whereWhen: "" });
  if (workingPoint !== null) await writeAddedWorkingPoint(scope, fact, workingPoint);
  await noteNext(scope, fact);
}

/** What a fact changes, and the column that says when that was told last. */
function changeFrom(fact: FirstFact): { change: CycleChange; toldIn: ToldColumn | null } {
  const { toldAt } = fact;
  if (fact.fact === "recording") {
    const { recordingId: recording_id, state: recording_state, filmInOn: film_in_on, seen } = fact;
    const change = { recording_id, recording_state, film_in_on, seen, recording_told_at: toldAt };
    return {
      change: { ...change, ...(recording_id === null ? withoutFilm : {}) },
      toldIn: "recording_told_at",
    };
  }
  if (fact.fact === "coded")
    return { change: { coded_markers: fact.markers, coded_told_at: toldAt }, toldIn: "coded_told_at" };
  if (fact.fact === "plan-ready")
    return { change: { plan_ready_on: fact.on, plan_told_at: toldAt }, toldIn: "plan_told_at" };
  return { change: heldChange(fact), toldIn: null };
}

/** What was coded and planned on a film that is gone asks for nothing any more. */
const withoutFilm = { coded_markers: 0, plan_ready_on: null } as const;

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

import { usualDetails } from "@samenkijken/contract/agenda";
import { detailColumns } from "./agenda/keep-plan.ts";
import { insertAppointment } from "./agenda/queries.ts";
import { CycleFact, trajectoryEvents } from "./events.ts";
import { defineJob, type Job } from "../platform/jobs.ts";
import type { Scope } from "../platform/scope.ts";
import { selectBranches } from "./school/queries.ts";
import { noteSchoolFact } from "./school/note-school-fact.ts";
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

type FirstFact = Exclude<CycleFact, { fact: "looked-back-again" | "clips-chosen" | "joint-held" }>;

async function note(scope: Scope, fact: CycleFact): Promise<void> {
  if (fact.fact === "looked-back-again") {
    await noteAgain(scope, fact);
    return;
  }
  if (fact.fact === "clips-chosen" || fact.fact === "joint-held") {
    await noteSchoolFact(scope, fact);
    return;
  }
  const { change, toldIn } = changeFrom(fact);
  await writeCycle(scope, fact, change, toldIn);
  if (fact.fact === "look-back-held") await noteNext(scope, fact);
}

/** The moment that the parents chose for the next film, with its day where they knew it; it takes no place of one that is there. */
async function noteNext(
  scope: Scope,
  fact: Extract<CycleFact, { fact: "look-back-held" | "looked-back-again" }>,
): Promise<void> {
  const { nextMoment = null, nextFilmAt = null } = fact.workingPoint ?? {};
  if (nextMoment === null) return;
  // Beside the films at home school has a plan of its own; where the teacher is the client its films are the trajectory.
  const [branch] = fact.lane === "school" ? await selectBranches(scope, [fact.trajectoryId]) : [];
  if (fact.lane === "school" && branch?.client !== "teacher") return;
  const number = fact.number + 1;
  const isNew = await suggestMoment(scope, { ...fact, number }, nextMoment);
  if (isNew && nextFilmAt !== null)
    await insertAppointment(scope, {
      id: crypto.randomUUID(),
      family_id: fact.familyId,
      trajectory_id: fact.trajectoryId,
      kind: "film",
      number,
      starts_at: nextFilmAt,
      ...detailColumns(usualDetails("film")),
    });
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
    // What was filmed says more than what was planned, and a film can come in without a plan.
    const filmed = fact.moment === null ? {} : { moment: fact.moment };
    return {
      change: { ...change, ...filmed, ...(recording_id === null ? withoutFilm : {}) },
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

import { z } from "zod";
import type { Scope } from "../platform/scope.ts";

const place = {
  organisationId: z.uuid(),
  familyId: z.uuid(),
  trajectoryId: z.uuid(),
  /** A fact that was sent before there were films at school is about one at home. */
  lane: z.enum(["home", "school"]).default("home"),
  number: z.int().min(1),
  /** When this was so: a fact that arrives late never takes the place of a newer one. */
  toldAt: z.iso.datetime(),
};

const workingPoint = z.object({
  personId: z.uuid(),
  quote: z.string(),
  whereWhen: z.string(),
  nextMoment: z.string().nullable().default(null),
  nextFilmAt: z.iso.datetime().nullable().default(null),
});

/** What recordings, analysis and lookback report about one cycle (settled 19): one fact at a time, safe to hear twice. */
export const CycleFact = z.discriminatedUnion("fact", [
  z.object({
    ...place,
    fact: z.literal("recording"),
    /** Null, with state `none`, when the film was erased. */
    recordingId: z.uuid().nullable(),
    /** Who can be seen in the film: their consent counts for the next step. */
    seen: z.array(z.uuid()),
    state: z.enum(["none", "uploading", "preparing", "ready", "refused"]),
    filmInOn: z.string().nullable(),
    /** The moment that was filmed; null when the film was erased. */
    moment: z.string().nullable().default(null),
  }),
  z.object({ ...place, fact: z.literal("coded"), markers: z.int().nonnegative() }),
  z.object({ ...place, fact: z.literal("plan-ready"), on: z.string().nullable() }),
  z.object({
    ...place,
    fact: z.literal("look-back-held"),
    on: z.string(),
    workingPoint: workingPoint.nullable(),
  }),
  // A second talk about the same film, for a parent who was absent: the cycle counts once, what is added stays beside it.
  z.object({
    ...place,
    fact: z.literal("looked-back-again"),
    lookBackId: z.uuid(),
    on: z.string(),
    /** The parent who takes the working point of the first talk along. */
    confirmedBy: z.uuid().nullable(),
    workingPoint: workingPoint.nullable(),
  }),
  // Whether the teacher chose what the parents may see, and the parents what the teacher may see; null = not (any more).
  z.object({
    ...place,
    fact: z.literal("clips-chosen"),
    byTeacherOn: z.string().nullable(),
    byParentsOn: z.string().nullable(),
  }),
  // The talk with teacher and parents together, about the film of this cycle.
  z.object({
    ...place,
    fact: z.literal("joint-held"),
    on: z.string(),
    workingPoint: workingPoint.nullable(),
  }),
]);
export type CycleFact = z.output<typeof CycleFact>;

/** The job under which a fact of a cycle is heard. */
const cycleFactJob = "trajectories.note-cycle-fact";
/** The job under which a reasoned difference from the method is heard; quality, which comes later, listens. */
const deviationJob = "quality.note-deviation";

/** A reasoned difference from the method: it passes, and it is kept (settled 3). */
export const DeviationReasoned = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  familyId: z.uuid(),
  memberId: z.uuid(),
  at: z.iso.datetime(),
  what: z.string(),
  reason: z.string(),
});

/** The names of what travels through the job queue from here on. */
export const trajectoryEvents = { cycleFact: cycleFactJob, deviation: deviationJob } as const;

/** Tells that the method was departed from, and why. */
export async function publishDeviation(
  scope: Scope,
  deviation: { readonly familyId: string; readonly what: string; readonly reason: string },
): Promise<void> {
  const { organisationId, actor, at } = scope;
  const who = { id: crypto.randomUUID(), organisationId, memberId: actor.memberId, at: at.toISOString() };
  await scope.publish({ job: deviationJob, payload: { ...who, ...deviation } });
}

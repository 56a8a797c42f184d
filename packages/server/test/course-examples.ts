import { MemberId } from "@samenkijken/contract/ids";
import type { Request } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import type { courseOperations } from "@samenkijken/contract/course";
import { aConsentedFamily, aFamily, type BuiltFamily } from "./builders.ts";
import type { TestMember, TestProgram } from "./test-program.ts";

/** A trajectory that ended without a film; `closedOn` lies in the past of every test. */
export function close(trainer: TestMember, { trajectoryId }: BuiltFamily, closedOn = "2026-03-01") {
  return trainer.api.closeTrajectory({
    params: { trajectoryId },
    body: { closedOn, closeReason: "moved" },
  });
}

/** A pause of a trajectory that lasts. */
export function aPause(over: Partial<{ id: string; pausedOn: string; lookAgainOn: string }> = {}) {
  return {
    id: crypto.randomUUID(),
    pausedOn: "2026-03-01",
    lookAgainOn: "2199-01-01",
    why: "illness" as const,
    note: "Moeder ligt in het ziekenhuis.",
    ...over,
  };
}

/** A later trajectory of the same family, in the programme with a band and a follow-up. */
export async function aVht412(trainer: TestMember, { familyId }: BuiltFamily) {
  const started = await trainer.api.startTrajectory({
    params: { familyId },
    body: { id: crypto.randomUUID(), programmeId: "vht-4-12", pairs: 5, startedOn: "2026-03-02" },
  });
  return started.id;
}

/** Passes over the step of now. */
export async function skipNow(trainer: TestMember, { trajectoryId }: BuiltFamily, id: string) {
  const params = { trajectoryId };
  const { nextStep } = await trainer.api.readTrajectory({ params, body: {} });
  const body = { id, step: nextStep.id, number: nextStep.number, why: "no-time" as const, note: "" };
  return trainer.api.skipStep({ params, body });
}

/** What the operations of the course of a trajectory need: some that ended, one in the archive, one to give away. */
export async function courseWorld(program: TestProgram, trainer: TestMember) {
  const ended = await aFamily(trainer);
  await close(trainer, ended);
  const missed = await aFamily(trainer);
  await close(trainer, missed);
  const archived = await aFamily(trainer);
  await close(trainer, archived);
  await trainer.api.archiveTrajectory({ params: { trajectoryId: archived.trajectoryId }, body: {} });
  const skipping = await aConsentedFamily(trainer);
  const skipId = crypto.randomUUID();
  const { nextStep: skipNext } = await skipNow(trainer, skipping, skipId);
  const given = await aFamily(trainer);
  const other = await program.addMember(trainer.organisationId, "trainer", "Yara");
  return {
    ended,
    missed,
    archived,
    skipping,
    skipId,
    skipNext,
    given,
    otherId: MemberId.parse(other.id),
    giveId: crypto.randomUUID(),
    unarchiveId: crypto.randomUUID(),
  };
}

type CourseWorld = { readonly course: Awaited<ReturnType<typeof courseWorld>> };

export const courseExamples: {
  readonly [Name in keyof typeof courseOperations]: (world: CourseWorld) => Request<Operations[Name]>;
} = {
  pauseTrajectory: ({ course }) => ({
    params: { trajectoryId: course.skipping.trajectoryId },
    body: {
      id: crypto.randomUUID(),
      pausedOn: "2026-03-01",
      lookAgainOn: "2199-01-01",
      why: "illness",
      note: "Oma is ziek.",
    },
  }),
  resumeTrajectory: ({ course }) => ({
    params: { trajectoryId: course.skipping.trajectoryId },
    body: { resumedOn: "2026-03-20" },
  }),
  skipStep: ({ course }) => ({
    params: { trajectoryId: course.skipping.trajectoryId },
    body: {
      id: crypto.randomUUID(),
      step: course.skipNext.id,
      number: course.skipNext.number,
      why: "done-otherwise",
      note: "",
    },
  }),
  undoSkip: ({ course }) => ({
    params: { trajectoryId: course.skipping.trajectoryId, skipId: course.skipId },
    body: {},
  }),
  pinStep: ({ course }) => ({
    params: { trajectoryId: course.skipping.trajectoryId },
    body: { id: crypto.randomUUID(), step: "midway-evaluate", reason: "De ouders vroegen erom." },
  }),
  unpinStep: ({ course }) => ({ params: { trajectoryId: course.skipping.trajectoryId }, body: {} }),
  reopenTrajectory: ({ course }) => ({
    params: { trajectoryId: course.ended.trajectoryId },
    body: { id: crypto.randomUUID(), reason: "De verhuizing ging niet door." },
  }),
  missFollowUp: ({ course }) => ({
    params: { trajectoryId: course.missed.trajectoryId },
    body: { concludedOn: "2026-09-01", why: "unreachable", note: "Drie keer gebeld." },
  }),
  archiveTrajectory: ({ course }) => ({ params: { trajectoryId: course.missed.trajectoryId }, body: {} }),
  unarchiveTrajectory: ({ course }) => ({
    params: { trajectoryId: course.archived.trajectoryId },
    body: { id: course.unarchiveId, reason: "Er komt nog een brief bij." },
  }),
  giveFamily: ({ course }) => ({
    params: { familyId: course.given.familyId },
    body: { id: course.giveId, toId: course.otherId, since: "2026-03-01", reason: "Marit gaat met verlof." },
  }),
  listCaseload: () => ({ params: {}, body: {} }),
};

/** The ending itself and its follow-up: after them nothing can be asked of that trajectory. */
export const endingExamples: {
  readonly [Name in "closeTrajectory" | "recordFollowUp"]: (world: {
    readonly family: BuiltFamily;
  }) => Request<Operations[Name]>;
} = {
  closeTrajectory: ({ family }) => ({
    params: { trajectoryId: family.trajectoryId },
    body: {
      closedOn: "2026-03-01",
      closeReason: "mutual",
      reasons: [{ about: "fewer-films", reason: "Eén film was genoeg." }],
    },
  }),
  recordFollowUp: ({ family }) => ({
    params: { trajectoryId: family.trajectoryId },
    body: { doneOn: "2026-09-01", note: "Nog steeds goed." },
  }),
};

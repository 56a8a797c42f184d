import type { Operations } from "@samenkijken/contract/operations";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { maySkip, nextStep } from "@samenkijken/domain/trajectory/next-step";
import { isRepeat } from "../../platform/is-repeat.ts";
import type { Command } from "../../platform/operation-types.ts";
import { orNotFound, Problem } from "../../platform/problem.ts";
import { publishDeviation } from "../events.ts";
import { loadTrajectory } from "../load-trajectory.ts";
import { demandRunning } from "./demand-held.ts";
import { insertSkippedStep, undoSkippedStep } from "./queries.ts";

/** The step of now will not be done: it passes with a reason, and is kept as a difference from the method. */
export const skipStep: Command<Operations["skipStep"]> = async (scope, { params, body }) => {
  const { row, family, place, facts, programme } = await demandRunning(scope, params.trajectoryId);
  const { id, step, number, why, note } = body;
  if (why === "other" && note.length < 3) throw new Problem("reason-needed");
  // Skipped on two devices for the same reason is skipped once.
  const isThere = row.skipped.some(
    (each) =>
      each.undone_on === null &&
      each.step === step &&
      each.number === number &&
      each.why === why &&
      each.note === note,
  );
  if (!isRepeat(row.skipped, body) && !isThere) {
    const now = nextStep(facts, programme, IsoDate.parse(scope.today));
    if (now.id !== step || (now.n ?? null) !== number || !maySkip(now.id))
      throw new Problem("step-not-of-choice");
    await insertSkippedStep(scope, place, { id, step, number, skipped_on: scope.today, why, note });
    const reason = note === "" ? why : note;
    await publishDeviation(scope, { familyId: family.id, what: "step-skipped", reason });
  }
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "step.skipped", to: row.id, familyId: family.id, details: { step, why } },
  };
};

/** The step is done after all. Undoing twice is undoing once. */
export const undoSkip: Command<Operations["undoSkip"]> = async (scope, { params }) => {
  const { row, family } = await demandRunning(scope, params.trajectoryId);
  const skipped = orNotFound(row.skipped.find(({ id }) => id === params.skipId));
  await undoSkippedStep(scope, skipped.id);
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "step.restored", to: row.id, familyId: family.id, details: { step: skipped.step } },
  };
};

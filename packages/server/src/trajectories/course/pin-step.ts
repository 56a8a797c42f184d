import type { Operations } from "@samenkijken/contract/operations";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { stepsToChoose } from "@samenkijken/domain/trajectory/next-step";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { publishDeviation } from "../events.ts";
import { loadTrajectory } from "../load-trajectory.ts";
import { demandRunning } from "./demand-held.ts";
import { insertPinnedStep, undoPinnedStep } from "./queries.ts";

/** The trainer puts another step first, with a reason. It takes the place of the one that was first. */
export const pinStep: Command<Operations["pinStep"]> = async (scope, { params, body }) => {
  const { row, family, place, facts, programme } = await demandRunning(scope, params.trajectoryId);
  const { id, step, reason } = body;
  const choices = stepsToChoose(facts, programme, IsoDate.parse(scope.today));
  const same = row.pinned.find((each) => each.id === id);
  const isPinned = same?.undone_on === null && same.step === step && same.reason === reason;
  // The id of a choice that was let go, or of another one, puts nothing first.
  if (!isPinned && same !== undefined) throw new Problem("id-taken");
  if (!isPinned && !choices.some((choice) => choice.id === step)) throw new Problem("step-not-of-choice");
  if (!isPinned) {
    await undoPinnedStep(scope, row.id);
    await insertPinnedStep(scope, place, { id, step, reason, pinned_on: scope.today });
    await publishDeviation(scope, { familyId: family.id, what: "step-pinned", reason });
  }
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "step.pinned", to: row.id, familyId: family.id, details: { step } },
  };
};

/** The usual order holds again. */
export const unpinStep: Command<Operations["unpinStep"]> = async (scope, { params }) => {
  const { row, family } = await demandRunning(scope, params.trajectoryId);
  await undoPinnedStep(scope, row.id);
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "step.unpinned", to: row.id, familyId: family.id },
  };
};

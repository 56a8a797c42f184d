import type { Operations } from "@samenkijken/contract/operations";
import { selectTrainers } from "../../organisations/index.ts";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { demandReferral, demandWanted, loadReferral } from "./load-referral.ts";
import { updateAllocation } from "./queries.ts";

export const allocateReferral: Command<Operations["allocateReferral"]> = async (scope, { params, body }) => {
  const row = await demandReferral(scope, "referral.allocate", params.referralId);
  demandWanted(row);
  // Who is no coordinator can take a referral on, and give none away.
  if (scope.actor.role !== "coordinator" && body.trainerId !== scope.actor.memberId)
    throw new Problem("forbidden");
  const trainers = await selectTrainers(scope);
  if (!trainers.some(({ id }) => id === body.trainerId)) throw new Problem("unknown-trainer");
  const isDone = row.allocated_to === body.trainerId;
  if (!isDone && !(await updateAllocation(scope, row.id, { from: body.from, to: body.trainerId })))
    throw new Problem("changed-meanwhile");
  return {
    result: await loadReferral(scope, row.id),
    audit: {
      did: "referral.allocated",
      to: row.id,
      familyId: null,
      details: { trainer: body.trainerId },
    },
  };
};

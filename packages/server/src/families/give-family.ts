import type { Family } from "@samenkijken/contract/families";
import type { Operations } from "@samenkijken/contract/operations";
import { selectTrainers } from "../organisations/index.ts";
import { isRepeat } from "../platform/is-repeat.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandFamily } from "./demand-family.ts";
import { loadFamily } from "./load-family.ts";
import { holdFamily, insertTrainerChange, selectTrainerChanges, updateTrainer } from "./queries.ts";

/**
 * Gives a family to another trainer. Who had it sees nothing of it from the next question on, films that are
 * open included: row-level security follows the one trainer of the family. `since` is what people agreed, told
 * afterwards; it moves nobody's access, so a day that has yet to come is refused.
 */
export const giveFamily: Command<Operations["giveFamily"]> = async (scope, { params, body }) => {
  await holdFamily(scope, params.familyId);
  const family = await demandFamily(scope, "family.give", params.familyId);
  const { memberId } = scope.actor;
  if (memberId === null) throw new Error("a family is given by a member, never by a job");
  const changes = (await selectTrainerChanges(scope, [family.id])).map(asked);
  const fromId = changes.find(({ id }) => id === body.id)?.fromId ?? family.trainerId;
  if (!isRepeat(changes, body)) {
    demandDay(scope.today, { since: body.since, family, last: changes.at(-1)?.since });
    if (!(await selectTrainers(scope)).some(({ id }) => id === body.toId))
      throw new Problem("unknown-trainer");
    if (family.trainerId === body.toId) throw new Problem("same-trainer");
    await updateTrainer(scope, family.id, body.toId);
    await insertTrainerChange(scope, {
      id: body.id,
      family_id: family.id,
      from_id: family.trainerId,
      to_id: body.toId,
      since: body.since,
      reason: body.reason,
      given_at: scope.at,
      given_by: memberId,
    });
  }
  return {
    result: await loadFamily(scope, family.id),
    audit: {
      did: "trainer.changed",
      to: family.id,
      familyId: family.id,
      details: { from: fromId, to: body.toId },
    },
  };
};

/** From a day that was, after the change before this one, and not before there was a child to help. */
function demandDay(
  today: string,
  about: {
    readonly since: string;
    readonly family: Pick<Family, "children">;
    readonly last: string | undefined;
  },
): void {
  const { since, family, last } = about;
  if (since > today) throw new Problem("date-in-future");
  if (family.children.every(({ birthDate }) => since < birthDate) || (last !== undefined && since < last))
    throw new Problem("trainer-since-too-early");
}

/** A change of trainer in the words in which it was asked for, with who had the family before. */
function asked(change: Awaited<ReturnType<typeof selectTrainerChanges>>[number]) {
  const { id, since, reason } = change;
  return { id, fromId: change.from_id, toId: change.to_id, since, reason };
}

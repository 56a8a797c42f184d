import type { Input, Result } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import { daysBetween, IsoDate } from "@samenkijken/domain/time/iso-date";
import { writeAudit } from "../platform/audit.ts";
import { dayInAmsterdam } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Clocks } from "../platform/moved-clocks.ts";
import { Problem } from "../platform/problem.ts";
import { changeIn, type Asking } from "../platform/scope.ts";
import { readMember, updateMovedDays } from "./queries.ts";
import { sessionShape } from "./session-shape.ts";

type MoveClock = Operations["moveClock"];

/**
 * Lets a demo play another day; null goes back to the day of the machine (decision 028). The door has asked already
 * whether it is this machine itself that asks. No other organisation has a clock that moves.
 */
export async function moveClock(
  deps: { readonly database: Database; readonly clocks: Clocks },
  asking: Asking,
  { today }: Input<MoveClock>["body"],
): Promise<Result<MoveClock>> {
  if (asking.canMove === "no") throw new Problem("demo-closed");
  const { organisationId } = asking;
  const memberId = asking.actor.memberId ?? "";
  const machineDay = IsoDate.parse(dayInAmsterdam(asking.machineAt));
  const movedDays = today === null ? 0 : daysBetween(machineDay, today);
  if (Math.abs(movedDays) > furthest)
    throw new Problem("invalid", { fields: [{ path: "today", code: "too_far" }] });
  return changeIn({ database: deps.database, send: sendNothing }, asking, async (scope) => {
    const member = await readMember(scope, memberId);
    if (!member.is_demo) throw new Problem("demo-closed");
    await updateMovedDays(scope, movedDays);
    const details = { movedDays };
    await writeAudit(scope, "moveClock", { did: "clock.moved", to: organisationId, familyId: null, details });
    return sessionShape(member, { ...scope, ...deps.clocks.momentWith(organisationId, movedDays) });
  });
}

const sendNothing = () => Promise.resolve();

/** Ten years: further off nothing of a trajectory happens. */
const furthest = 3653;

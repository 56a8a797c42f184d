import type { Input } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import { endingOf } from "@samenkijken/domain/outcomes/endings";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import {
  type ClosingFacts,
  countsAsDeviation,
  warningsOfClosing,
} from "@samenkijken/domain/trajectory/closing-warnings";
import { filmsMade, isFinished, type TrajectoryFacts } from "@samenkijken/domain/trajectory/facts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import type { Scope } from "../platform/scope.ts";
import { callOffAtClosing } from "./agenda/call-off-at-closing.ts";
import { demandRunning } from "./course/demand-held.ts";
import { endPause } from "./course/queries.ts";
import { publishDeviation } from "./events.ts";
import { loadTrajectory } from "./load-trajectory.ts";
import { updateTrajectory } from "./queries.ts";

type Body = Input<Operations["closeTrajectory"]>["body"];

/** Ends a trajectory. What differs from the plan passes with a reason; a pause that is open ends with it, and what was agreed for later is called off. */
export const closeTrajectory: Command<Operations["closeTrajectory"]> = async (scope, { params, body }) => {
  const { row, family, facts, programme } = await demandRunning(scope, params.trajectoryId);
  if (body.closedOn > scope.today) throw new Problem("date-in-future");
  if (body.closedOn < row.started_on) throw new Problem("before-start");
  await keepReasons(scope, body, { familyId: family.id, facts, programme });
  const open = row.pauses.find(({ resumed_on }) => resumed_on === null);
  if (open !== undefined)
    await endPause(scope, row.id, body.closedOn < open.paused_on ? open.paused_on : body.closedOn);
  await callOffAtClosing(scope, row.appointments, body.closedOn);
  await updateTrajectory(scope, row.id, {
    closed_on: body.closedOn,
    closed_entered_on: scope.today,
    close_reason: body.closeReason,
    // What the reason says by itself is not contradicted.
    ending: endingOf(body.closeReason) ?? body.ending,
    closing_summary: body.summary,
    ...referredOn(body),
  });
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: {
      did: "trajectory.closed",
      to: row.id,
      familyId: family.id,
      details: { reason: body.closeReason },
    },
  };
};

function closingFacts(facts: TrajectoryFacts): ClosingFacts {
  const open = facts.cycles.filter((cycle) => cycle.lookBackHeldOn !== null && !isFinished(cycle));
  return { startedOn: facts.startedOn, films: filmsMade(facts), openLookBacks: open.length };
}

/** Where to and why, only of who was referred on. */
function referredOn({ closeReason, referredOn: told }: Body) {
  const isReferred = closeReason === "referred_on" && told !== null;
  return { referred_to: isReferred ? told.to : null, referred_why: isReferred ? told.why : null };
}

/** Refuses while a reason is missing; keeps those that tell of a difference from the method. */
async function keepReasons(
  scope: Scope,
  body: Body,
  about: {
    readonly familyId: string;
    readonly facts: TrajectoryFacts;
    readonly programme: Programme;
  },
): Promise<void> {
  const { familyId, programme } = about;
  const facts = closingFacts(about.facts);
  const closing = { on: IsoDate.parse(body.closedOn), reason: body.closeReason };
  const given = new Map(body.reasons.map(({ about: warning, reason }) => [warning, reason]));
  const warnings = warningsOfClosing(facts, programme, closing);
  const open = warnings.filter((warning) => !given.has(warning));
  if (open.length > 0) throw new Problem("reason-needed", { warnings: open });
  for (const warning of warnings)
    if (countsAsDeviation(warning, facts, programme))
      await publishDeviation(scope, { familyId, what: warning, reason: given.get(warning) ?? "" });
}

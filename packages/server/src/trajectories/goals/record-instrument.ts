import type { Input } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import { fitsInstrument, instrumentById } from "@samenkijken/domain/outcomes/instruments";
import { personColumns } from "../../families/index.ts";
import { isRepeat } from "../../platform/is-repeat.ts";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { demandGoals, demandInTurn, demandAnswerer, demandPast } from "./demand-goals.ts";
import { insertInstrumentScore } from "./queries.ts";

type Body = Input<Operations["recordInstrument"]>["body"];

export const recordInstrument: Command<Operations["recordInstrument"]> = async (scope, { params, body }) => {
  const { row, family, answerers, goals, goalsNow, place } = await demandGoals(scope, params.trajectoryId);
  demandInTurn(row.closed_on, body.moment);
  demandPast(scope, body.measuredOn);
  const side = demandAnswerer(answerers, body.personId);
  demandFits(body);
  if (body.replaces !== null && !goals.instrumentScores.some(({ id }) => id === body.replaces))
    throw new Problem("invalid", { fields: [{ path: "replaces", code: "unknown" }] });
  if (!isRepeat(goals.instrumentScores, body))
    await insertInstrumentScore(scope, place, {
      id: body.id,
      replaces: body.replaces,
      ...personColumns(body.personId, side),
      moment: body.moment,
      instrument: body.instrument,
      name: body.name,
      score: body.score,
      answered: body.answered,
      standard_deviation: body.precision?.standardDeviation ?? null,
      reliability: body.precision?.reliability ?? null,
      measured_on: body.measuredOn,
      scored_by: body.scoredBy,
    });
  return {
    result: await goalsNow(),
    audit: {
      did: "instrument.recorded",
      to: body.id,
      familyId: family.id,
      details: { instrument: body.instrument },
    },
  };
};

function demandFits(body: Body): void {
  if (instrumentById(body.instrument) === undefined && body.instrument !== "other")
    throw new Problem("invalid", { fields: [{ path: "instrument", code: "unknown" }] });
  if (!fitsInstrument(body)) throw new Problem("outside-scale");
}

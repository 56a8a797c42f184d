import type { Operations } from "@samenkijken/contract/operations";
import { isRepeat } from "../platform/is-repeat.ts";
import type { Command, Query } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandTrajectory, trajectoryEvents, type CycleFact } from "../trajectories/index.ts";
import { insertChoice, selectChoices } from "./choice-queries.ts";
import { loadChoices } from "./load-choices.ts";

export const readClipChoices: Query<Operations["readClipChoices"]> = async (scope, { params }) => {
  const { row, family } = await demandTrajectory(scope, "lookback.read", params.trajectoryId);
  return {
    result: await loadChoices(scope, family, row.id),
    look: { at: "clip-choices", to: row.id, familyIds: [family.id] },
  };
};

/** Keeps what one person lets the other side see. The order is fixed: first the look-back with the teacher. */
export const chooseClips: Command<Operations["chooseClips"]> = async (scope, { params, body }) => {
  const { row, family } = await demandTrajectory(scope, "lookback.hold", params.trajectoryId);
  const before = await loadChoices(scope, family, row.id);
  if (!before.teacherHeld) throw new Problem("teacher-first");
  if (body.chosenOn > scope.today) throw new Problem("date-in-future");
  const chooser = before.choosers.find(({ personId }) => personId === body.personId);
  if (chooser === undefined) throw new Problem("unknown-person");
  const lane = chooser.side === "teacher" ? "school" : "home";
  const offered = before.films
    .filter((film) => film.lane === lane)
    .flatMap((film) => film.clips.map((clip) => ({ ...clip, film })));
  const clips = body.clipIds.map((clipId) => {
    const found = offered.find(({ id }) => id === clipId);
    if (found === undefined) throw new Problem("unknown-clip");
    // Before a clip of home is chosen, showing it at school must have been agreed to (domain §5.3).
    if (found.film.share === "missing") throw new Problem("consent-missing", {}, family.id);
    if (found.film.share === "withdrawn") throw new Problem("consent-withdrawn", {}, family.id);
    return { recordingId: found.film.recordingId, id: found.id, start: found.start, end: found.end };
  });
  const kept = (await selectChoices(scope, row.id)).map((choice) => ({
    ...choice,
    clipIds: choice.clips.map(({ id }) => id).toSorted(),
  }));
  if (!isRepeat(kept, { ...body, clipIds: body.clipIds.toSorted() }))
    await insertChoice(scope, {
      id: body.id,
      familyId: family.id,
      trajectoryId: row.id,
      personId: body.personId,
      side: chooser.side,
      chosenOn: body.chosenOn,
      clips,
    });
  const result = await loadChoices(scope, family, row.id);
  const fact: CycleFact = {
    fact: "clips-chosen",
    organisationId: scope.organisationId,
    familyId: family.id,
    trajectoryId: row.id,
    lane: "school",
    number: Math.max(1, ...row.schoolCycles.map(({ number }) => number)),
    toldAt: scope.at.toISOString(),
    byTeacherOn: result.byTeacher ? scope.today : null,
    byParentsOn: result.byParents ? scope.today : null,
  };
  await scope.publish({ job: trajectoryEvents.cycleFact, payload: fact });
  return {
    result,
    audit: { did: "clips.chosen", to: body.personId, familyId: family.id, details: { clips: clips.length } },
  };
};

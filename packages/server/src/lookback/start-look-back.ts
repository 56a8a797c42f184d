import type { Operations } from "@samenkijken/contract/operations";
import { demandPlan } from "../analysis/index.ts";
import { demandPerson } from "../families/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { demandFilm } from "../recordings/index.ts";
import { loadLookBack } from "./load-look-back.ts";
import { insertLookBack, selectOpenLookBack, updateLookBack } from "./queries.ts";

export const startLookBack: Command<Operations["startLookBack"]> = async (scope, { params, body }) => {
  const { film, family } = await demandFilm(scope, "lookback.hold", params.recordingId);
  await demandPlan(scope, film.id);
  for (const personId of body.attendees) demandPerson(family, personId);
  const open = await selectOpenLookBack(scope, film.id);
  const id = open?.id ?? crypto.randomUUID();
  if (open === undefined)
    await insertLookBack(scope, {
      id,
      familyId: family.id,
      trajectoryId: film.trajectoryId,
      recordingId: film.id,
      number: film.number,
      attendees: body.attendees,
    });
  else await updateLookBack(scope, id, { attendees: body.attendees });
  return {
    result: await loadLookBack(scope, family, id),
    audit: { did: "look-back.started", to: id, familyId: family.id, details: { number: film.number } },
  };
};

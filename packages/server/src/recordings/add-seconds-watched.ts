import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { insertWatching, selectKeyHandle, selectOpenGrant } from "./queries.ts";

export const addSecondsWatched: Command<Operations["addSecondsWatched"]> = async (
  scope,
  { params, body },
) => {
  const grant = await selectOpenGrant(scope, params.grantId);
  if (grant === undefined) throw new Problem("not-found");
  // Without consent there is nothing to watch any more; the player hears it here at the latest.
  if ((await selectKeyHandle(scope, grant.recording_id)) === undefined) throw new Problem("grant-ended");
  await insertWatching(scope, {
    id: body.id,
    familyId: grant.family_id,
    grantId: grant.id,
    seconds: body.seconds,
  });
  return {
    result: {},
    audit: {
      did: "film.watched",
      to: grant.recording_id,
      familyId: grant.family_id,
      details: { seconds: Math.round(body.seconds) },
    },
  };
};

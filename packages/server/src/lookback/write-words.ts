import type { Operations } from "@samenkijken/contract/operations";
import { demandClip } from "../analysis/index.ts";
import { personOf } from "../families/index.ts";
import { isRepeat } from "../platform/is-repeat.ts";
import type { Command } from "../platform/operation-types.ts";
import { demandOpenLookBack, loadLookBack } from "./load-look-back.ts";
import { insertSaid, selectSaid } from "./queries.ts";
import { demandTalkPerson } from "./talk-people.ts";

export const writeWords: Command<Operations["writeWords"]> = async (scope, { params, body }) => {
  const { row, family } = await demandOpenLookBack(scope, params.lookBackId);
  const side = await demandTalkPerson(scope, { row, family }, body.personId);
  if (body.clipId !== null) await demandClip(scope, row.recording_id, body.clipId);
  const kept = (await selectSaid(scope, row.id)).map((said) => ({
    ...said,
    personId: personOf(said),
    clipId: said.clip_id,
    at: said.at_micros,
  }));
  if (!isRepeat(kept, body))
    await insertSaid(scope, { ...body, side, familyId: family.id, lookBackId: row.id });
  return {
    result: await loadLookBack(scope, family, row.id),
    audit: { did: "words.written", to: body.id, familyId: family.id },
  };
};

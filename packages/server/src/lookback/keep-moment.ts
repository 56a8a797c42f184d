import type { Operations } from "@samenkijken/contract/operations";
import { demandClip, loadPlan } from "../analysis/index.ts";
import { personColumns, personOf } from "../families/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandMoment } from "../recordings/index.ts";
import { demandOpenLookBack, loadLookBack } from "./load-look-back.ts";
import { insertKept, selectKept, updateKeptWords } from "./queries.ts";
import { isSensitiveMoment } from "./sensitive-moment.ts";
import { demandTalkPerson } from "./talk-people.ts";

export const keepMoment: Command<Operations["keepMoment"]> = async (scope, { params, body }) => {
  const { row, family } = await demandOpenLookBack(scope, params.lookBackId);
  const { personId, clipId, at, words } = body;
  const side = personId === null ? "family" : await demandTalkPerson(scope, { row, family }, personId);
  if (clipId !== null) await demandClip(scope, row.recording_id, clipId);
  await demandMoment(scope, row.recording_id, at);
  // A heart may lie anywhere; only a photo is a picture that goes on.
  if (personId === null && isSensitiveMoment((await loadPlan(scope, row.recording_id)).clips, at))
    throw new Problem("sensitive-clip");
  const already = (await selectKept(scope, [row.id])).find((kept) => kept.id === params.keptId);
  if (already === undefined) {
    const place = { id: params.keptId, family_id: family.id, look_back_id: row.id };
    await insertKept(scope, {
      ...place,
      ...personColumns(personId, side),
      clip_id: clipId,
      at_micros: at,
      words,
    });
  } else if (personOf(already) !== personId || already.at_micros !== at || already.clip_id !== clipId)
    throw new Problem("id-taken");
  else await updateKeptWords(scope, already.id, words);
  return {
    result: await loadLookBack(scope, family, row.id),
    audit: { did: "moment.kept", to: params.keptId, familyId: family.id },
  };
};

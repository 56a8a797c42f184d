import type { Operations } from "@samenkijken/contract/operations";
import { demandClip } from "../analysis/index.ts";
import { demandPerson } from "../families/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandOpenLookBack, loadLookBack } from "./load-look-back.ts";
import { insertSaid, selectSaid } from "./queries.ts";

export const writeWords: Command<Operations["writeWords"]> = async (scope, { params, body }) => {
  const { row, family } = await demandOpenLookBack(scope, params.lookBackId);
  demandPerson(family, body.personId);
  if (body.clipId !== null) await demandClip(scope, row.recording_id, body.clipId);
  const already = (await selectSaid(scope, row.id)).find((said) => said.id === body.id);
  if (already !== undefined && already.words !== body.words) throw new Problem("id-taken");
  if (already === undefined) await insertSaid(scope, { ...body, familyId: family.id, lookBackId: row.id });
  return {
    result: await loadLookBack(scope, family, row.id),
    audit: { did: "words.written", to: body.id, familyId: family.id },
  };
};

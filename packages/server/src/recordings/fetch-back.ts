import type { Operations } from "@samenkijken/contract/operations";
import { FetchBack } from "@samenkijken/contract/recordings";
import { demandConsent } from "../consent/index.ts";
import { demandFamily } from "../families/index.ts";
import { insertAccess } from "../platform/audit.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { sessionOf } from "../platform/sessions.ts";
import type { Vault } from "../platform/vault/vault.ts";
import { fetchBackUntil, partsOf } from "./film-state.ts";
import { openKey } from "./film-vault.ts";
import { insertGrant } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

// Long enough for 10 GB over a slow line; every range asks for consent again.
const grantMinutes = 240;

/** Gives the files of a refused film back to the trainer who brought it: with a reason, in the log, for some days. */
export function createFetchBack(vault: Vault): Command<Operations["fetchBack"]> {
  return async (scope, { params, body }) => {
    const row = await loadRow(scope, params.recordingId);
    const family = await demandFamily(scope, "recording.fetch", row.family_id);
    await demandConsent(scope, family, row);
    if (row.state !== "refused") throw new Problem("film-not-refused");
    const until = fetchBackUntil(row);
    if (until === null || scope.at >= until) throw new Problem("fetch-back-ended");
    await openKey(scope, vault, row.id);
    const grantId = crypto.randomUUID();
    const endsAt = new Date(
      scope.machineAt.getTime() + Math.min(until.getTime() - scope.at.getTime(), grantMinutes * 60_000),
    );
    const grant = { id: grantId, familyId: family.id, recordingId: row.id, sessionId: sessionOf(scope) };
    await insertGrant(scope, { ...grant, purpose: "fetch-back", filmFileId: null, endsAt });
    await insertAccess(scope, {
      operation: "fetchBack",
      look: { at: "film", to: row.id, familyIds: [family.id] },
      outcome: "done",
      grantId,
    });
    const files = partsOf(row).map((part, at) => ({ ...part, url: `/api/film/${grantId}/part-${at + 1}` }));
    return {
      result: FetchBack.parse({ grantId, endsAt: endsAt.toISOString(), files }),
      audit: {
        did: "film.fetched-back",
        to: row.id,
        familyId: family.id,
        details: { grant: grantId, reason: body.reason },
      },
    };
  };
}

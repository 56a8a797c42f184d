import { FilmGrant, PackedFrameTable } from "@samenkijken/contract/recordings";
import type { Operations } from "@samenkijken/contract/operations";
import { demandConsent } from "../consent/index.ts";
import { demandFamily } from "../families/index.ts";
import { insertAccess } from "../platform/audit.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { sessionOf } from "../platform/sessions.ts";
import type { Vault } from "../platform/vault/vault.ts";
import { openKey } from "./film-vault.ts";
import { insertGrant } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

// Long enough for a look-back with pauses; the player asks for a new grant when it has passed.
const grantMinutes = 120;

/** Opens a film: the access row and the grant in one transaction, before a single picture (settled 12). */
export function createOpenFilm(vault: Vault): Command<Operations["openFilm"]> {
  return async (scope, { params, body }) => {
    const row = await loadRow(scope, params.recordingId);
    const family = await demandFamily(scope, "film.open", row.family_id);
    await demandConsent(scope, family, row.seen);
    if (row.state !== "ready") throw new Problem("film-not-ready");
    await openKey(scope, vault, row.id);
    const grantId = crypto.randomUUID();
    const endsAt = new Date(scope.at.getTime() + grantMinutes * 60_000);
    await insertGrant(scope, {
      id: grantId,
      familyId: family.id,
      recordingId: row.id,
      sessionId: sessionOf(scope),
      purpose: body.purpose,
      endsAt,
    });
    await insertAccess(scope, {
      operation: "openFilm",
      look: { at: "film", to: row.id, familyIds: [family.id] },
      outcome: "done",
      grantId,
    });
    const result = FilmGrant.parse({
      grantId,
      filmUrl: `/api/film/${grantId}/film`,
      posterUrl: `/api/film/${grantId}/poster`,
      endsAt: endsAt.toISOString(),
      frames: PackedFrameTable.parse(row.frames),
      clockOffsetMicros: row.clock_offset_micros,
      width: row.width,
      height: row.height,
      hasSound: row.has_sound,
    });
    return {
      result,
      audit: {
        did: "film.opened",
        to: row.id,
        familyId: family.id,
        details: { grant: grantId, purpose: body.purpose },
      },
    };
  };
}

import { FilmGrant, FilmStrip, PackedFrameTable } from "@samenkijken/contract/recordings";
import type { Operations } from "@samenkijken/contract/operations";
import { demandConsent } from "../consent/index.ts";
import { demandFamily } from "../families/index.ts";
import { readMember } from "../organisations/index.ts";
import { insertAccess } from "../platform/audit.ts";
import type { Command } from "../platform/operation-types.ts";
import { orNotFound } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { sessionOf } from "../platform/sessions.ts";
import type { Vault } from "../platform/vault/vault.ts";
import { demandPlayable } from "./demand-film.ts";
import { openKey } from "./film-vault.ts";
import { insertGrant, selectFiles, type FileKind, type RecordingRow } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

// Long enough for a look-back with pauses; the player asks for a new grant when it has passed.
const grantMinutes = 120;

export interface WatchSettings {
  /** Whether the name of who looks is laid over every film. */
  readonly watermark: "yes" | "no";
}

/** Opens a film: the access row and the grant in one transaction, before a single picture (settled 12). */
export function createOpenFilm(vault: Vault, settings: WatchSettings): Command<Operations["openFilm"]> {
  return async (scope, { params, body }) => {
    const row = await loadRow(scope, params.recordingId);
    const family = await demandFamily(scope, "film.open", row.family_id);
    await demandConsent(scope, family, row);
    demandPlayable(row);
    await openKey(scope, vault, row.id);
    const grantId = crypto.randomUUID();
    const endsAt = new Date(scope.machineAt.getTime() + grantMinutes * 60_000);
    const files = await selectFiles(scope, row.id);
    const ofKind = (kind: FileKind) => files.find((file) => file.kind === kind);
    await insertGrant(scope, {
      id: grantId,
      familyId: family.id,
      recordingId: row.id,
      sessionId: sessionOf(scope),
      purpose: body.purpose,
      filmFileId: orNotFound(ofKind("proxy") ?? ofKind("original")).id,
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
      posterUrl: ofKind("poster") === undefined ? null : `/api/film/${grantId}/poster`,
      strip: ofKind("strip") === undefined ? null : stripOf(row, grantId),
      peaks:
        ofKind("peaks") === undefined
          ? null
          : { url: `/api/film/${grantId}/peaks`, perSecond: row.peaks_per_second },
      isBeingPrepared: row.state === "preparing",
      watermark: settings.watermark === "yes" ? await watermarkFor(scope) : null,
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
        did: body.purpose === "shared-screen" ? "film.shown" : "film.opened",
        to: row.id,
        familyId: family.id,
        details: { grant: grantId, purpose: body.purpose },
      },
    };
  };
}

function stripOf(row: RecordingRow, grantId: string): FilmGrant["strip"] {
  return { ...FilmStrip.parse(row.strip), url: `/api/film/${grantId}/strip` };
}

/** Who looks, and when: so that a picture of the screen tells where it came from. */
async function watermarkFor(scope: ReadScope): Promise<string> {
  const { name } = await readMember(scope, scope.actor.memberId ?? "");
  const style = { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Amsterdam" } as const;
  return `${name} · ${new Intl.DateTimeFormat(scope.language, style).format(scope.machineAt)}`;
}

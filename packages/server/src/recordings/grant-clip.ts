import type { Micros } from "@samenkijken/annotation/time/micros";
import type { Family } from "@samenkijken/contract/families";
import { demandCopyConsent } from "../consent/index.ts";
import { insertAccess } from "../platform/audit.ts";
import { orNotFound, Problem } from "../platform/problem.ts";
import type { Scope } from "../platform/scope.ts";
import { sessionOf } from "../platform/sessions.ts";
import type { Film } from "./demand-film.ts";
import { insertGrant, selectFiles } from "./queries.ts";

/** A clip is cut in memory, so that nothing readable touches the disk: this keeps it small. */
const longestMicros = 10 * 60_000_000;
const grantMinutes = 10;

/** A clip as later modules know it. */
interface ClipToGive {
  readonly start: Micros;
  readonly end: Micros;
  readonly fileName: string;
}

/**
 * The right to fetch one clip as a file, for some minutes: with the access row, and only when everyone in the film
 * agreed to a copy for the family as well (domain §5.3).
 */
export async function grantClip(
  scope: Scope,
  { film, family }: { readonly film: Film; readonly family: Family },
  clip: ClipToGive,
): Promise<{
  readonly grantId: string;
  readonly url: string;
  readonly fileName: string;
  readonly endsAt: string;
}> {
  await demandCopyConsent(scope, family, film);
  if (clip.end - clip.start > longestMicros) throw new Problem("clip-too-long", {}, family.id);
  const files = await selectFiles(scope, film.id);
  const shown = files.find(({ kind }) => kind === "proxy") ?? files.find(({ kind }) => kind === "original");
  const grantId = crypto.randomUUID();
  const endsAt = new Date(scope.machineAt.getTime() + grantMinutes * 60_000);
  const { fileName } = clip;
  await insertGrant(scope, {
    id: grantId,
    familyId: family.id,
    recordingId: film.id,
    sessionId: sessionOf(scope),
    purpose: "family-copy",
    filmFileId: orNotFound(shown).id,
    clip: { startMicros: clip.start, endMicros: clip.end, fileName },
    endsAt,
  });
  await insertAccess(scope, {
    operation: "giveClip",
    look: { at: "film", to: film.id, familyIds: [family.id] },
    outcome: "done",
    grantId,
  });
  return { grantId, url: `/api/film/${grantId}/clip`, fileName, endsAt: endsAt.toISOString() };
}

import type { Operations } from "@samenkijken/contract/operations";
import { maxFilmBytes } from "@samenkijken/contract/recordings";
import { allowed } from "@samenkijken/domain/trajectory/allowed";
import { demandConsent } from "../consent/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import type { Scope } from "../platform/scope.ts";
import type { Vault } from "../platform/vault/vault.ts";
import { demandTrajectory, publishDeviation } from "../trajectories/index.ts";
import { problemWords } from "./film-words.ts";
import { publishState } from "./publish-state.ts";
import {
  countUnfinished,
  insertFilmKey,
  insertRecording,
  selectRecordings,
  selectRecordingsOfFamily,
  selectSameFilm,
  updateRecording,
  type RecordingRow,
  writeFile,
} from "./queries.ts";
import { loadRow, recordingShape } from "./recording-shape.ts";

/** Films of one member that may be under way at once. */
const mostUnfinished = 20;

/** Makes room for one film: only with consent, with a key of its own, and at most one per cycle. */
export function createStartUpload(vault: Vault): Command<Operations["startUpload"]> {
  return async (scope, { params, body }) => {
    const {
      row: trajectory,
      family,
      facts,
      programme,
    } = await demandTrajectory(scope, "recording.upload", params.trajectoryId);
    if (trajectory.closed_on !== null) throw new Problem("trajectory-closed");
    const sizeBytes = body.parts.reduce((sum, part) => sum + part.sizeBytes, 0);
    if (sizeBytes > maxFilmBytes) throw new Problem("film-too-large");
    if (body.filmedOn > scope.today) throw new Problem("date-in-future");
    await demandConsent(scope, family, body.seen);
    const [already] = await selectRecordings(scope, body.id);
    if (already !== undefined && !isSameUpload(already, { ...body, sizeBytes, trajectoryId: trajectory.id }))
      throw new Problem("id-taken");
    const highest = Math.max(0, ...trajectory.cycles.map((cycle) => cycle.number));
    if (body.number > highest + 1) throw new Problem("cycle-out-of-order");
    if (already === undefined) {
      const film = { ...body, sizeBytes, familyId: family.id, trajectoryId: trajectory.id };
      await demandPlace(scope, film);
      const verdict = allowed(facts, programme).upload;
      if (verdict.ok && verdict.warning !== null) {
        if (body.reason === null) throw new Problem("reason-needed", { warnings: [verdict.warning] });
        await publishDeviation(scope, { familyId: family.id, what: verdict.warning, reason: body.reason });
      }
      await insertFilm(scope, vault, film);
    }
    const row = await loadRow(scope, body.id);
    return {
      result: await recordingShape(scope, row, { family, receivedBytes: 0 }),
      audit: {
        did: "upload.started",
        to: row.id,
        familyId: family.id,
        details: { bytes: sizeBytes, parts: body.parts.length, seen: body.seen.length },
      },
    };
  };
}

/** The same request once more, not another film under an id that is in use. */
function isSameUpload(
  row: RecordingRow,
  film: { trajectoryId: string; number: number; sizeBytes: number; fingerprint: string },
): boolean {
  return (
    row.trajectory_id === film.trajectoryId &&
    row.number === film.number &&
    row.size_bytes === film.sizeBytes &&
    row.fingerprint === film.fingerprint
  );
}

/** Refuses one upload too many, a film that is here already (unless it is wished), and a second film in one cycle. */
async function demandPlace(scope: Scope, film: Film): Promise<void> {
  if ((await countUnfinished(scope, scope.actor.memberId ?? "")) >= mostUnfinished)
    throw new Problem("too-many-uploads");
  if (film.whenSame === "tell") await tellSameFilm(scope, film);
  await refuseSecondFilm(scope, film);
}

/** Says which film it is that this family has already; nothing was sent yet. */
async function tellSameFilm(
  scope: Scope,
  film: { readonly familyId: string; readonly fingerprint: string },
): Promise<void> {
  const same = await selectSameFilm(scope, film);
  if (same !== undefined)
    throw new Problem("same-film", { number: same.number, filmedOn: same.filmed_on }, film.familyId);
}

type Film = Parameters<Command<Operations["startUpload"]>>[1]["body"] & {
  sizeBytes: number;
  familyId: string;
  trajectoryId: string;
};

/** A cycle has one film. A refused or erased one gives its place to the next try. */
async function refuseSecondFilm(
  scope: Scope,
  place: { familyId: string; trajectoryId: string; number: number },
): Promise<void> {
  const films = await selectRecordingsOfFamily(scope, place.familyId);
  const there = films.find(
    (film) => film.trajectory_id === place.trajectoryId && film.number === place.number,
  );
  if (there === undefined) return;
  if (there.state !== "refused" && there.state !== "erased") throw new Problem("film-exists-in-cycle");
  // Films that gave their place keep a negative number: they are out of the line, and stay in the log.
  const lowest = Math.min(0, ...films.map((film) => film.number));
  await updateRecording(scope, there.id, { number: lowest - 1 });
}

async function insertFilm(scope: Scope, vault: Vault, film: Film): Promise<void> {
  const isEmpty = film.sizeBytes === 0;
  await insertRecording(scope, {
    id: film.id,
    family_id: film.familyId,
    trajectory_id: film.trajectoryId,
    number: film.number,
    parts: JSON.stringify(film.parts),
    fingerprint: film.fingerprint,
    size_bytes: film.sizeBytes,
    moment: film.moment,
    filmed_on: film.filmedOn,
    seen: film.seen,
    state: isEmpty ? "refused" : "uploading",
    film_problems: problemWords(isEmpty ? ["empty-file"] : []),
    refused_at: isEmpty ? scope.at : null,
    reason: film.reason,
    added_at: scope.at,
    added_by: scope.actor.memberId ?? "",
  });
  const handle = await vault.keys.make();
  await insertFilmKey(scope, { recordingId: film.id, familyId: film.familyId, handle });
  await writeFile(scope, {
    id: crypto.randomUUID(),
    recordingId: film.id,
    familyId: film.familyId,
    kind: "original",
    contentType: "application/octet-stream",
    lengthBytes: null,
  });
  await publishState(scope, await loadRow(scope, film.id));
}

import type { Operations } from "@samenkijken/contract/operations";
import { maxFilmBytes } from "@samenkijken/contract/recordings";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { schoolMoments } from "@samenkijken/domain/method/moments";
import { momentKindOf, type MomentKind } from "@samenkijken/domain/method/moment-kinds";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { allowed } from "@samenkijken/domain/trajectory/allowed";
import { highestFilmNumber, type TrajectoryFacts } from "@samenkijken/domain/trajectory/facts";
import { demandConsent } from "../consent/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import type { Scope } from "../platform/scope.ts";
import type { Vault } from "../platform/vault/vault.ts";
import { demandTrajectory, isForTeacher, publishDeviation, schoolWarning } from "../trajectories/index.ts";
import { insertChildState } from "./child-state-queries.ts";
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
import { demandChild } from "./record-child-state.ts";
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
    // Where the client is a teacher there is no home to film.
    const lane = isForTeacher(programme) ? "school" : body.lane;
    const place = { lane, trajectoryId: trajectory.id };
    await demandConsent(scope, family, { lane, trajectory_id: trajectory.id, seen: body.seen });
    const momentKind = demandMomentKind(body, momentsIn(lane, programme));
    for (const { personId } of body.childStates) demandChild(family, personId);
    const [already] = await selectRecordings(scope, body.id);
    if (already !== undefined && !isSameUpload(already, { ...body, ...place, sizeBytes }))
      throw new Problem("id-taken");
    demandTurn(lane, body.number, { row: trajectory, facts, programme });
    if (already === undefined) {
      const film = { ...body, ...place, momentKind, sizeBytes, familyId: family.id };
      await demandPlace(scope, film);
      const warning =
        lane === "home"
          ? warningAtHome(facts, programme, scope.today)
          : schoolWarning(trajectory, programme, body.number);
      await passWarning(scope, film, warning);
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

/** A film has the number of one that waits, or of the one after all; the branch to school counts its own. */
function demandTurn(
  lane: "home" | "school",
  number: number,
  {
    row,
    facts,
    programme,
  }: Pick<Awaited<ReturnType<typeof demandTrajectory>>, "row" | "facts" | "programme">,
): void {
  const inBranch = Math.max(0, ...row.schoolCycles.map((cycle) => cycle.number)) + 1;
  const highest = lane === "school" && !isForTeacher(programme) ? inBranch : highestFilmNumber(facts);
  if (number > highest) throw new Problem("cycle-out-of-order");
}

function warningAtHome(facts: TrajectoryFacts, programme: Programme, today: string): string | null {
  const verdict = allowed(facts, programme, IsoDate.parse(today)).upload;
  return verdict.ok ? verdict.warning : null;
}

/** What differs from the programme passes with a written reason (settled 3). */
async function passWarning(scope: Scope, film: Film, warning: string | null): Promise<void> {
  if (warning === null) return;
  if (film.reason === null) throw new Problem("reason-needed", { warnings: [warning] });
  await publishDeviation(scope, { familyId: film.familyId, what: warning, reason: film.reason });
}

/** At school other moments are filmed than at home, also in a programme for a family. */
function momentsIn(lane: Film["lane"], programme: Programme): Pick<Programme, "moments"> {
  return lane === "school" && !isForTeacher(programme) ? { moments: [...schoolMoments] } : programme;
}

/** Caring, contact or both (requirement B-08): the moment says it, or the trainer does. */
function demandMomentKind(
  body: Pick<Film, "moment" | "momentKind">,
  { moments }: Pick<Programme, "moments">,
): MomentKind {
  const momentKind = body.momentKind ?? momentKindOf(moments, body.moment);
  if (momentKind === null)
    throw new Problem("invalid", { fields: [{ path: "momentKind", code: "required" }] });
  return momentKind;
}

/** The same request once more, not another film under an id that is in use. */
function isSameUpload(
  row: RecordingRow,
  film: Pick<Film, "trajectoryId" | "lane" | "number" | "sizeBytes" | "fingerprint">,
): boolean {
  return (
    row.trajectory_id === film.trajectoryId &&
    row.lane === film.lane &&
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
  place: Pick<Film, "familyId" | "trajectoryId" | "lane" | "number">,
): Promise<void> {
  const films = await selectRecordingsOfFamily(scope, place.familyId);
  const there = films.find(
    (film) =>
      film.trajectory_id === place.trajectoryId && film.lane === place.lane && film.number === place.number,
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
    lane: film.lane,
    number: film.number,
    parts: JSON.stringify(film.parts),
    fingerprint: film.fingerprint,
    size_bytes: film.sizeBytes,
    moment: film.moment,
    moment_kind: film.momentKind,
    filmed_on: film.filmedOn,
    seen: film.seen,
    state: isEmpty ? "refused" : "uploading",
    film_problems: problemWords(isEmpty ? ["empty-file"] : []),
    refused_at: isEmpty ? scope.at : null,
    reason: film.reason,
    added_at: scope.at,
    added_by: scope.actor.memberId ?? "",
  });
  for (const state of film.childStates)
    await insertChildState(scope, { recordingId: film.id, familyId: film.familyId }, state);
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

import { Readable } from "node:stream";
import { GrantId } from "@samenkijken/contract/ids";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem, orNotFound } from "../platform/problem.ts";
import { writeDownRefusal } from "../platform/audit.ts";
import type { Database } from "../platform/database.ts";
import type { AskingOf } from "../platform/http.ts";
import type { Log } from "../platform/log.ts";
import { readIn, type Asking } from "../platform/scope.ts";
import { DamagedFile } from "../platform/vault/sealed-format.ts";
import { openSealedFile, type SealedFile } from "../platform/vault/sealed-reader.ts";
import { objectName, type Vault } from "../platform/vault/vault.ts";
import { fetchBackUntil, isPlayable, partsOf } from "./film-state.ts";
import { openKey } from "./film-vault.ts";
import { selectFiles, selectOpenGrant, type RecordingRow } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

export interface FilmDeps {
  readonly database: Database;
  readonly log: Log;
  readonly vault: Vault;
}

// A long answer asks again this often, so that a film stops within a second when consent or the grant ends.
const checkAgainMs = 700;

/** Gives ranges of a film, its small files, or the files of a refused film, through a grant. Each request checks session, grant and consent (settled 12). */
export function filmRoute(app: FastifyInstance, deps: FilmDeps, askingOf: AskingOf): void {
  app.route({
    method: ["GET", "HEAD"],
    url: "/api/film/:grantId/:what",
    config: { operation: "film" },
    handler: async (request, reply) => {
      const asking = await askingOf(request);
      const { grantId = "", what = "" } = request.params as { grantId?: string; what?: string };
      const opened = await openGranted(deps, asking, { grantId, what }).catch((fault: unknown) =>
        writeDownRefusal(deps.database, asking, { fault, operation: "film", objectId: grantId }),
      );
      return answerRange({
        request,
        reply,
        log: deps.log,
        ...opened,
        stillAllowed: () => isStillAllowed(deps, () => askingOf(request), { grantId, what }),
      });
    },
  });
}

interface Wish {
  readonly grantId: string;
  readonly what: string;
}

/** What a grant gives: bytes `from` up to `to` of one sealed file. */
interface Granted {
  readonly file: SealedFile;
  readonly contentType: string;
  readonly from: number;
  readonly to: number;
  /** The name under which a browser keeps it; null for what is only looked at. */
  readonly fileName: string | null;
}

async function openGranted(deps: FilmDeps, asking: Asking, wish: Wish): Promise<Granted> {
  const { row, key, recordingId, part } = await readGranted(deps, asking, wish);
  const sealing = { key, fileId: row.id };
  const file = await openSealedFile(deps.vault.store, objectName(recordingId, row.id), sealing);
  if (part !== null) return { file, contentType: "application/octet-stream", ...part };
  return { file, contentType: row.content_type, from: 0, to: file.length, fileName: null };
}

async function readGranted(deps: FilmDeps, asking: Asking, wish: Wish) {
  if (!GrantId.safeParse(wish.grantId).success) throw new Problem("not-found");
  return readIn(deps.database, asking, async (scope) => {
    const grant = orNotFound(await selectOpenGrant(scope, wish.grantId));
    const recording = await loadRow(scope, grant.recording_id);
    if (recording.state === "erased") throw new Problem("film-erased", {}, recording.family_id);
    const isForParts = grant.purpose === "fetch-back";
    const until = fetchBackUntil(recording);
    const mayLook = isForParts ? until !== null && scope.at < until : isPlayable(recording);
    if (!mayLook) throw new Problem("not-found");
    const key = await openKey(scope, deps.vault, recording.id);
    const files = await selectFiles(scope, recording.id);
    const part = isForParts ? orNotFound(partNamed(recording, wish.what)) : null;
    const row = isForParts
      ? files.find(({ kind }) => kind === "original")
      : wish.what === "film"
        ? (files.find(({ id }) => id === grant.film_file_id) ?? files.find(({ kind }) => kind === "proxy"))
        : files.find(({ kind }) => kind === wish.what && lookedAt.has(kind));
    return { row: orNotFound(row), key, recordingId: recording.id, part };
  });
}

/** Small files of a film that a grant shows beside the film itself. */
const lookedAt: ReadonlySet<string> = new Set(["poster", "strip", "peaks"]);

/** Where the n-th file of a film lies in its original, for `part-n`. */
function partNamed(
  recording: RecordingRow,
  what: string,
): Pick<Granted, "from" | "to" | "fileName"> | undefined {
  const number = Number(/^part-([1-9]\d?)$/.exec(what)?.[1] ?? 0);
  const parts = partsOf(recording);
  const part = parts[number - 1];
  if (part === undefined) return undefined;
  const from = parts.slice(0, number - 1).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return { from, to: from + part.sizeBytes, fileName: part.name };
}

/** Asks everything again: the session, the grant, the consent. */
async function isStillAllowed(deps: FilmDeps, askAgain: () => Promise<Asking>, wish: Wish): Promise<boolean> {
  try {
    await readGranted(deps, await askAgain(), wish);
    return true;
  } catch (fault) {
    if (fault instanceof Problem) return false;
    throw fault;
  }
}

interface Answer extends Granted {
  readonly log: Log;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly stillAllowed: () => Promise<boolean>;
}

function answerRange(answer: Answer): FastifyReply {
  const { request, reply, from, to, fileName } = answer;
  const length = to - from;
  reply.header("accept-ranges", "bytes").header("cache-control", "no-store").type(answer.contentType);
  if (fileName !== null)
    reply.header("content-disposition", `attachment; filename*=UTF-8''${percentEncoded(fileName)}`);
  const range = parseRange(request.headers.range, length);
  if (range === "unsatisfiable") return reply.code(416).header("content-range", `bytes */${length}`).send();
  const { start, end } = range ?? { start: 0, end: length };
  if (range !== null) reply.code(206).header("content-range", `bytes ${start}-${end - 1}/${length}`);
  reply.header("content-length", end - start);
  if (request.method === "HEAD") return reply.send();
  return reply.send(
    Readable.from(watched(answer, from + start, from + end), { objectMode: false, highWaterMark: 1 << 20 }),
  );
}

/** A file name as RFC 8187 wants it; `encodeURIComponent` leaves some characters that it does not allow. */
function percentEncoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The bytes, for as long as they may be seen: a fault midway aborts the answer, so that no player takes it as whole. */
async function* watched(answer: Answer, start: number, end: number): AsyncGenerator<Buffer> {
  let checkedAt = performance.now();
  try {
    for await (const bytes of answer.file.read(start, end)) {
      if (performance.now() - checkedAt > checkAgainMs) {
        if (!(await answer.stillAllowed())) throw new Problem("grant-ended");
        checkedAt = performance.now();
      }
      yield bytes;
    }
  } catch (fault) {
    // The status has left already: only the log can name what broke.
    const damage = fault instanceof DamagedFile ? fault.message : null;
    if (!(fault instanceof Problem))
      answer.log.error({ requestId: answer.request.id, damage, fault }, "film broke off");
    throw fault;
  }
}

/** One range of RFC 9110: `bytes=a-b`, `bytes=a-`, `bytes=-n`; anything else is answered whole, as the RFC allows. */
export function parseRange(
  header: string | undefined,
  length: number,
): { start: number; end: number } | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (match === null) return null;
  const [, first = "", last = ""] = match;
  if (first === "" && last === "") return null;
  const start = first === "" ? Math.max(0, length - Number(last)) : Number(first);
  const end = first === "" || last === "" ? length : Math.min(length, Number(last) + 1);
  return start >= length || end <= start ? "unsatisfiable" : { start, end };
}

import { Readable } from "node:stream";
import { GrantId } from "@samenkijken/contract/ids";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem, orNotFound } from "../platform/problem.ts";
import { writeDownRefusal } from "../platform/audit.ts";
import type { Database } from "../platform/database.ts";
import type { AskingOf } from "../platform/http.ts";
import { readIn, type Asking } from "../platform/scope.ts";
import { openSealedFile, type SealedFile } from "../platform/vault/sealed-reader.ts";
import { objectName, type Vault } from "../platform/vault/vault.ts";
import { openKey } from "./film-vault.ts";
import { selectFiles, selectOpenGrant } from "./queries.ts";

export interface FilmDeps {
  readonly database: Database;
  readonly vault: Vault;
}

// A long answer asks again this often, so that a film stops within a second when consent or the grant ends.
const checkAgainMs = 700;

/** Gives ranges of a film or its poster through a grant. Each request checks session, grant and consent (settled 12). */
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

async function openGranted(
  deps: FilmDeps,
  asking: Asking,
  wish: Wish,
): Promise<{ file: SealedFile; contentType: string }> {
  const { row, key, recordingId } = await readGranted(deps, asking, wish);
  const file = await openSealedFile(deps.vault.store, objectName(recordingId, row.id), {
    key,
    fileId: row.id,
  });
  return { file, contentType: row.content_type };
}

async function readGranted(deps: FilmDeps, asking: Asking, wish: Wish) {
  if (!GrantId.safeParse(wish.grantId).success) throw new Problem("not-found");
  return readIn(deps.database, asking, async (scope) => {
    const grant = orNotFound(await selectOpenGrant(scope, wish.grantId));
    const key = await openKey(scope, deps.vault, grant.recording_id);
    const files = await selectFiles(scope, grant.recording_id);
    const ofKind = (kind: string) => files.find((file) => file.kind === kind);
    const row =
      wish.what === "film"
        ? (ofKind("proxy") ?? ofKind("original"))
        : wish.what === "poster"
          ? ofKind("poster")
          : undefined;
    return { row: orNotFound(row), key, recordingId: grant.recording_id };
  });
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

interface Answer {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly file: SealedFile;
  readonly contentType: string;
  readonly stillAllowed: () => Promise<boolean>;
}

function answerRange(answer: Answer): FastifyReply {
  const { request, reply, file } = answer;
  reply.header("accept-ranges", "bytes").header("cache-control", "no-store").type(answer.contentType);
  const range = parseRange(request.headers.range, file.length);
  if (range === "unsatisfiable")
    return reply.code(416).header("content-range", `bytes */${file.length}`).send();
  const { start, end } = range ?? { start: 0, end: file.length };
  if (range !== null) reply.code(206).header("content-range", `bytes ${start}-${end - 1}/${file.length}`);
  reply.header("content-length", end - start);
  if (request.method === "HEAD") return reply.send();
  return reply.send(
    Readable.from(watched(answer, start, end), { objectMode: false, highWaterMark: 1 << 20 }),
  );
}

/** The bytes, for as long as they may be seen: a fault midway aborts the answer, so that no player takes it as whole. */
async function* watched(answer: Answer, start: number, end: number): AsyncGenerator<Buffer> {
  let checkedAt = performance.now();
  for await (const bytes of answer.file.read(start, end)) {
    if (performance.now() - checkedAt > checkAgainMs) {
      if (!(await answer.stillAllowed())) throw new Problem("grant-ended");
      checkedAt = performance.now();
    }
    yield bytes;
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

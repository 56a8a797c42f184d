import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "../platform/problem.ts";
import { writeDownRefusal } from "../platform/audit.ts";
import type { Database } from "../platform/database.ts";
import type { AskingOf } from "../platform/http.ts";
import type { Log } from "../platform/log.ts";
import type { Asking } from "../platform/scope.ts";
import { DamagedFile } from "../platform/vault/sealed-format.ts";
import type { Vault } from "../platform/vault/vault.ts";
import { openGranted, readGranted, type Granted, type GrantWish } from "./granted.ts";

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

/** Asks everything again: the session, the grant, the consent. */
async function isStillAllowed(
  deps: FilmDeps,
  askAgain: () => Promise<Asking>,
  wish: GrantWish,
): Promise<boolean> {
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
  const demandRight = rightChecker(answer.stillAllowed);
  try {
    for await (const bytes of answer.file.read(start, end)) {
      await demandRight();
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

/** Asks now and then whether the film may still be seen, and throws when not. */
function rightChecker(stillAllowed: Answer["stillAllowed"]): () => Promise<void> {
  let checkedAt = performance.now();
  return async () => {
    if (performance.now() - checkedAt <= checkAgainMs) return;
    if (!(await stillAllowed())) throw new Problem("grant-ended");
    checkedAt = performance.now();
  };
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

import { memberHeader } from "@samenkijken/contract/client";
import fs from "node:fs";
import path from "node:path";
import fastifyCookie from "@fastify/cookie";
import fastifyHelmet from "@fastify/helmet";
import fastifyRateLimit from "@fastify/rate-limit";
import fastifyStatic from "@fastify/static";
import type { Operation } from "@samenkijken/contract/operation";
import { operations, type OperationName } from "@samenkijken/contract/operations";
import { openApi } from "@samenkijken/contract/openapi";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Clock } from "./clock.ts";
import { isLoopback, type Config } from "./config.ts";
import type { Database } from "./database.ts";
import type { JobQueue } from "./jobs.ts";
import type { Log } from "./log.ts";
import type { Clocks } from "./moved-clocks.ts";
import type { Handlers } from "./operation-types.ts";
import { answerProblem } from "./problem-answer.ts";
import { Problem } from "./problem.ts";
import type { Asking } from "./scope.ts";
import { findSession, sessionCookie } from "./sessions.ts";
import { needsSession, runOperation } from "./shell.ts";

export interface HttpDeps {
  readonly config: Config;
  readonly database: Database;
  readonly jobs: JobQueue;
  readonly log: Log;
  readonly clock: Clock;
  readonly clocks: Clocks;
  readonly handlers: Handlers;
  /** The doors without a session. */
  readonly doors: Doors;
  /** Routes that carry bytes instead of JSON: uploads and films. */
  readonly byteRoutes: (app: FastifyInstance, askingOf: AskingOf) => void;
  /** The built web app, or null when only the API is served. */
  readonly webFolder: string | null;
}

/** What a door without a session is told about the request. */
export interface Knock {
  readonly requestId: string;
  readonly comesFromThisMachine: "yes" | "no";
  /** Who asks, for the door that only somebody signed in may use; throws `not-signed-in`. */
  readonly asking: () => Promise<Asking>;
  readonly body: unknown;
}

export type Doors = Readonly<
  Record<
    Exclude<OperationName, keyof Handlers>,
    (knock: Knock) => Promise<{ readonly result: unknown; readonly token: string | null }>
  >
>;

/** Who asks, from the session cookie; throws `not-signed-in` when there is none. */
export type AskingOf = (request: FastifyRequest) => Promise<Asking>;

const largestBodyBytes = 4 * 1024 * 1024;
const requestsPerMinute = 3000;

/** Builds the web server: every operation of the contract, the byte routes, the web app, `/healthz`. */
export async function createHttp(deps: HttpDeps): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: largestBodyBytes,
    genReqId: () => crypto.randomUUID(),
    // Our own log line says ids only; Fastify's would carry addresses and URLs.
    logger: false,
    forceCloseConnections: true,
    frameworkErrors: (fault, request, reply) => void answerProblem(deps.log, { fault, request, reply }),
  });
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    hsts: false,
  });
  await app.register(fastifyRateLimit, {
    max: requestsPerMinute,
    timeWindow: "1 minute",
    errorResponseBuilder: tooMany,
  });
  app.addHook("onRequest", (request, _reply, done) => {
    done(refuseStrangers(deps.config, request));
  });
  app.addHook("onResponse", (request, reply, done) => {
    writeLine(deps.log, request, reply);
    done();
  });
  app.setErrorHandler((fault, request, reply) => answerProblem(deps.log, { fault, request, reply }));
  app.setNotFoundHandler((request, reply) => answerElsewhere(deps, request, reply));
  const askingOf = askingFrom(deps);
  for (const name of Object.keys(operations) as OperationName[]) bind(app, deps, { name, askingOf });
  deps.byteRoutes(app, askingOf);
  app.get("/healthz", async () => {
    await deps.database.pool.query("select 1");
    return { ok: true };
  });
  app.get("/api/openapi.json", () => openApi(operations));
  if (deps.webFolder !== null) await serveWeb(app, deps.webFolder);
  return app;
}

// Nothing from elsewhere is ever loaded; no frame may hold us.
const policy = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", "data:", "blob:"],
  mediaSrc: ["'self'", "blob:"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
};

function tooMany(): Error {
  return new Problem("too-many-requests");
}

/** Refuses pages of other origins (they cannot speak for our member) and, on loopback, other host names (DNS rebinding). */
function refuseStrangers(config: Config, request: FastifyRequest): Problem | undefined {
  if (isLoopback(config.host) && !isLoopback(hostName(request.headers.host ?? "")))
    return new Problem("wrong-origin");
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") return undefined;
  const { origin } = request.headers;
  if (origin !== undefined && hostOf(origin) !== request.headers.host) return new Problem("wrong-origin");
  const site = request.headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none"
    ? undefined
    : new Problem("wrong-origin");
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, "");
}

function bind(
  app: FastifyInstance,
  deps: HttpDeps,
  route: { name: OperationName; askingOf: AskingOf },
): void {
  const operation: Operation = operations[route.name];
  app.route({
    method: operation.method,
    url: `/api${operation.path}`,
    config: { operation: route.name },
    handler: async (request, reply) => {
      const { name } = route;
      reply.header("cache-control", "no-store");
      if (!needsSession(name)) return openDoor(deps, { request, reply, name, askingOf: route.askingOf });
      const asking = await route.askingOf(request);
      const result = await runOperation(deps, asking, { name, input: parseInput(operation, request) });
      if (name === "signOut") reply.clearCookie(sessionCookie, { path: "/" });
      return operation.result.parse(result);
    },
  });
}

async function openDoor(
  deps: HttpDeps,
  knock: {
    request: FastifyRequest;
    reply: FastifyReply;
    name: Exclude<OperationName, keyof Handlers>;
    askingOf: AskingOf;
  },
): Promise<unknown> {
  const { request, reply, name } = knock;
  const { result, token } = await deps.doors[name]({
    requestId: request.id,
    comesFromThisMachine: comesFromThisMachine(deps.config, request) ? "yes" : "no",
    asking: () => knock.askingOf(request),
    body: parseInput(operations[name], request).body,
  });
  if (token !== null)
    reply.setCookie(sessionCookie, token, { path: "/", httpOnly: true, sameSite: "strict" });
  return operations[name].result.parse(result);
}

/** Bound to loopback, asked over loopback, and by no proxy: a forwarded header turns the demo sign-in off (settled 18). */
function comesFromThisMachine(config: Config, request: FastifyRequest): boolean {
  const forwarded = Object.keys(request.headers).some(
    (name) =>
      name === "forwarded" || name.startsWith("x-forwarded") || name === "x-real-ip" || name === "via",
  );
  const remote = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  return isLoopback(config.host) && isLoopback(remote) && !forwarded;
}

function parseInput(operation: Operation, request: FastifyRequest): { params: unknown; body: unknown } {
  const params = operation.params.safeParse(request.params);
  // An id that is no id cannot belong to anybody: the same answer as for one that is not yours.
  if (!params.success) throw new Problem("not-found");
  const body = operation.body.safeParse(request.body ?? {});
  if (!body.success) {
    const fields = body.error.issues.map((issue) => ({ path: issue.path.join("."), code: issue.code }));
    throw new Problem("invalid", { fields });
  }
  return { params: params.data, body: body.data };
}

function askingFrom(deps: HttpDeps): AskingOf {
  return async (request) => {
    const token = request.cookies[sessionCookie];
    const session = token === undefined ? null : await findSession(deps.database, token, deps.clock.now());
    if (session === null) throw new Problem("not-signed-in");
    // Work that waited on a device is sent as the member who did it, or not at all: another may have signed in there.
    const whose = request.headers[memberHeader];
    if (whose !== undefined && whose !== session.memberId) throw new Problem("not-signed-in");
    return {
      organisationId: session.organisationId,
      actor: { memberId: session.memberId, role: session.role },
      sessionId: session.id,
      language: session.language,
      ...deps.clocks.momentWith(session.organisationId, session.movedDays),
      requestId: request.id,
    };
  };
}

function writeLine(log: Log, request: FastifyRequest, reply: FastifyReply): void {
  const operation =
    "operation" in request.routeOptions.config ? request.routeOptions.config.operation : "other";
  log.info(
    { requestId: request.id, operation, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
    "request",
  );
}

async function serveWeb(app: FastifyInstance, webFolder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webFolder,
    setHeaders: (response, file) => {
      const forever = file.includes(`${path.sep}assets${path.sep}`);
      response.header("cache-control", forever ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
}

/** An address of the web app gets the app; everything else is not found. */
function answerElsewhere(deps: HttpDeps, request: FastifyRequest, reply: FastifyReply): unknown {
  const { pathname } = new URL(request.url, "http://localhost");
  // A file that is gone stays gone: the page in its place would only confuse a browser.
  const isPage = request.method === "GET" && !pathname.startsWith("/api/") && path.extname(pathname) === "";
  if (!isPage || deps.webFolder === null)
    return answerProblem(deps.log, { fault: new Problem("not-found"), request, reply });
  const page = fs.readFileSync(path.join(deps.webFolder, "index.html"), "utf8");
  return reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page);
}

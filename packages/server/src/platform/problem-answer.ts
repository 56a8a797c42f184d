import { problemTexts } from "@samenkijken/contract/problem-texts";
import type { ProblemCode, ProblemDocument } from "@samenkijken/contract/problems";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Log } from "./log.ts";
import { Problem } from "./problem.ts";

/** The one boundary: a problem is printed, a fault is logged and answered without details. */
export function answerProblem(
  log: Log,
  about: { readonly fault: unknown; readonly request: FastifyRequest; readonly reply: FastifyReply },
): FastifyReply {
  const problem = asProblem(about.fault);
  if (problem.code === "failed") log.error({ requestId: about.request.id, fault: about.fault }, "fault");
  return about.reply
    .code(problem.status)
    .type("application/problem+json")
    .header("cache-control", "no-store")
    .send(JSON.stringify(problemDocument(problem, about.request)));
}

function problemDocument(problem: Problem, request: FastifyRequest): ProblemDocument {
  const language = (request.headers["accept-language"] ?? "nl").toLowerCase().startsWith("en") ? "en" : "nl";
  return {
    type: `problem:${problem.code}`,
    status: problem.status,
    title: problemTexts[language][problem.code],
    requestId: request.id,
    details: problem.details,
  };
}

/** Fastify's and the disk's own refusals, in our words. */
function asProblem(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
  const known: Readonly<Record<string, ProblemCode>> = {
    FST_ERR_CTP_BODY_TOO_LARGE: "too-large",
    FST_ERR_CTP_INVALID_MEDIA_TYPE: "invalid",
    FST_ERR_CTP_INVALID_JSON_BODY: "invalid",
    FST_ERR_CTP_EMPTY_JSON_BODY: "invalid",
    FST_ERR_CTP_INVALID_CONTENT_LENGTH: "invalid",
    ENOSPC: "disk-full",
  };
  const ours = typeof code === "string" ? known[code] : undefined;
  if (ours !== undefined) return new Problem(ours);
  const status = fault instanceof Error && "statusCode" in fault ? fault.statusCode : 500;
  if (status === 413) return new Problem("too-large");
  return new Problem(typeof status === "number" && status >= 400 && status < 500 ? "invalid" : "failed");
}

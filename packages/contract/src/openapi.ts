import { z } from "zod";
import type { Operation } from "./operation.ts";
import { commonProblems, problems, type ProblemCode } from "./problems.ts";

/** The OpenAPI 3.1 document of a set of operations. */
export function openApi(operations: Readonly<Record<string, Operation>>): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [operationId, operation] of Object.entries(operations)) {
    const path = `/api${operation.path.replace(/:(\w+)/g, "{$1}")}`;
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(operationId, operation) };
  }
  return { openapi: "3.1.0", info: { title: "Samenkijken", version: "1" }, paths };
}

function describe(operationId: string, operation: Operation): object {
  return {
    operationId,
    ...(operation.method === "GET"
      ? {}
      : {
          requestBody: {
            content: { "application/json": { schema: z.toJSONSchema(operation.body, { io: "input" }) } },
          },
        }),
    parameters: [...operation.path.matchAll(/:(\w+)/g)].map((match) => ({
      name: match[1],
      in: "path",
      required: true,
      schema: { type: "string" },
    })),
    responses: {
      200: {
        description: "ok",
        content: { "application/json": { schema: z.toJSONSchema(operation.result) } },
      },
      ...problemAnswers([...commonProblems, ...operation.problems]),
    },
  };
}

function problemAnswers(codes: readonly ProblemCode[]): Record<number, object> {
  const byStatus = Map.groupBy(codes, (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, sameStatus]) => [
      status,
      { description: sameStatus.join(", "), content: { "application/problem+json": {} } },
    ]),
  );
}

import type { Operation, Request, Result } from "./operation.ts";
import { operations, type OperationName, type Operations } from "./operations.ts";
import type { ProblemDocument } from "./problems.ts";

type Send = (
  path: string,
  init: { method: string; body: string | null },
) => Promise<{ status: number; json: unknown }>;

/** A problem that the server told; carries the whole problem document. */
export class ProblemError extends Error {
  readonly problem: ProblemDocument;
  constructor(problem: ProblemDocument) {
    super(problem.title);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** A typed function for each operation. */
export type Client = {
  readonly [Name in OperationName]: (request: Request<Operations[Name]>) => Promise<Result<Operations[Name]>>;
};

/** The header in which a client says whose work it sends; the session must be that member's. */
export const memberHeader = "x-member";

/** Fills the parameters into an operation's path, below `/api`. */
export function pathOf(operation: Operation, params: Readonly<Record<string, string | number>>): string {
  return `/api${operation.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(`${params[key] ?? ""}`))}`;
}

/** Builds the client over one way to send; answers are parsed, so that a wrong shape is noticed here and not in a screen. */
export function createClient(send: Send): Client {
  const call = (operation: Operation) => async (request: { params: unknown; body: unknown }) => {
    const path = pathOf(operation, request.params as Record<string, string | number>);
    const body = operation.method === "GET" ? null : JSON.stringify(request.body);
    const answer = await send(path, { method: operation.method, body });
    if (answer.status >= 400) throw new ProblemError(answer.json as ProblemDocument);
    return operation.result.parse(answer.json);
  };
  return Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => [name, call(operation)]),
  ) as Client;
}

import type { Action } from "@samenkijken/domain/permissions/permissions";
import { z } from "zod";
import type { ProblemCode } from "./problems.ts";

type Method = "GET" | "POST" | "PUT" | "DELETE";

/**
 * Who may knock: an action of the permission table, `signed-in` for what every member may do with
 * their own session, or `public` for the few doors without a session.
 */
type Door = Action | "signed-in" | "public";

/** One thing a client can ask. Plain data: the server, the web client and the OpenAPI document all read it. */
export interface Operation {
  readonly method: Method;
  /** Path below `/api`, with `:name` for each parameter. */
  readonly path: `/${string}`;
  readonly door: Door;
  readonly params: z.ZodType;
  readonly body: z.ZodType;
  readonly result: z.ZodType;
  /** The problems this operation can give besides the ones of every operation. */
  readonly problems: readonly ProblemCode[];
}

/** Defines an operation and keeps its literal types. */
export function operation<const O extends Operation>(definition: O): O {
  return definition;
}

/** No body or no parameters. */
export const nothing = z.object({});

/** What a handler is given: the parsed parameters and body. */
export interface Input<O extends Operation> {
  readonly params: z.output<O["params"]>;
  readonly body: z.output<O["body"]>;
}

/** What a client sends: the parameters and body before parsing. */
export interface Request<O extends Operation> {
  readonly params: z.input<O["params"]>;
  readonly body: z.input<O["body"]>;
}

/** What an operation answers. */
export type Result<O extends Operation> = z.output<O["result"]>;

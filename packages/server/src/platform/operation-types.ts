import type { Input, Operation, Result } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import type { ReadScope, Scope } from "./scope.ts";

/** What a change did, for the audit row in its transaction. Ids and numbers only. */
export interface Audit {
  /** noun.verb in the past tense, as `marker.added`. */
  readonly did: `${string}.${string}`;
  readonly to: string;
  readonly familyId: string | null;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** What a reading looked at, for the access row before its answer. `nothing-personal` only where no person's data is read. */
export type Look =
  | { readonly at: string; readonly to: string | null; readonly familyIds: readonly string[] }
  | "nothing-personal";

/** A change: without an audit entry it does not compile. */
export type Command<O extends Operation> = (
  scope: Scope,
  input: Input<O>,
) => Promise<{ readonly result: Result<O>; readonly audit: Audit }>;

/** A reading: its scope cannot write, and without saying what it looked at it does not compile. */
export type Query<O extends Operation> = (
  scope: ReadScope,
  input: Input<O>,
) => Promise<{ readonly result: Result<O>; readonly look: Look }>;

type HandlerOf<O extends Operation> = O["method"] extends "GET" ? Query<O> : Command<O>;

/** Operations that start without a session are answered apart: see organisations/doors.ts. */
type PublicName = {
  [Name in keyof Operations]: Operations[Name]["door"] extends "public" ? Name : never;
}[keyof Operations];

/** A handler for every operation that needs a session. A missing or extra one does not compile. */
export type Handlers = {
  readonly [Name in Exclude<keyof Operations, PublicName>]: HandlerOf<Operations[Name]>;
};

/** The handlers of one module's operations. */
export type HandlersOf<Names extends keyof Handlers> = Pick<Handlers, Names>;

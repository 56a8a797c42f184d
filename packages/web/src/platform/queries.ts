import type { Request, Result } from "@samenkijken/contract/operation";
import type { OperationName, Operations } from "@samenkijken/contract/operations";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./api.ts";

type ReadName = {
  [Name in OperationName]: Operations[Name]["method"] extends "GET" ? Name : never;
}[OperationName];

type Params<Name extends OperationName> = Request<Operations[Name]>["params"];

/** Options for `useQuery` over one read of the contract; its key is the operation's name with its parameters. */
export function queryOf<Name extends ReadName>(name: Name, params: Params<Name>) {
  const ask = api[name] as (request: { params: unknown; body: unknown }) => Promise<Result<Operations[Name]>>;
  return queryOptions({ queryKey: [name, params] as const, queryFn: () => ask({ params, body: {} }) });
}

/** A version of a programme is what it is. */
function mayChange({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return queryKey[0] !== "readProgramme";
}

/**
 * A command of the contract as a mutation. Afterwards everything on screen is asked again, so that no two parts of it
 * disagree; nobody waits for that, else the part that gave the command could be gone before it hears that it went well.
 */
export function useCommand<Name extends OperationName>(name: Name) {
  const queries = useQueryClient();
  const ask = api[name] as (request: Request<Operations[Name]>) => Promise<Result<Operations[Name]>>;
  return useMutation({
    mutationFn: ask,
    onSettled: () => void queries.invalidateQueries({ predicate: mayChange }),
  });
}

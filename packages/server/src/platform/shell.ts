import type { OperationName } from "@samenkijken/contract/operations";
import { operations } from "@samenkijken/contract/operations";
import type { Input, Operation } from "@samenkijken/contract/operation";
import { mayDo, type Action } from "@samenkijken/domain/permissions/permissions";
import { writeAccess, writeAudit, writeRefusal } from "./audit.ts";
import type { Database } from "./database.ts";
import type { JobQueue } from "./jobs.ts";
import type { Command, Handlers, Query } from "./operation-types.ts";
import { Problem } from "./problem.ts";
import { changeIn, readIn, type Asking } from "./scope.ts";

interface Deps {
  readonly database: Database;
  readonly jobs: JobQueue;
  readonly handlers: Handlers;
}

/**
 * Runs one operation for somebody who is signed in. A change: one transaction with its audit row and its
 * events; a refused one leaves an audit row too. A reading: READ ONLY, and its access row is committed
 * before the answer. Permission is asked first; what is not in the table is denied.
 */
export async function runOperation(
  deps: Deps,
  asking: Asking,
  call: { readonly name: keyof Handlers; readonly input: Input<Operation> },
): Promise<unknown> {
  const operation: Operation = operations[call.name];
  try {
    demandPermission(asking, operation);
    return operation.method === "GET" ? await look(deps, asking, call) : await change(deps, asking, call);
  } catch (fault) {
    const problem = fault instanceof Problem ? fault : refusalOfDatabase(fault);
    if (problem === null) {
      // What broke is told by the log; that somebody tried is told here. When even that fails, the first fault counts.
      const failed = { ...call, operation, problem: new Problem("failed") };
      await writeDown(deps, asking, failed).catch(() => undefined);
      throw fault;
    }
    const down = writeDown(deps, asking, { ...call, operation, problem });
    // On a full disk there is no room to write down that it was full; the log tells.
    await (problem.code === "disk-full" ? down.catch(() => undefined) : down);
    throw problem;
  }
}

function demandPermission(asking: Asking, operation: Operation): void {
  if (operation.door === "signed-in") return;
  if (operation.door === "public" || mayDo(asking.actor.role, operation.door satisfies Action) === "never")
    throw new Problem("forbidden");
}

type Call = { readonly name: keyof Handlers; readonly input: Input<Operation> };

async function look(deps: Deps, asking: Asking, call: Call): Promise<unknown> {
  const handler = deps.handlers[call.name] as Query<Operation>;
  const { result, look } = await readIn(deps.database, asking, (scope) => handler(scope, call.input));
  if (look !== "nothing-personal")
    await writeAccess(deps.database, asking, { operation: call.name, look, outcome: "done" });
  return result;
}

/** What another request did meanwhile stopped this one: tried once more it finds that done, and is told so in words. */
async function change(deps: Deps, asking: Asking, call: Call): Promise<unknown> {
  try {
    return await changeOnce(deps, asking, call);
  } catch (fault) {
    if (!changedMeanwhile.has(codeOf(fault))) throw fault;
    return changeOnce(deps, asking, call);
  }
}

const uniqueViolation = "23505";
/** What the rules allowed is refused by row-level security: a consent or a trainer changed in between. */
const insufficientPrivilege = "42501";
const deadlockDetected = "40P01";
const changedMeanwhile: ReadonlySet<string> = new Set([
  uniqueViolation,
  insufficientPrivilege,
  deadlockDetected,
]);
const databaseDiskFull = "53100";

/** What the database itself refuses about the contents: a value that does not exist (22…) or does not fit (23…). */
function refusalOfDatabase(fault: unknown): Problem | null {
  const code = codeOf(fault);
  if (code === uniqueViolation) return new Problem("id-taken");
  if (code === databaseDiskFull) return new Problem("disk-full");
  return code.startsWith("22") || code.startsWith("23") ? new Problem("invalid") : null;
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && "code" in fault && typeof fault.code === "string" ? fault.code : "";
}

async function changeOnce(deps: Deps, asking: Asking, call: Call): Promise<unknown> {
  const handler = deps.handlers[call.name] as Command<Operation>;
  const sent: string[] = [];
  const send = deps.jobs.senderThatNotes(sent);
  const result = await changeIn({ database: deps.database, send }, asking, async (scope) => {
    const { result, audit } = await handler(scope, call.input);
    await writeAudit(scope, call.name, audit);
    return result;
  });
  // The reader's next screen should already know what this change set in motion.
  await deps.jobs.settle(sent);
  return result;
}

async function writeDown(
  deps: Deps,
  asking: Asking,
  refused: Call & { readonly operation: Operation; readonly problem: Problem },
): Promise<void> {
  const objectId = firstId(refused.input.params);
  if (refused.operation.method !== "GET") {
    const { code, familyId } = refused.problem;
    await writeRefusal(deps.database, asking, { operation: refused.name, objectId, code, familyId });
    return;
  }
  const look = {
    at: refused.name,
    to: objectId,
    familyIds: refused.problem.familyId === null ? [] : [refused.problem.familyId],
  };
  await writeAccess(deps.database, asking, { operation: refused.name, look, outcome: "refused" });
}

const idLike = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function firstId(params: unknown): string | null {
  const values: readonly unknown[] =
    typeof params === "object" && params !== null ? Object.values(params) : [];
  return values.find((value): value is string => typeof value === "string" && idLike.test(value)) ?? null;
}

/** True for the name of an operation that needs a session. */
export function needsSession(name: OperationName): name is keyof Handlers {
  return operations[name].door !== "public";
}

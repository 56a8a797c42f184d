import { Id } from "@samenkijken/contract/ids";
import { sql } from "kysely";
import type { Database } from "./database.ts";
import type { Audit, Look } from "./operation-types.ts";
import { Problem } from "./problem.ts";
import { changeIn, type Asking, type ReadScope, type Scope } from "./scope.ts";

const sendNothing = () => Promise.resolve();

/** Writes the audit row of a change, inside its transaction. */
export async function writeAudit(scope: Scope, operation: string, audit: Audit): Promise<void> {
  await scope
    .write("platform")
    .insertInto("platform.audit_entry")
    .values({
      ...whoAndWhen(scope),
      operation,
      did: audit.did,
      object_id: audit.to,
      family_id: audit.familyId,
      outcome: "done",
      details: JSON.stringify(audit.details ?? {}),
    })
    .execute();
}

/** Writes that a change was refused, in a transaction of its own, since the change's was rolled back. */
export async function writeRefusal(database: Database, asking: Asking, refused: Refused): Promise<void> {
  await changeIn({ database, send: sendNothing }, asking, async (scope) => {
    await scope
      .write("platform")
      .insertInto("platform.audit_entry")
      .values({
        ...whoAndWhen(scope),
        operation: refused.operation,
        did: "operation.refused",
        object_id: refused.objectId,
        family_id: refused.familyId,
        outcome: "refused",
        details: JSON.stringify({ code: refused.code }),
      })
      .execute();
  });
}

/** Writes down that bytes were refused, and throws the refusal on. An id that is none is not kept. */
export async function writeDownRefusal(
  database: Database,
  asking: Asking,
  refused: { readonly fault: unknown; readonly operation: string; readonly objectId: string },
): Promise<never> {
  const { fault, operation } = refused;
  if (fault instanceof Problem) {
    const objectId = Id.safeParse(refused.objectId).data ?? null;
    await writeRefusal(database, asking, { operation, objectId, code: fault.code, familyId: fault.familyId });
  }
  throw fault;
}

/** Commits the access row of a look before the answer leaves (settled 12). No row, no answer. */
export async function writeAccess(database: Database, asking: Asking, access: Access): Promise<void> {
  await changeIn({ database, send: sendNothing }, asking, (scope) => insertAccess(scope, access));
}

/** The same row, inside the transaction of a command that is itself a look: opening a film. */
export async function insertAccess(scope: Scope, access: Access): Promise<void> {
  await scope
    .write("platform")
    .insertInto("platform.access_entry")
    .values({
      ...whoAndWhen(scope),
      operation: access.operation,
      looked_at: access.look.at,
      object_id: access.look.to,
      family_ids: [...access.look.familyIds],
      grant_id: access.grantId ?? null,
      outcome: access.outcome,
    })
    .execute();
}

interface Refused {
  readonly operation: string;
  readonly objectId: string | null;
  readonly code: string;
  readonly familyId: string | null;
}

interface Access {
  readonly operation: string;
  readonly look: Exclude<Look, string>;
  readonly outcome: "done" | "refused";
  readonly grantId?: string;
}

function whoAndWhen(scope: ReadScope) {
  return {
    organisation_id: scope.organisationId,
    // The log says when it happened, whatever day a demo plays.
    at: scope.machineAt,
    member_id: scope.actor.memberId,
    role: scope.actor.role,
    request_id: scope.requestId,
  };
}

/** The log of one family, newest first: what was changed and what was looked at. */
export async function readFamilyLog(scope: ReadScope, familyId: string, most: number) {
  const changes = await scope
    .read("platform")
    .selectFrom("platform.audit_entry")
    .select(["at", "member_id", "did", "outcome"])
    .where("family_id", "=", familyId)
    .orderBy("seq", "desc")
    .limit(most)
    .execute();
  const looks = await scope
    .read("platform")
    .selectFrom("platform.access_entry")
    .select(["at", "member_id", "looked_at", "outcome", "grant_id"])
    .where(sql<boolean>`family_ids @> array[${familyId}]::uuid[]`)
    .orderBy("seq", "desc")
    .limit(most)
    .execute();
  return { changes, looks };
}

import { createHash, randomBytes } from "node:crypto";
import { MemberRole } from "@samenkijken/contract/organisations";
import type { Role } from "@samenkijken/domain/permissions/permissions";
import { sql } from "kysely";
import type { Database } from "./database.ts";
import type { ReadScope, Scope } from "./scope.ts";

/** How long somebody stays signed in: a working day. */
const sessionHours = 12;

/** The cookie that carries a session's token; the database holds only its hash. */
export const sessionCookie = "samenkijken_session";

export interface Session {
  readonly id: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly role: Role;
  readonly language: "nl" | "en";
  /** How far the day of a demo was moved. */
  readonly movedDays: number;
}

/** Finds the session of a token, or null when there is none or it has ended. */
export async function findSession(database: Database, token: string, at: Date): Promise<Session | null> {
  const hash = hashOf(token);
  return database.kysely
    .transaction()
    .setAccessMode("read only")
    .execute(async (transaction) => {
      await sql`select set_config('app.session_hash', ${hash.toString("hex")}, true)`.execute(transaction);
      const session = await transaction
        .selectFrom("platform.session")
        .select(["id", "organisation_id", "member_id", "ends_at"])
        .where("token_hash", "=", hash)
        .executeTakeFirst();
      if (session === undefined || session.ends_at.getTime() <= at.getTime()) return null;
      await sql`select set_config('app.organisation_id', ${session.organisation_id}, true)`.execute(
        transaction,
      );
      const member = await transaction
        .selectFrom("organisations.member as member")
        .innerJoin("organisations.organisation as organisation", "organisation.id", "member.organisation_id")
        .select(["member.role", "member.language", "organisation.moved_days"])
        .where("member.id", "=", session.member_id)
        .executeTakeFirst();
      if (member === undefined) return null;
      return {
        id: session.id,
        organisationId: session.organisation_id,
        memberId: session.member_id,
        role: MemberRole.parse(member.role),
        language: member.language === "en" ? "en" : "nl",
        movedDays: member.moved_days,
      };
    });
}

/** Starts a session and gives its token: 256 random bits, told once and never stored. */
export async function startSession(
  scope: Scope,
  memberId: string,
): Promise<{ token: string; sessionId: string }> {
  const token = randomBytes(32).toString("base64url");
  const sessionId = crypto.randomUUID();
  await scope
    .write("platform")
    .insertInto("platform.session")
    .values({
      id: sessionId,
      organisation_id: scope.organisationId,
      member_id: memberId,
      token_hash: hashOf(token),
      started_at: scope.machineAt,
      ends_at: new Date(scope.machineAt.getTime() + sessionHours * 3_600_000),
    })
    .execute();
  return { token, sessionId };
}

/** Ends a session at once. */
export async function endSession(scope: Scope, sessionId: string): Promise<void> {
  await scope.write("platform").deleteFrom("platform.session").where("id", "=", sessionId).execute();
}

/** The session of a scope; a job has none. */
export function sessionOf(scope: ReadScope): string {
  if (scope.sessionId === null) throw new Error("a job has no session");
  return scope.sessionId;
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

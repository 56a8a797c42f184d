import type { Input } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import { writeAudit, writeDownRefusal } from "../platform/audit.ts";
import type { Moment } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Doors, Knock } from "../platform/http.ts";
import type { Clocks } from "../platform/moved-clocks.ts";
import { Problem } from "../platform/problem.ts";
import { changeIn, readIn, type Asking } from "../platform/scope.ts";
import { startSession } from "../platform/sessions.ts";
import { demoOrganisationIds } from "./demo-organisations.ts";
import { moveClock } from "./move-clock.ts";
import { listMembers, readMember } from "./queries.ts";
import { sessionShape } from "./session-shape.ts";

/**
 * The doors without a session: the demo sign-in (settled 18). Open only to this machine itself and only
 * for demo organisations, which the database marks as such.
 */
export function createDoors(database: Database, clocks: Clocks): Doors {
  return {
    listDemoMembers: async (knock) => {
      demandThisMachine(knock);
      const lists = await Promise.all(
        demoOrganisationIds.map(async (id) =>
          readIn(database, systemAsking(knock, id, await clocks.momentOf(id)), listMembers),
        ),
      );
      const demoMembers = lists.flat().filter((member) => member.is_demo);
      return {
        result: demoMembers.map(({ id, name, role, organisation_name: organisation }) => ({
          id,
          name,
          role,
          organisation,
        })),
        token: null,
      };
    },
    signInAsDemo: async (knock) => {
      demandThisMachine(knock);
      const { memberId } = knock.body as Input<Operations["signInAsDemo"]>["body"];
      for (const organisationId of demoOrganisationIds) {
        const asking = systemAsking(knock, organisationId, await clocks.momentOf(organisationId));
        const signedIn = await signIn(database, asking, memberId);
        if (signedIn !== null) return signedIn;
      }
      throw new Problem("not-found");
    },
    moveClock: async (knock) => {
      demandThisMachine(knock);
      const body = knock.body as Input<Operations["moveClock"]>["body"];
      const asking = await knock.asking();
      const refused = { operation: "moveClock", objectId: asking.organisationId };
      const result = await moveClock({ database, clocks }, asking, body).catch((fault: unknown) =>
        writeDownRefusal(database, asking, { ...refused, fault }),
      );
      return { result, token: null };
    },
  };
}

function demandThisMachine(knock: Knock): void {
  if (knock.comesFromThisMachine === "no") throw new Problem("demo-closed");
}

function systemAsking({ requestId }: Knock, organisationId: string, moment: Moment): Asking {
  return {
    organisationId,
    actor: { memberId: null, role: "system" },
    sessionId: null,
    language: "nl",
    ...moment,
    requestId,
  };
}

async function signIn(database: Database, asking: Asking, memberId: string) {
  const members = await readIn(database, asking, listMembers);
  if (!members.some((member) => member.id === memberId && member.is_demo)) return null;
  return changeIn({ database, send: () => Promise.resolve() }, asking, async (scope) => {
    const { token, sessionId } = await startSession(scope, memberId);
    await writeAudit(scope, "signInAsDemo", { did: "session.started", to: sessionId, familyId: null });
    return { result: sessionShape(await readMember(scope, memberId), scope), token };
  });
}

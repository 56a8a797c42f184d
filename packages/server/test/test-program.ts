import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createClient, type Client } from "@samenkijken/contract/client";
import { insertMember, insertOrganisation } from "../src/organisations/index.ts";
import { machineMoment } from "../src/platform/clock.ts";
import { readConfig } from "../src/platform/config.ts";
import { createLog } from "../src/platform/log.ts";
import { changeIn, type Asking } from "../src/platform/scope.ts";
import { startSession } from "../src/platform/sessions.ts";
import { createProgram, type Program } from "../src/program.ts";
import { copyDatabase } from "./test-database.ts";

export type TestRole = "trainer" | "supervisor" | "coordinator" | "method-owner";

export interface TestMember {
  readonly id: string;
  readonly organisationId: string;
  readonly cookie: string;
  readonly asking: Asking;
  /** The typed client of the contract, over real HTTP, signed in as this member. */
  readonly api: Client;
}

export interface TestProgram {
  readonly program: Program;
  readonly url: string;
  readonly folder: string;
  readonly logLines: string[];
  readonly superuser: Awaited<ReturnType<typeof copyDatabase>>["superuser"];
  /** Moves the clock of the program. */
  readonly setNow: (at: Date) => void;
  readonly addOrganisation: () => Promise<string>;
  readonly addMember: (organisationId: string, role: TestRole, name?: string) => Promise<TestMember>;
  readonly stop: () => Promise<void>;
}

/** The whole program on a database of its own, listening on a free port. */
export async function startTestProgram(
  settings: Readonly<Record<string, string>> = {},
): Promise<TestProgram> {
  const { address, superuser, drop } = await copyDatabase();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-data-"));
  const logLines: string[] = [];
  let now: Date | null = null;
  const program = await createProgram({
    config: readConfig({ ...settings, SAMENKIJKEN_DATA: folder, PORT: "0" }),
    address,
    log: createLog("info", { write: (line) => void logLines.push(line) }),
    clock: { now: () => now ?? new Date() },
    webFolder: null,
  });
  const url = await program.app.listen({ port: 0, host: "127.0.0.1" });
  return {
    program,
    url,
    folder,
    logLines,
    superuser,
    setNow: (at) => {
      now = at;
    },
    addOrganisation: async () => {
      const id = crypto.randomUUID();
      await program.inScope(id, (scope) =>
        insertOrganisation(scope, { id, name: "Testorganisatie", addressForm: "je", isDemo: "no" }),
      );
      return id;
    },
    addMember: (organisationId, role, name = "Testmedewerker") =>
      addMember({ program, url }, { organisationId, role, name }),
    stop: async () => {
      await program.stop();
      await drop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function addMember(
  { program, url }: Pick<TestProgram, "program" | "url">,
  member: { organisationId: string; role: TestRole; name: string },
): Promise<TestMember> {
  const id = crypto.randomUUID();
  const { organisationId, role, name } = member;
  await program.inScope(organisationId, (scope) => insertMember(scope, { id, name, role }));
  const asking: Asking = {
    organisationId,
    actor: { memberId: id, role },
    sessionId: null,
    language: "nl",
    ...machineMoment(new Date()),
    requestId: crypto.randomUUID(),
  };
  const { token, sessionId } = await changeIn(
    { database: program.database, send: () => Promise.resolve() },
    asking,
    (scope) => startSession(scope, id),
  );
  const cookie = `samenkijken_session=${token}`;
  return { id, organisationId, cookie, asking: { ...asking, sessionId }, api: clientWith(url, cookie) };
}

/** The contract's client over fetch, with this cookie. */
export function clientWith(url: string, cookie: string): Client {
  return createClient(async (path, { method, body }) => {
    const headers = { cookie, ...(body === null ? {} : { "content-type": "application/json" }) };
    const response = await fetch(`${url}${path}`, { method, headers, ...(body === null ? {} : { body }) });
    return { status: response.status, json: await response.json() };
  });
}

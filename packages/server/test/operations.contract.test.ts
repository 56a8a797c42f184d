import { pathOf } from "@samenkijken/contract/client";
import type { Operation } from "@samenkijken/contract/operation";
import { operations } from "@samenkijken/contract/operations";
import { commonProblems } from "@samenkijken/contract/problems";
import { mayDo, type Action } from "@samenkijken/domain/permissions/permissions";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Handlers } from "../src/platform/operation-types.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";
import { buildWorld, examples, type World } from "./world.ts";

const names = Object.keys(examples) as (keyof Handlers)[];
let program: TestProgram;
let trainer: TestMember;
let colleague: TestMember;
let supervisor: TestMember;
let coordinator: TestMember;
let stranger: TestMember;
let strangeCoordinator: TestMember;
let methodOwner: TestMember;
let world: World;
let rows: pg.Pool;

beforeAll(async () => {
  program = await startTestProgram();
  rows = new pg.Pool(program.superuser);
  // Dropping the database of a test ends its connections; that is no fault.
  rows.on("error", () => undefined);
  const organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer");
  colleague = await program.addMember(organisation, "trainer");
  supervisor = await program.addMember(organisation, "supervisor");
  coordinator = await program.addMember(organisation, "coordinator");
  methodOwner = await program.addMember(organisation, "method-owner");
  const elsewhere = await program.addOrganisation();
  stranger = await program.addMember(elsewhere, "trainer");
  strangeCoordinator = await program.addMember(elsewhere, "coordinator");
  world = await buildWorld(program, trainer);
});
afterAll(async () => {
  await rows.end();
  await program.stop();
});

async function ask(name: keyof Handlers, cookie: string | null) {
  const operation: Operation = operations[name];
  const { params, body } = examples[name](world);
  const hasBody = operation.method !== "GET";
  const response = await fetch(`${program.url}${pathOf(operation, params)}`, {
    method: operation.method,
    headers: {
      ...(cookie === null ? {} : { cookie }),
      ...(hasBody ? { "content-type": "application/json" } : {}),
    },
    ...(hasBody ? { body: JSON.stringify(body) } : {}),
  });
  return {
    status: response.status,
    type: response.headers.get("content-type")?.split(";")[0],
    json: (await response.json()) as { type?: string },
  };
}

// What ships with the product is everybody's: a programme has an id that is nobody's secret.
const isAboutSomething = (name: keyof Handlers) =>
  operations[name].path.includes(":") && name !== "readProgramme";
const doorOf = (name: keyof Handlers): Operation["door"] => operations[name].door;

describe("nobody without a session", () => {
  test.each(names)("%s answers 401", async (name) => {
    const answer = await ask(name, null);
    expect(answer).toMatchObject({
      status: 401,
      type: "application/problem+json",
      json: { type: "problem:not-signed-in" },
    });
    expect((await ask(name, "samenkijken_session=guessed")).status).toBe(401);
  });
});

describe("another organisation gets not-found", () => {
  test.each(names.filter(isAboutSomething))("%s", async (name) => {
    const isForTrainer = mayDo("trainer", doorOf(name) as Action) !== "never";
    expect(await ask(name, (isForTrainer ? stranger : strangeCoordinator).cookie)).toMatchObject({
      status: 404,
      json: { type: "problem:not-found" },
    });
  });

  test("and lists show it nothing of ours", async () => {
    for (const name of ["listFamilies", "listReferrals", "listTrajectories", "listRecordings"] as const)
      expect(await stranger.api[name]({ params: {}, body: {} })).toEqual([]);
  });
});

const roleOf = {
  supervisor: "supervisor",
  coordinator: "coordinator",
  methodOwner: "method-owner",
  colleague: "trainer",
} as const;

describe("each role gets what the permission table says", () => {
  // What a signed-in member does with her own session depends on no role; the trainer tries it last.
  const cases = names
    .filter((name) => doorOf(name) !== "signed-in")
    .flatMap((name) =>
      (["supervisor", "coordinator", "methodOwner", "colleague"] as const).map((who) => ({ name, who })),
    );
  test.each(cases)("$name by a $who", async ({ name, who }) => {
    const member = { supervisor, coordinator, methodOwner, colleague }[who];
    const role = roleOf[who];
    const condition = mayDo(role, doorOf(name) as Action);
    // Somebody else's family is not-found, not forbidden: whether it exists is nobody's business.
    const ownOnly = isAboutSomething(name) ? 404 : 200;
    const expected = { never: 403, "own-family": ownOnly, organisation: 200 }[condition];
    expect((await ask(name, member.cookie)).status).toBe(expected);
  });
});

/** Readings in which there is nothing of anybody. */
const impersonal: ReadonlySet<string> = new Set([
  "readSession",
  "readPreferences",
  "listCards",
  "listProgrammes",
  "readProgramme",
  "listTrainers",
  "readRevision",
]);
/** Changes that are a look as well: they open a film, or give its bytes away. */
const looksToo = { openFilm: true, fetchBack: true, giveClip: true };

/** The trainer, unless the work is somebody else's. */
function whoMay(name: keyof Handlers): TestMember {
  if (mayDo("trainer", doorOf(name) as Action) !== "never" || doorOf(name) === "signed-in") return trainer;
  return mayDo("coordinator", doorOf(name) as Action) === "never" ? methodOwner : coordinator;
}

describe("each change leaves an audit row, each look an access row", () => {
  test.each(names)("%s", async (name) => {
    const operation: Operation = operations[name];
    const before = await countRows(name);
    const answer = await ask(name, whoMay(name).cookie);
    expect(answer).toMatchObject({ status: 200 });
    expect(operation.result.safeParse(answer.json).success).toBe(true);
    const after = await countRows(name);
    const isLook = operation.method === "GET";
    const isPersonal = !impersonal.has(name);
    expect({ access: after.access - before.access, audit: after.audit - before.audit }).toEqual({
      access: (isLook && isPersonal) || name in looksToo ? 1 : 0,
      audit: isLook ? 0 : 1,
    });
  });
});

test("a refused change leaves an audit row, and a refused look an access row", async () => {
  const refusals = await rows.query(
    "select operation from platform.audit_entry where outcome = 'refused' and member_id = $1",
    [stranger.id],
  );
  expect(refusals.rows.map((row: { operation: string }) => row.operation)).toEqual(
    expect.arrayContaining(["applyChanges", "openFilm", "changeFamily"]),
  );
  const looks = await rows.query(
    "select operation from platform.access_entry where outcome = 'refused' and member_id = $1",
    [stranger.id],
  );
  expect(looks.rows.map((row: { operation: string }) => row.operation)).toEqual(
    expect.arrayContaining(["readAnalysis", "readFamily"]),
  );
});

test("every operation names problems that exist, once", () => {
  for (const operation of Object.values(operations) as Operation[]) {
    expect(new Set(operation.problems).size).toBe(operation.problems.length);
    expect(operation.problems.filter((code) => (commonProblems as readonly string[]).includes(code))).toEqual(
      [],
    );
  }
});

async function countRows(name: string): Promise<{ audit: number; access: number }> {
  const { rows: found } = await rows.query<{ audit: number; access: number }>(
    `select (select count(*)::int from platform.audit_entry where operation = $1 and outcome = 'done') as audit,
      (select count(*)::int from platform.access_entry where operation = $1 and outcome = 'done') as access`,
    [name],
  );
  return found[0] ?? { audit: 0, access: 0 };
}

import { memberHeader } from "@samenkijken/contract/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
let colleague: TestMember;
beforeAll(async () => {
  program = await startTestProgram();
  const organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer");
  colleague = await program.addMember(organisation, "trainer");
});
afterAll(() => program.stop());

async function askAs(member: TestMember, whose: string | null) {
  const headers = { cookie: member.cookie, ...(whose === null ? {} : { [memberHeader]: whose }) };
  const answer = await fetch(`${program.url}/api/families`, { headers });
  return { status: answer.status, type: ((await answer.json()) as { type?: string }).type };
}

test("work that waited on a shared computer is never sent under whoever signed in since", async () => {
  expect((await askAs(trainer, trainer.id)).status).toBe(200);
  expect((await askAs(trainer, null)).status).toBe(200);
  expect(await askAs(colleague, trainer.id)).toEqual({ status: 401, type: "problem:not-signed-in" });
});

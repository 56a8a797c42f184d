import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ProblemError } from "@samenkijken/contract/client";
import { demoOrganisationIds, insertMember, insertOrganisation } from "../src/organisations/index.ts";
import { aFamily, anUpload, giveConsent, sendBytes } from "./builders.ts";
import { clientWith, startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
beforeAll(async () => {
  program = await startTestProgram();
  trainer = await program.addMember(await program.addOrganisation(), "trainer", "Trijntje Achternaam");
});
afterAll(() => program.stop());

test("names, words and tokens never reach the log, not even when something breaks", async () => {
  const family = await aFamily(trainer, { childName: "Zonnebloempje" });
  await giveConsent(trainer, family, [family.mother, family.father]);
  const film = await anUpload(trainer, family, { sizeBytes: 100 });
  await sendBytes(program.url, trainer, { recordingId: film.id, offset: 0, bytes: new Uint8Array(100) });
  // The same id for another family: the database itself complains, and quotes the row.
  await trainer.api.readFamily({ params: { familyId: family.familyId }, body: {} });
  await fetch(`${program.url}/api/families/Zonnebloempje?naam=Zonnebloempje`, {
    headers: { cookie: trainer.cookie },
  });
  await fetch(`${program.url}/api/session/language`, {
    method: "PUT",
    headers: { cookie: trainer.cookie, "content-type": "application/json" },
    body: '{"language":"Zonnebloempje"',
  });
  const child = {
    id: family.child,
    name: "Zonnebloempje",
    birthDate: "2025-01-15" as const,
    gestationalAgeDays: null,
    inFocus: true,
  };
  const adult = {
    id: family.mother,
    name: "Trijntje Achternaam",
    relation: "mother" as const,
    language: "nl",
    needsInterpreter: false,
  };
  const stolen = trainer.api.addFamily({
    params: {},
    body: {
      id: crypto.randomUUID(),
      family: { children: [{ ...child, custodyHolderIds: [] }], adults: [adult] },
    },
  });
  await expect(stolen).rejects.toBeInstanceOf(ProblemError);
  const log = program.logLines.join("");
  expect(log).toContain("requestId");
  for (const secret of [
    "Zonnebloempje",
    "Trijntje",
    "Achternaam",
    "Hoe krijg ik contact",
    "film.mp4",
    trainer.cookie.slice(21),
  ])
    expect(log).not.toContain(secret);
});

test("an id that belongs to another family can never be taken over", async () => {
  const family = await aFamily(trainer);
  const thief = await program.addMember(await program.addOrganisation(), "trainer");
  const body = {
    id: crypto.randomUUID(),
    family: {
      children: [
        {
          id: family.child,
          name: "Anders",
          birthDate: "2024-01-01" as const,
          gestationalAgeDays: null,
          inFocus: true,
          custodyHolderIds: [],
        },
      ],
      adults: [
        {
          id: crypto.randomUUID(),
          name: "Iemand",
          relation: "mother" as const,
          language: "nl",
          needsInterpreter: false,
        },
      ],
    },
  };
  await expect(thief.api.addFamily({ params: {}, body })).rejects.toBeInstanceOf(ProblemError);
  const still = await trainer.api.readFamily({ params: { familyId: family.familyId }, body: {} });
  expect(still.children.at(0)?.name).toBe("Kind");
});

test("nothing of a film that came in can be read in the data folder", async () => {
  const family = await aFamily(trainer);
  await giveConsent(trainer, family, [family.mother, family.father]);
  const bytes = new TextEncoder().encode("geheimbeeld".repeat(20_000));
  const film = await anUpload(trainer, family, { sizeBytes: bytes.length });
  await sendBytes(program.url, trainer, { recordingId: film.id, offset: 0, bytes });
  const files = fs
    .readdirSync(program.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(2);
  for (const file of files)
    expect(fs.readFileSync(path.join(file.parentPath, file.name)).includes("geheimbeeld")).toBe(false);
});

test("the demo sign-in is open to this machine only, and to demo organisations only", async () => {
  const [demo] = demoOrganisationIds;
  const memberId = crypto.randomUUID();
  await program.program.inScope(demo, async (scope) => {
    await insertOrganisation(scope, { id: demo, name: "Voorbeeld", addressForm: "je", isDemo: "yes" });
    await insertMember(scope, { id: memberId, name: "Marit", role: "trainer" });
  });
  const members = await clientWith(program.url, "").listDemoMembers({ params: {}, body: {} });
  expect(members.map((member) => member.id)).toEqual([memberId]);
  const signIn = (id: string, headers: Record<string, string> = {}) =>
    fetch(`${program.url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ memberId: id }),
    });
  const answer = await signIn(memberId);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Strict/);
  expect((await signIn(trainer.id)).status).toBe(404);
  for (const header of ["x-forwarded-for", "forwarded", "x-real-ip", "via"])
    expect((await signIn(memberId, { [header]: "203.0.113.9" })).status).toBe(403);
});

function change(headers: Record<string, string>): Promise<Response> {
  return fetch(`${program.url}/api/session/language`, {
    method: "PUT",
    headers: { cookie: trainer.cookie, "content-type": "application/json", ...headers },
    body: '{"language":"nl"}',
  });
}

test("a page of another origin cannot speak for a member, and another host name is refused", async () => {
  expect((await change({})).status).toBe(200);
  expect((await change({ origin: "https://elsewhere.example" })).status).toBe(403);
  expect((await change({ "sec-fetch-site": "cross-site" })).status).toBe(403);
});

test("a session ends when it has lasted long enough, and when somebody signs out", async () => {
  const late = await program.addMember(trainer.organisationId, "trainer");
  await late.api.readSession({ params: {}, body: {} });
  program.setNow(new Date(Date.now() + 13 * 3_600_000));
  await expect(late.api.readSession({ params: {}, body: {} })).rejects.toMatchObject({
    problem: { type: "problem:not-signed-in" },
  });
  program.setNow(new Date());
  await late.api.signOut({ params: {}, body: {} });
  await expect(late.api.readSession({ params: {}, body: {} })).rejects.toMatchObject({
    problem: { type: "problem:not-signed-in" },
  });
});

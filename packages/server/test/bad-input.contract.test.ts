import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aConsentedFamily, anUpload, sendBytes } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
beforeAll(async () => {
  program = await startTestProgram();
  const organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer");
});
afterAll(() => program.stop());

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });

describe("bad input gets a clear answer", () => {
  test.each([
    ["a NUL in a name", { name: "Ki\u0000nd" }],
    ["half a character", { name: "Kind \ud83d" }],
    ["a birth in the year 0", { birthDate: "0000-01-01" }],
    ["a day that does not exist", { birthDate: "2026-02-30" }],
    ["a pregnancy of a day", { gestationalAgeDays: 1 }],
    ["custody twice for one", { custodyHolderIds: ["m", "m"] }],
  ])("%s", async (_what, over) => {
    const mother = crypto.randomUUID();
    const child = {
      id: crypto.randomUUID(),
      name: "Kind",
      birthDate: "2025-01-01",
      gestationalAgeDays: null,
      inFocus: true,
    };
    const custodyHolderIds = "custodyHolderIds" in over ? [mother, mother] : [mother];
    const body = {
      id: crypto.randomUUID(),
      family: {
        children: [{ ...child, ...over, custodyHolderIds }],
        adults: [{ id: mother, name: "Moeder", relation: "mother", language: "nl", needsInterpreter: false }],
      },
    };
    const response = await fetch(`${program.url}/api/families`, {
      method: "POST",
      headers: { cookie: trainer.cookie, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: "problem:invalid" });
  });

  test.each([
    "/%",
    "/api/families/%",
    "/api/film/------------------------------------/film",
    "/api/film/x/film",
  ])("%s", async (path) => {
    const response = await fetch(`${program.url}${path}`, { headers: { cookie: trainer.cookie } });
    expect([400, 404]).toContain(response.status);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
  });

  test("bytes of an upload that is not there, at a wrong place, or without the protocol", async () => {
    const family = await aConsentedFamily(trainer);
    const film = await anUpload(trainer, family, { sizeBytes: 200_000 });
    const send = (recordingId: string, offset: number) =>
      sendBytes(program.url, trainer, { recordingId, offset, bytes: new Uint8Array(10) });
    expect((await send("------------------------------------", 0)).status).toBe(404);
    expect((await send(crypto.randomUUID(), 0)).status).toBe(404);
    expect((await send(film.id, 65_536)).status).toBe(409);
    expect((await send(film.id, 0)).offset).toBe(0);
    const closing = trainer.api.closeTrajectory({
      params: { trajectoryId: family.trajectoryId },
      body: { closedOn: "2025-01-01", closeReason: "mutual" },
    });
    await expect(closing).rejects.toMatchObject(refused("before-start"));
  });
});

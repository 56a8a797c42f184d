import { MemberId } from "@samenkijken/contract/ids";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFamily, aReadyFilm, giveConsent } from "./builders.ts";
import { aPause, close } from "./course-examples.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
let other: TestMember;
let coordinator: TestMember;

beforeAll(async () => {
  program = await startTestProgram();
  const organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer", "Marit");
  other = await program.addMember(organisation, "trainer", "Yara");
  coordinator = await program.addMember(organisation, "coordinator", "Joris");
});
afterAll(() => program.stop());

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });
const newId = () => crypto.randomUUID();

const give = (familyId: Awaited<ReturnType<typeof aFamily>>["familyId"], to: TestMember) =>
  coordinator.api.giveFamily({
    params: { familyId },
    body: {
      id: newId(),
      toId: MemberId.parse(to.id),
      since: "2026-03-01",
      reason: "Marit gaat met verlof.",
    },
  });
const range = (grantId: string, who: TestMember) =>
  fetch(`${program.url}/api/film/${grantId}/film`, {
    headers: { cookie: who.cookie, range: "bytes=0-99" },
  });

describe("another trainer", () => {
  test("gets everything; who had it loses it at once, an open film at its next range included", async () => {
    const family = await aFamily(trainer);
    await giveConsent(trainer, family, [family.mother, family.father]);
    const film = await aReadyFilm(program.url, trainer, family);
    const open = { params: { recordingId: film.id }, body: { purpose: "analysis" as const } };
    const { grantId } = await trainer.api.openFilm(open);
    expect((await range(grantId, trainer)).status).toBe(206);
    const given = await give(family.familyId, other);
    expect(given.trainer).toEqual({ name: "Yara", since: "2026-03-01", before: "Marit" });

    expect((await range(grantId, trainer)).status).toBe(404);
    expect((await range(grantId, other)).status).toBe(404);
    const params = { trajectoryId: family.trajectoryId };
    await expect(trainer.api.readTrajectory({ params, body: {} })).rejects.toMatchObject(
      refused("not-found"),
    );
    await expect(trainer.api.openFilm(open)).rejects.toMatchObject(refused("not-found"));
    // Work that waited on her device comes too late.
    const batch = { batchId: newId(), baseRevision: 0, change: { added: [], updated: [], removed: [] } };
    await expect(
      trainer.api.applyChanges({ params: { recordingId: film.id }, body: batch }),
    ).rejects.toMatchObject(refused("not-found"));

    const taken = await other.api.readTrajectory({ params, body: {} });
    expect(taken).toMatchObject({
      can: { edit: true },
      course: { trainer: { name: "Yara", since: "2026-03-01", before: "Marit" } },
    });
    const fresh = await other.api.openFilm(open);
    expect((await range(fresh.grantId, other)).status).toBe(206);
  });

  test("is a trainer of the organisation, another one, from a day that has come", async () => {
    const { familyId } = await aFamily(trainer);
    const ask = (over: object) =>
      coordinator.api.giveFamily({
        params: { familyId },
        body: {
          id: newId(),
          toId: MemberId.parse(other.id),
          since: "2026-03-01",
          reason: "Verlof.",
          ...over,
        },
      });
    await expect(ask({ toId: trainer.id })).rejects.toMatchObject(refused("same-trainer"));
    await expect(ask({ toId: coordinator.id })).rejects.toMatchObject(refused("unknown-trainer"));
    const stranger = await program.addMember(await program.addOrganisation(), "trainer");
    await expect(ask({ toId: stranger.id })).rejects.toMatchObject(refused("unknown-trainer"));
    await expect(ask({ since: "2198-01-01" })).rejects.toMatchObject(refused("date-in-future"));
    await expect(ask({ since: "1926-03-01" })).rejects.toMatchObject(refused("trainer-since-too-early"));
    await expect(
      trainer.api.giveFamily({
        params: { familyId },
        body: { id: newId(), toId: MemberId.parse(other.id), since: "2026-03-01", reason: "Zelf." },
      }),
    ).rejects.toMatchObject(refused("forbidden"));
  });

  test("the days of its trainers follow each other; a day that was told moves nobody's access", async () => {
    const { familyId } = await aFamily(trainer);
    const third = await program.addMember(trainer.organisationId, "trainer", "Ilse");
    await give(familyId, other);
    const further = (since: string) =>
      coordinator.api.giveFamily({
        params: { familyId },
        body: { id: newId(), toId: MemberId.parse(third.id), since, reason: "Yara is ziek." },
      });
    await expect(further("2026-02-28")).rejects.toMatchObject(refused("trainer-since-too-early"));
    expect((await other.api.readFamily({ params: { familyId }, body: {} })).can.edit).toBe(true);
    expect((await further("2026-03-01")).trainer).toEqual({
      name: "Ilse",
      since: "2026-03-01",
      before: "Yara",
    });
    await expect(other.api.readFamily({ params: { familyId }, body: {} })).rejects.toMatchObject(
      refused("not-found"),
    );
  });

  test("two givings at once end with one trainer, who has all of it", async () => {
    const { familyId } = await aFamily(trainer);
    const third = await program.addMember(trainer.organisationId, "trainer", "Ilse");
    await Promise.allSettled([give(familyId, other), give(familyId, third)]);
    const { trainerId } = await coordinator.api.readFamily({ params: { familyId }, body: {} });
    const has = trainerId === other.id ? other : third;
    const hasNot = trainerId === other.id ? third : other;
    expect((await has.api.readFamily({ params: { familyId }, body: {} })).can.edit).toBe(true);
    await expect(hasNot.api.readFamily({ params: { familyId }, body: {} })).rejects.toMatchObject(
      refused("not-found"),
    );
  });

  test("the caseload counts what runs, stands still and waits for its follow-up, per trainer", async () => {
    const organisation = await program.addOrganisation();
    const busy = await program.addMember(organisation, "trainer", "Anne");
    await program.addMember(organisation, "trainer", "Bo");
    const head = await program.addMember(organisation, "coordinator");
    await aFamily(busy);
    const still = await aFamily(busy);
    await busy.api.pauseTrajectory({ params: { trajectoryId: still.trajectoryId }, body: aPause() });
    await close(busy, await aFamily(busy));
    expect(await head.api.listCaseload({ params: {}, body: {} })).toMatchObject([
      { name: "Anne", running: 1, paused: 1, followUp: 0 },
      { name: "Bo", running: 0, paused: 0, followUp: 0 },
    ]);
    await expect(busy.api.listCaseload({ params: {}, body: {} })).rejects.toMatchObject(refused("forbidden"));
  });
});

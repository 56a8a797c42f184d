import { problemTexts } from "@samenkijken/contract/problem-texts";
import { startOf, unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import { ProblemError } from "@samenkijken/contract/client";
import { selfCheckIds } from "@samenkijken/domain/method/self-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aFamily, aReadyFilm, anUpload, giveConsent, whatAPlanNeeds } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;

beforeAll(async () => {
  program = await startTestProgram();
  trainer = await program.addMember(await program.addOrganisation(), "trainer");
});
afterAll(() => program.stop());

test("the whole line: from a family to a look-back, and what comes next", async () => {
  const family = await aFamily(trainer);
  const step = async () =>
    (await trainer.api.readTrajectory({ params: { trajectoryId: family.trajectoryId }, body: {} })).nextStep;
  expect(await step()).toMatchObject({ id: "consent-missing", personIds: [family.mother, family.father] });
  await giveConsent(trainer, family, [family.mother, family.father]);
  expect(await step()).toMatchObject({ id: "film-plan", number: 1 });
  const film = await aReadyFilm(program.url, trainer, family);
  // What a job reports reaches the trajectory by event, a moment later.
  await expect.poll(step, { timeout: 10_000 }).toMatchObject({ id: "analyse", number: 1 });
  // It was not planned: the line shows the moment that was filmed.
  const { cycles } = await trainer.api.readTrajectory({
    params: { trajectoryId: family.trajectoryId },
    body: {},
  });
  expect(cycles).toMatchObject([{ number: 1, moment: "meal" }]);

  const grant = await trainer.api.openFilm({
    params: { recordingId: film.id },
    body: { purpose: "analysis" },
  });
  const table = unpackFrameTable(grant.frames);
  const part = await fetch(`${program.url}${grant.filmUrl}`, {
    headers: { cookie: trainer.cookie, range: "bytes=0-99" },
  });
  expect(part.status).toBe(206);
  expect((await part.arrayBuffer()).byteLength).toBe(100);

  const clipId = crypto.randomUUID();
  const marker = {
    type: "marker" as const,
    id: crypto.randomUUID(),
    track: family.child,
    code: "INITIATIVE",
    start: startOf(table, 30),
    end: null,
    valence: "yes" as const,
    addressee: family.mother,
    reception: "computed" as const,
    receivedBy: null,
    star: "plain" as const,
  };
  const clip = {
    type: "clip" as const,
    id: clipId,
    start: startOf(table, 25),
    end: startOf(table, 125),
    title: "Kind wijst",
    kind: "success" as const,
    question: "Wat zie je gebeuren?",
    position: 0,
    sensitive: "no" as const,
  };
  const [still] = whatAPlanNeeds(clip, family.child);
  const batch = {
    batchId: crypto.randomUUID(),
    baseRevision: 0,
    change: { added: [marker, clip, still], updated: [], removed: [] },
  };
  const params = { recordingId: film.id };
  expect(await trainer.api.applyChanges({ params, body: batch })).toEqual({ revision: 1 });
  // A lost answer: the same batch once more changes nothing.
  expect(await trainer.api.applyChanges({ params, body: batch })).toEqual({ revision: 1 });
  expect(await step()).toMatchObject({ id: "plan" });
  const analysis = await trainer.api.markPlanReady({
    params,
    body: { reason: null, selfCheck: [...selfCheckIds] },
  });
  expect(analysis.records).toHaveLength(3);
  expect(await step()).toMatchObject({ id: "look-back-plan" });
  await trainer.api.planLookBack({
    params: { trajectoryId: family.trajectoryId, number: 1 },
    body: { plannedAt: new Date().toISOString(), reason: "De ouders konden niet eerder." },
  });
  expect(await step()).toMatchObject({ id: "look-back-hold" });

  const talk = await trainer.api.startLookBack({ params, body: { attendees: [family.mother] } });
  const at = { lookBackId: talk.id };
  const words = {
    id: crypto.randomUUID(),
    personId: family.mother,
    clipId,
    at: clip.start,
    words: "Ze kijkt naar mij.",
  };
  await trainer.api.writeWords({ params: at, body: words });
  await trainer.api.agreeWorkingPoint({
    params: at,
    body: { personId: family.mother, quote: "Ik wacht en kijk.", whereWhen: "Aan tafel", nextMoment: "play" },
  });
  const ended = await trainer.api.endLookBack({ params: at, body: { reason: null } });
  expect(ended.said.map((each) => each.words)).toEqual(["Ze kijkt naar mij."]);
  expect(await step()).toMatchObject({ id: "film-plan", number: 2 });
  const trajectory = await trainer.api.readTrajectory({
    params: { trajectoryId: family.trajectoryId },
    body: {},
  });
  expect(trajectory.cycles.at(0)?.workingPoint?.quote).toBe("Ik wacht en kijk.");
  expect(trajectory.cycles.at(1)?.moment).toBe("play");

  const log = await trainer.api.listLog({ params: { familyId: family.familyId }, body: {} });
  expect(log.map((line) => line.did)).toEqual(
    expect.arrayContaining(["family.added", "film", "look-back.ended", "film.opened"]),
  );
});

test("without complete consent no film comes in, and withdrawing locks it at once", async () => {
  const family = await aFamily(trainer);
  await giveConsent(trainer, family, [family.mother]);
  const refused = await problemOf(anUpload(trainer, family, { sizeBytes: 100 }));
  expect(refused.problem).toMatchObject({
    type: "problem:consent-missing",
    status: 409,
    title: problemTexts.nl["consent-missing"],
  });
  await giveConsent(trainer, family, [family.father]);
  const film = await aReadyFilm(program.url, trainer, family);
  const grant = await trainer.api.openFilm({
    params: { recordingId: film.id },
    body: { purpose: "analysis" },
  });
  await trainer.api.withdrawConsent({
    params: { familyId: family.familyId },
    body: { personId: family.father, purpose: "CARE_FILM", channel: "in-person" },
  });
  const range = await fetch(`${program.url}${grant.filmUrl}`, {
    headers: { cookie: trainer.cookie, range: "bytes=0-9" },
  });
  expect(range.status).toBe(409);
  expect(
    (
      await problemOf(
        trainer.api.openFilm({ params: { recordingId: film.id }, body: { purpose: "analysis" } }),
      )
    ).problem.type,
  ).toBe("problem:consent-withdrawn");
  expect(
    (await problemOf(trainer.api.readAnalysis({ params: { recordingId: film.id }, body: {} }))).problem.type,
  ).toBe("problem:consent-withdrawn");
});

async function problemOf(call: Promise<unknown>): Promise<ProblemError> {
  const fault = await call.then(
    () => new Error("it was not refused"),
    (reason: unknown) => reason,
  );
  expect(fault).toBeInstanceOf(ProblemError);
  return fault as ProblemError;
}

import { usualDetails } from "@samenkijken/contract/agenda";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aConsentedFamily, aFamily } from "./builders.ts";
import { aPause, close } from "./course-examples.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
let coordinator: TestMember;

beforeAll(async () => {
  program = await startTestProgram();
  const organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer", "Marit");
  coordinator = await program.addMember(organisation, "coordinator", "Joris");
});
afterAll(() => program.stop());

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });
const newId = () => crypto.randomUUID();

describe("a pause", () => {
  test("stands still with a reason and a day to look again, and goes on", async () => {
    const { trajectoryId } = await aFamily(trainer);
    const params = { trajectoryId };
    const body = aPause();
    const paused = await trainer.api.pauseTrajectory({ params, body });
    expect(paused.course.pauses).toEqual([{ ...body, resumedOn: null }]);
    // The same request once more is the same pause.
    expect((await trainer.api.pauseTrajectory({ params, body })).course.pauses).toHaveLength(1);
    await expect(trainer.api.pauseTrajectory({ params, body: aPause() })).rejects.toMatchObject(
      refused("already-paused"),
    );
    const going = await trainer.api.resumeTrajectory({ params, body: { resumedOn: "2026-03-20" } });
    expect(going.course.pauses).toMatchObject([{ resumedOn: "2026-03-20" }]);
    await expect(
      trainer.api.resumeTrajectory({ params, body: { resumedOn: "2026-03-21" } }),
    ).rejects.toMatchObject(refused("not-paused"));
  });

  test("has days that can be", async () => {
    const params = { trajectoryId: (await aFamily(trainer)).trajectoryId };
    const pause = (over: Parameters<typeof aPause>[0]) =>
      trainer.api.pauseTrajectory({ params, body: aPause(over) });
    await expect(pause({ pausedOn: "2198-01-01" })).rejects.toMatchObject(refused("date-in-future"));
    await expect(pause({ lookAgainOn: "2026-03-02" })).rejects.toMatchObject(refused("date-in-past"));
    await expect(pause({ pausedOn: "2025-12-31" })).rejects.toMatchObject(refused("before-start"));
    await pause({});
    await expect(
      trainer.api.resumeTrajectory({ params, body: { resumedOn: "2026-02-28" } }),
    ).rejects.toMatchObject(refused("before-pause"));
  });

  test("never overlaps an earlier one; it can begin on the day on which that one ended", async () => {
    const params = { trajectoryId: (await aFamily(trainer)).trajectoryId };
    const pause = (pausedOn: string) => trainer.api.pauseTrajectory({ params, body: aPause({ pausedOn }) });
    await pause("2026-03-01");
    await trainer.api.resumeTrajectory({ params, body: { resumedOn: "2026-03-20" } });
    for (const day of ["2026-02-10", "2026-03-01", "2026-03-19"])
      await expect(pause(day)).rejects.toMatchObject(refused("pause-overlaps"));
    expect((await pause("2026-03-20")).course.pauses).toHaveLength(2);
  });

  test("is not for what has ended, and ends with the trajectory", async () => {
    const family = await aFamily(trainer);
    const params = { trajectoryId: family.trajectoryId };
    await trainer.api.pauseTrajectory({ params, body: aPause() });
    const closed = await close(trainer, family, "2026-04-01");
    expect(closed.course.pauses).toMatchObject([{ resumedOn: "2026-04-01" }]);
    await expect(trainer.api.pauseTrajectory({ params, body: aPause() })).rejects.toMatchObject(
      refused("trajectory-closed"),
    );
  });

  test("two at once are one pause and a refusal", async () => {
    const params = { trajectoryId: (await aFamily(trainer)).trajectoryId };
    const both = await Promise.allSettled(
      [1, 2].map(() => trainer.api.pauseTrajectory({ params, body: aPause() })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const read = await trainer.api.readTrajectory({ params, body: {} });
    expect(read.course.pauses).toHaveLength(1);
  });

  test("a coordinator reads why from the list, not what was written beside it", async () => {
    const params = { trajectoryId: (await aFamily(trainer)).trajectoryId };
    await trainer.api.pauseTrajectory({ params, body: aPause() });
    const seen = await coordinator.api.readTrajectory({ params, body: {} });
    expect(seen.course.pauses).toMatchObject([{ why: "illness", note: "" }]);
  });
});

describe("a step passed over or put first", () => {
  test("with a reason, kept as a difference from the method, and taken back", async () => {
    const family = await aConsentedFamily(trainer);
    const params = { trajectoryId: family.trajectoryId };
    const { nextStep: now } = await trainer.api.readTrajectory({ params, body: {} });
    const skip = { id: newId(), step: now.id, number: now.number, why: "other" as const };
    await expect(trainer.api.skipStep({ params, body: { ...skip, note: "" } })).rejects.toMatchObject(
      refused("reason-needed"),
    );
    const note = "De ouders kennen ons al.";
    const skipped = await trainer.api.skipStep({ params, body: { ...skip, note } });
    expect(skipped.course.skipped).toMatchObject([{ step: now.id, why: "other", note }]);
    expect(skipped.nextStep).not.toMatchObject({ id: now.id, number: now.number });
    // The same step twice is once.
    await trainer.api.skipStep({ params, body: { ...skip, id: newId(), note } });
    const pinned = await trainer.api.pinStep({
      params,
      body: { id: newId(), step: "midway-evaluate", reason: "Ze twijfelen of ze doorgaan." },
    });
    expect(pinned).toMatchObject({
      nextStep: { id: "midway-evaluate", reason: "chosen" },
      course: { pinned: { step: "midway-evaluate" } },
    });
    const kept = await trainer.api.listDeviations({ params: { familyId: family.familyId }, body: {} });
    expect(kept.map(({ what }) => what).toSorted()).toEqual(["step-pinned", "step-skipped"]);
    await trainer.api.undoSkip({ params: { ...params, skipId: skip.id }, body: {} });
    const free = await trainer.api.unpinStep({ params, body: {} });
    expect(free).toMatchObject({ nextStep: { id: now.id }, course: { skipped: [], pinned: null } });
  });

  test("a film that is passed over makes room for the next one, which can be planned", async () => {
    const { trajectoryId } = await aConsentedFamily(trainer);
    const params = { trajectoryId };
    const skip = (number: number) =>
      trainer.api.skipStep({
        params,
        body: { id: newId(), step: "film-plan", number, why: "no-time", note: "" },
      });
    expect(await skip(1)).toMatchObject({ nextStep: { id: "film-plan", number: 2 } });
    const planned = await trainer.api.planFilm({
      params: { ...params, number: 2 },
      body: {
        moment: "meal",
        plannedAt: "2026-03-10T09:00:00.000Z",
        reason: null,
        details: usualDetails("film"),
        lookBack: null,
      },
    });
    expect(planned).toMatchObject({
      nextStep: { id: "film-record", number: 2 },
      cycles: [{ number: 2 }],
    });
    expect(planned.line.some(({ kind, number }) => kind === "recording" && number === 1)).toBe(false);
  });

  test("a choice that was taken back, or of another step, is not put first again by its id", async () => {
    const { trajectoryId } = await aConsentedFamily(trainer);
    const params = { trajectoryId };
    const body = { id: newId(), step: "midway-evaluate", reason: "Ze twijfelen." };
    await trainer.api.pinStep({ params, body });
    expect((await trainer.api.pinStep({ params, body })).nextStep.reason).toBe("chosen");
    for (const step of ["look-back-hold", "film-plan"])
      await expect(trainer.api.pinStep({ params, body: { ...body, step } })).rejects.toMatchObject(
        refused("id-taken"),
      );
    await trainer.api.unpinStep({ params, body: {} });
    await expect(trainer.api.pinStep({ params, body })).rejects.toMatchObject(refused("id-taken"));
  });

  test("never consent, which blocks, nor a step that is not there", async () => {
    const params = { trajectoryId: (await aFamily(trainer)).trajectoryId };
    for (const step of ["consent-missing", "film-record", "invented"]) {
      const body = { id: newId(), step, number: null, why: "no-time" as const, note: "" };
      await expect(trainer.api.skipStep({ params, body })).rejects.toMatchObject(
        refused("step-not-of-choice"),
      );
    }
    await expect(
      trainer.api.pinStep({ params, body: { id: newId(), step: "consent-missing", reason: "Nee." } }),
    ).rejects.toMatchObject(refused("step-not-of-choice"));
  });
});

test("closing calls off what was agreed for later, and the history stays; a follow-up is kept", async () => {
  const family = await aConsentedFamily(trainer);
  const params = { trajectoryId: family.trajectoryId, number: 1 };
  await trainer.api.planFilm({
    params,
    body: {
      plannedAt: "2095-03-10T09:00:00.000Z",
      details: usualDetails("film"),
      moment: "meal",
      reason: null,
      lookBack: { plannedAt: "2095-03-16T09:00:00.000Z", reason: null, details: usualDetails("look-back") },
    },
  });
  await trainer.api.planAppointment({
    params: { familyId: family.familyId },
    body: {
      id: newId(),
      kind: "follow-up",
      title: "",
      startsAt: "2095-09-10T09:00:00.000Z",
      replaces: null,
      ...usualDetails("follow-up"),
    },
  });
  await close(trainer, family, "2026-04-01");
  const all = await trainer.api.listAppointments({ params: {}, body: {} });
  const called = { state: "cancelled", calledOffBy: "trainer", endedReason: "trajectory-closed" };
  expect(all.filter(({ familyId }) => familyId === family.familyId)).toMatchObject([
    { kind: "film", ...called },
    { kind: "look-back", ...called },
    { kind: "follow-up", state: "planned" },
  ]);
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFamily, giveConsent } from "./builders.ts";
import { aGoal } from "./goal-builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;

beforeAll(async () => {
  program = await startTestProgram();
  program.setNow(new Date("2026-03-02T09:00:00.000Z"));
  const organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer");
});
afterAll(async () => {
  await program.stop();
});

describe("reminders of a trajectory", () => {
  test("a planned film reminds two days before; ticked off and taken up again, and again that morning", async () => {
    program.setNow(new Date("2026-03-02T09:00:00.000Z"));
    const family = await aFamily(trainer);
    await giveConsent(trainer, family, [family.mother, family.father]);
    const params = { trajectoryId: family.trajectoryId };
    await trainer.api.planFilm({
      params: { ...params, number: 1 },
      body: { moment: "play", plannedAt: "2026-03-05T09:00:00.000Z", reason: null },
    });
    const open = async () =>
      (await trainer.api.readTrajectory({ params, body: {} })).tasks.map(
        ({ id, about }) => `${id} ${about ?? ""}`,
      );
    expect(await open()).toEqual([]);

    program.setNow(new Date("2026-03-03T09:00:00.000Z"));
    expect(await open()).toEqual(["film-remind 1"]);
    const task = { taskId: "film-remind", about: "1", due: "2026-03-03" } as const;
    await trainer.api.markTask({ params, body: { ...task, how: "done" } });
    expect(await open()).toEqual([]);
    await trainer.api.markTask({ params, body: { ...task, how: "open" } });
    expect(await open()).toEqual(["film-remind 1"]);

    program.setNow(new Date("2026-03-05T09:00:00.000Z"));
    expect(await open()).toEqual(["film-remind-morning 1"]);
  });

  test("how far it is, and what is beside it when parents stop", async () => {
    program.setNow(new Date("2026-03-02T09:00:00.000Z"));
    const family = await aFamily(trainer, { goals: "none" });
    await giveConsent(trainer, family, [family.mother, family.father]);
    const params = { trajectoryId: family.trajectoryId };
    const agreed = await trainer.api.readTrajectory({ params, body: {} });
    expect(agreed).toMatchObject({
      state: { main: "consent-complete", side: null },
      nextStep: { id: "goals-incomplete" },
    });
    await aGoal(trainer, family);
    const before = await trainer.api.readTrajectory({ params, body: {} });
    expect(before).toMatchObject({ state: { main: "goals-set", side: null }, nextStep: { id: "film-plan" } });
    expect(before.warnings).toEqual([]);
    const closed = await trainer.api.closeTrajectory({
      params,
      body: {
        closedOn: "2026-03-02",
        closeReason: "client_stopped",
        ending: null,
        reasons: [],
      },
    });
    expect(closed.state.side).toBe("dropped-out");
  });
});

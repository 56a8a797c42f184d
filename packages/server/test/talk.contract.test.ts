import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPlannedFilm } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
let coordinator: TestMember;
beforeAll(async () => {
  program = await startTestProgram();
  const organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer");
  coordinator = await program.addMember(organisation, "coordinator");
});
afterAll(() => program.stop());

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });

describe("the plan and the talk", () => {
  test("a plan that loses its clips is no longer ready, and its film no longer looked back at", async () => {
    const { params, clip, family } = await aPlannedFilm(program.url, trainer);
    const body = {
      batchId: crypto.randomUUID(),
      baseRevision: 1,
      change: { added: [], updated: [], removed: [clip] },
    };
    await trainer.api.applyChanges({ params, body });
    expect((await trainer.api.readAnalysis({ params, body: {} })).planReadyAt).toBeNull();
    await expect(
      trainer.api.startLookBack({ params, body: { attendees: [family.mother] } }),
    ).rejects.toMatchObject(refused("plan-not-ready"));
  });

  test("a talk is ended once, and a coordinator does not read what was said", async () => {
    const { params, family } = await aPlannedFilm(program.url, trainer);
    const talk = await trainer.api.startLookBack({ params, body: { attendees: [family.mother] } });
    const at = { lookBackId: talk.id };
    const unknown = {
      id: crypto.randomUUID(),
      personId: family.mother,
      clipId: crypto.randomUUID(),
      at: null,
      words: "Ja",
    };
    await expect(trainer.api.writeWords({ params: at, body: unknown })).rejects.toMatchObject(
      refused("unknown-clip"),
    );
    await trainer.api.agreeWorkingPoint({
      params: at,
      body: { personId: family.mother, quote: "Ik wacht even.", whereWhen: "", nextMoment: null },
    });
    await expect(trainer.api.endLookBack({ params: at, body: { reason: null } })).rejects.toMatchObject(
      refused("reason-needed"),
    );
    const end = () => trainer.api.endLookBack({ params: at, body: { reason: "De moeder moest weg." } });
    const ends = await Promise.allSettled([end(), end(), end()]);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const deviations = await trainer.api.listDeviations({ params: { familyId: family.familyId }, body: {} });
    expect(deviations).toMatchObject([{ what: "no-words-of-parents", reason: "De moeder moest weg." }]);
    const seen = await coordinator.api.readTrajectory({
      params: { trajectoryId: family.trajectoryId },
      body: {},
    });
    expect(seen.cycles.at(0)?.workingPoint).toBeNull();
    expect(
      (await coordinator.api.listDeviations({ params: { familyId: family.familyId }, body: {} })).at(0)
        ?.reason,
    ).toBe("");
  });
});

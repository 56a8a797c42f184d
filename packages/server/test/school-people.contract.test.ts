import { TrajectoryId } from "@samenkijken/contract/ids";
import { schoolFilmText } from "@samenkijken/domain/consent/school-consent-texts";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  agreeAtSchool,
  answerAboutSchool,
  aSchool,
  aSchoolChild,
  aTeacherQuestion,
  openSchool,
} from "./school-builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
let rows: pg.Pool;
beforeAll(async () => {
  program = await startTestProgram();
  rows = new pg.Pool(program.superuser);
  rows.on("error", () => undefined);
  trainer = await program.addMember(await program.addOrganisation(), "trainer");
});
afterAll(async () => {
  await rows.end();
  await program.stop();
});

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });

describe("withdrawing about school", () => {
  test("stays possible when the steps with school ended and in the archive, where nobody says yes any more", async () => {
    const family = await aSchoolChild(trainer);
    const school = await openSchool(trainer, family);
    await agreeAtSchool(trainer, family, school);
    const params = { trajectoryId: family.trajectoryId };
    const end = (endedOn: "2026-02-01" | "2026-02-20") =>
      trainer.api.endSchool({ params, body: { endedOn, reason: "De vraag is weg." } });
    await expect(end("2026-02-01")).rejects.toMatchObject(refused("before-school-asked"));
    expect((await end("2026-02-20")).branch?.can).toEqual({ edit: false, withdraw: true });
    await trainer.api.closeTrajectory({ params, body: { closedOn: "2026-06-02", closeReason: "moved" } });
    await rows.query("update trajectories.trajectory set archived_on = '2026-06-03' where id = $1", [
      family.trajectoryId,
    ]);
    const { branch } = await trainer.api.readSchool({ params, body: {} });
    expect(branch?.can).toEqual({ edit: false, withdraw: true });
    const body = { personId: school.teacher, purpose: "SCHOOL_FILM", channel: "in-person" } as const;
    const after = await trainer.api.withdrawSchoolConsent({ params, body });
    expect(after.branch?.film.state).toBe("withdrawn");
    await expect(
      answerAboutSchool(trainer, family, { personId: family.mother, text: schoolFilmText.id }),
    ).rejects.toMatchObject(refused("trajectory-archived"));
  });
});

describe("nobody at school becomes somebody else", () => {
  test("a teacher of an earlier branch, or the class as the teacher or the head, who would be asked for nothing", async () => {
    const family = await aSchoolChild(trainer);
    const school = await openSchool(trainer, family);
    const params = { trajectoryId: family.trajectoryId };
    const body = aTeacherQuestion(family, school);
    const group = { id: school.group, name: "Juf Els" };
    await expect(trainer.api.openSchool({ params, body: { ...body, teacher: group } })).rejects.toMatchObject(
      refused("id-taken"),
    );
    for (const id of [school.group, school.teacher])
      await expect(
        trainer.api.addSchoolPerson({ params, body: { id, role: "head", name: "Meester Bas" } }),
      ).rejects.toMatchObject(refused("id-taken"));
    await trainer.api.closeTrajectory({ params, body: { closedOn: "2026-06-02", closeReason: "moved" } });
    const next = await trainer.api.startTrajectory({
      params: { familyId: family.familyId },
      body: {
        id: TrajectoryId.parse(crypto.randomUUID()),
        programmeId: "vht-4-12",
        pairs: 5,
        startedOn: "2026-06-03",
      },
    });
    const again = { ...body, group: { id: aSchool().group, name: "Groep 6" } };
    await expect(
      trainer.api.openSchool({ params: { trajectoryId: next.id }, body: again }),
    ).rejects.toMatchObject(refused("id-taken"));
  });
});

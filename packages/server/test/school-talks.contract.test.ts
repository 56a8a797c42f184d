import { startOf } from "@samenkijken/annotation/time/frame-table";
import type { PersonId } from "@samenkijken/contract/ids";

import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import {
  agreeToShare,
  aHomeFilm,
  aPlannedSchoolFilm,
  aSchoolChild,
  aTeacherTalkHeld,
  holdTalk,
  openSchool,
  planOneClip,
  schoolSteps,
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

describe("C-31 C-32 first the teacher, then together", () => {
  test("nothing of the joint talk before the look-back with the teacher", async () => {
    const { family, school, film, clip } = await aPlannedSchoolFilm(program.url, trainer);
    const params = { trajectoryId: family.trajectoryId };
    await expect(
      trainer.api.planJointTalk({ params, body: { plannedAt: "2026-12-01T09:00:00.000Z" } }),
    ).rejects.toMatchObject(refused("teacher-first"));
    await expect(choose(family.trajectoryId, school.teacher, [clip.id])).rejects.toMatchObject(
      refused("teacher-first"),
    );
    await expect(
      trainer.api.startLookBack({
        params: { recordingId: film.id },
        body: { attendees: [family.mother, school.teacher], together: "yes" },
      }),
    ).rejects.toMatchObject(refused("teacher-first"));
    await expect(
      trainer.api.startLookBack({ params: { recordingId: film.id }, body: { attendees: [family.mother] } }),
    ).rejects.toMatchObject(refused("unknown-person"));
  });

  test("the talk with the teacher keeps the teacher's words, and the lane goes on", async () => {
    const { family, school, film } = await aTeacherTalkHeld(program.url, trainer);
    const params = { trajectoryId: family.trajectoryId };
    const [line] = await trainer.api.listLookBacks({ params, body: {} });
    expect(line).toMatchObject({ kind: "teacher", lane: "school", recordingId: film.id });
    const talk = await trainer.api.readLookBack({ params: { lookBackId: line?.id ?? "" }, body: {} });
    expect(talk.said).toMatchObject([{ personId: school.teacher, words: "Hij kijkt steeds even naar mij." }]);
    expect(talk.people.map(({ name }) => name)).toEqual(["Kind", "Juf Els"]);
    await expect
      .poll(async () => (await trainer.api.readTrajectory({ params, body: {} })).school?.line.at(-1))
      .toMatchObject({ kind: "joint-look-back", state: "now" });
  });

  test("only what each side let the other see is shown, until it is made longer", async () => {
    const { family, school, film, clip, table } = await aTeacherTalkHeld(program.url, trainer);
    const home = await aHomeFilm(program.url, trainer, family);
    const homePlan = await planOneClip(trainer, home.id, family.child);
    const params = { trajectoryId: family.trajectoryId };
    const together = (recordingId: typeof film.id) =>
      trainer.api.startLookBack({
        params: { recordingId },
        body: { attendees: [school.teacher, family.mother, family.father], together: "yes" },
      });
    await expect(choose(family.trajectoryId, family.mother, [homePlan.clip.id])).rejects.toMatchObject(
      refused("consent-missing"),
    );
    await agreeToShare(trainer, family);
    await choose(family.trajectoryId, school.teacher, [clip.id]);
    await choose(family.trajectoryId, family.mother, [homePlan.clip.id]);
    await expect(together(film.id)).rejects.toMatchObject(refused("clips-not-chosen"));
    await choose(family.trajectoryId, family.father, []);
    const talk = await together(film.id);
    expect(talk.clips.map(({ id }) => id)).toEqual([clip.id]);
    // One parent of two is not enough, and nothing is the default.
    await expect(together(home.id)).rejects.toMatchObject(refused("clips-not-chosen"));
    await choose(family.trajectoryId, family.father, [homePlan.clip.id]);
    expect((await together(home.id)).clips.map(({ id }) => id)).toEqual([homePlan.clip.id]);
    await choose(family.trajectoryId, family.mother, []);
    await expect(together(home.id)).rejects.toMatchObject(refused("clips-not-chosen"));
    const longer = { ...clip, end: startOf(table, 90) };
    await trainer.api.applyChanges({
      params: { recordingId: film.id },
      body: {
        batchId: crypto.randomUUID(),
        baseRevision: 1,
        change: { added: [], updated: [[clip, longer]], removed: [] },
      },
    });
    const after = await trainer.api.readLookBack({ params: { lookBackId: talk.id }, body: {} });
    expect(after.clips).toEqual([]);
    await expect
      .poll(async () => (await trainer.api.readTrajectory({ params, body: {} })).school?.cycles.length)
      .toBe(1);
  });

  test("taking back that parts of home may be shown hides them at once", async () => {
    const { family, school, clip } = await aTeacherTalkHeld(program.url, trainer);
    const home = await aHomeFilm(program.url, trainer, family);
    const homePlan = await planOneClip(trainer, home.id, family.child);
    await agreeToShare(trainer, family);
    await choose(family.trajectoryId, school.teacher, [clip.id]);
    for (const parent of [family.mother, family.father])
      await choose(family.trajectoryId, parent, [homePlan.clip.id]);
    const { id } = await trainer.api.startLookBack({
      params: { recordingId: home.id },
      body: { attendees: [school.teacher, family.mother], together: "yes" },
    });
    const clips = async () =>
      (await trainer.api.readLookBack({ params: { lookBackId: id }, body: {} })).clips.length;
    expect(await clips()).toBe(1);
    await trainer.api.withdrawSchoolConsent({
      params: { trajectoryId: family.trajectoryId },
      body: { personId: family.mother, purpose: "SCHOOL_SHARE", channel: "in-person" },
    });
    expect(await clips()).toBe(0);
  });

  test("the joint talk ends the lane with one shared working point, and the film goes after four weeks", async () => {
    const { family, school, film, clip } = await aTeacherTalkHeld(program.url, trainer);
    const params = { trajectoryId: family.trajectoryId };
    await choose(family.trajectoryId, school.teacher, [clip.id]);
    for (const parent of [family.mother, family.father]) await choose(family.trajectoryId, parent, []);
    await trainer.api.planJointTalk({ params, body: { plannedAt: "2026-12-01T09:00:00.000Z" } });
    await holdTalk(trainer, {
      recordingId: film.id,
      attendees: [family.mother, family.father, school.teacher],
      words: "Zo kijkt hij thuis ook.",
      together: "yes",
      point: "Eerst zijn naam, dan de vraag.",
    });
    await expect
      .poll(async () => (await trainer.api.readTrajectory({ params, body: {} })).school)
      .toMatchObject({ workingPoint: { quote: "Eerst zijn naam, dan de vraag." } });
    const { branch } = await trainer.api.readSchool({ params, body: {} });
    expect(branch?.filmUntil).not.toBeNull();
    const open = () =>
      trainer.api.openFilm({ params: { recordingId: film.id }, body: { purpose: "analysis" } });
    await open();
    await rows.query(
      "update consent.school_permission set film_until = film_until - 29 where trajectory_id = $1",
      [family.trajectoryId],
    );
    await expect(open()).rejects.toMatchObject(refused("school-film-ended"));
  });
});

test("what was agreed at school is held as soon as it happened", async () => {
  const { family, school, film, clip } = await aPlannedSchoolFilm(program.url, trainer);
  const { trajectoryId } = family;
  const states = async () =>
    (await trainer.api.listAppointments({ params: {}, body: {} }))
      .filter((each) => each.trajectoryId === trajectoryId)
      .map(({ kind, state }) => `${kind} ${state}`);
  const params = { trajectoryId, number: 1 };
  await trainer.api.planTeacherTalk({ params, body: { plannedAt: "2026-12-01T09:00:00.000Z" } });
  expect(await states()).toEqual(["teacher-look-back planned"]);
  const talk = { recordingId: film.id, words: "Hij kijkt steeds even naar mij." };
  await holdTalk(trainer, { ...talk, attendees: [school.teacher] });
  await expect.poll(states).toEqual(["teacher-look-back held"]);
  await choose(trajectoryId, school.teacher, [clip.id]);
  for (const parent of [family.mother, family.father]) await choose(trajectoryId, parent, []);
  await trainer.api.planJointTalk({
    params: { trajectoryId },
    body: { plannedAt: "2026-12-08T09:00:00.000Z" },
  });
  expect(await states()).toEqual(["teacher-look-back held", "joint-look-back planned"]);
  await holdTalk(trainer, {
    ...talk,
    attendees: [family.mother, school.teacher],
    together: "yes",
    point: "Zo.",
  });
  await expect.poll(states).toEqual(["teacher-look-back held", "joint-look-back held"]);
});

function choose(
  trajectoryId: Awaited<ReturnType<typeof aSchoolChild>>["trajectoryId"],
  personId: PersonId,
  clipIds: string[],
) {
  return trainer.api.chooseClips({
    params: { trajectoryId },
    body: { id: crypto.randomUUID(), personId, chosenOn: "2026-02-20", clipIds },
  });
}

test("the next step, who it waits for, and the line of school follow the branch", async () => {
  const family = await aSchoolChild(trainer);
  const params = { trajectoryId: family.trajectoryId };
  const now = () => trainer.api.readTrajectory({ params, body: {} });
  const before = await now();
  expect(before.school).toBeNull();
  expect(before.nextStep.id).not.toMatch(/^school/u);
  const school = await openSchool(trainer, family);
  const asked = await now();
  expect(asked).toMatchObject({ nextStep: { id: "school-consent-missing", reason: "school-consent-gap" } });
  const steps = schoolSteps(trainer, family, school);
  for (const step of [steps.head, steps.class]) await step();
  const { nextStep } = await now();
  expect(nextStep.reason).toBe("consent-unanswered");
  expect(nextStep.personIds.toSorted()).toEqual(
    [family.mother, family.father, school.teacher, school.head].toSorted(),
  );
  for (const step of [steps.mother, steps.father, steps.teacher, steps.headSaysYes]) await step();
  expect((await now()).nextStep).toMatchObject({ id: "school-film-plan", reason: "teacher-asks" });
  await trainer.api.planSchoolFilm({
    params: { ...params, number: 1 },
    body: { moment: "other", plannedAt: "2026-03-10T09:00:00.000Z", reason: null },
  });
  expect(await now()).toMatchObject({
    nextStep: { id: "school-film-record", due: "2026-03-10" },
    school: {
      line: [
        { kind: "question", state: "done" },
        { kind: "recording", state: "now", on: "2026-03-10" },
        {},
        {},
      ],
    },
  });
});

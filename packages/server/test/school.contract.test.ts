import { unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import type { PersonId } from "@samenkijken/contract/ids";
import { schoolFilmTeacherText, schoolFilmText } from "@samenkijken/domain/consent/school-consent-texts";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFamily } from "./builders.ts";
import {
  agreeAtSchool,
  aHomeFilm,
  answerAboutSchool,
  aPlannedSchoolFilm,
  aSchool,
  aSchoolChild,
  aSchoolUpload,
  aTeacherQuestion,
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

describe("C-20 C-21 C-29 the branch opens on the teacher's question and the parents' permission", () => {
  test("questions or problems: either suffices, and none does not", async () => {
    for (const asks of [["questions"], ["problems"], ["questions", "problems"]] as const) {
      const family = await aSchoolChild(trainer);
      const body = { ...aTeacherQuestion(family, aSchool()), asks: [...asks] };
      const params = { trajectoryId: family.trajectoryId };
      expect((await trainer.api.openSchool({ params, body })).branch?.asks).toEqual(asks);
    }
    const family = await aSchoolChild(trainer);
    const body = { ...aTeacherQuestion(family, aSchool()), asks: [] };
    const params = { trajectoryId: family.trajectoryId };
    await expect(trainer.api.openSchool({ params, body })).rejects.toMatchObject(refused("invalid"));
  });

  test.each([
    ["the teacher's own words", { quote: " " }, "invalid"],
    ["the name of the school", { school: "" }, "invalid"],
    ["anyone who agreed", { contactAgreed: { on: "2026-02-01" as const, by: [] } }, "invalid"],
    ["a day that has been", { askedOn: "2090-01-01" as const }, "date-in-future"],
  ])("not without %s", async (_what, over, code) => {
    const family = await aSchoolChild(trainer);
    const body = { ...aTeacherQuestion(family, aSchool()), ...over };
    const params = { trajectoryId: family.trajectoryId };
    await expect(trainer.api.openSchool({ params, body })).rejects.toMatchObject(refused(code));
    expect((await trainer.api.readSchool({ params, body: {} })).branch).toBeNull();
  });

  test("not when nobody with custody agreed that the trainer speaks with school", async () => {
    const family = await aSchoolChild(trainer);
    const body = aTeacherQuestion(family, aSchool());
    const params = { trajectoryId: family.trajectoryId };
    const by = (people: PersonId[]) =>
      trainer.api.openSchool({ params, body: { ...body, contactAgreed: { on: "2026-02-01", by: people } } });
    await expect(by([family.child])).rejects.toMatchObject(refused("contact-not-agreed"));
    await expect(by([body.teacher.id])).rejects.toMatchObject(refused("unknown-person"));
    expect((await by([family.father])).branch?.contactAgreed.by).toEqual([family.father]);
  });

  test("a programme without a film at school asks for a reason, which is kept", async () => {
    const family = await aFamily(trainer);
    const body = aTeacherQuestion(family, aSchool());
    const params = { trajectoryId: family.trajectoryId };
    await expect(trainer.api.openSchool({ params, body })).rejects.toMatchObject({
      problem: { type: "problem:reason-needed", details: { warnings: ["no-school-film-in-programme"] } },
    });
    await trainer.api.openSchool({ params, body: { ...body, reason: "De opvang vroeg erom." } });
    await expect
      .poll(() => trainer.api.listDeviations({ params: { familyId: family.familyId }, body: {} }))
      .toMatchObject([{ what: "no-school-film-in-programme", reason: "De opvang vroeg erom." }]);
  });
});

describe("§5.4 what a film at school needs", () => {
  test.each([
    ["head", "school-head-unknown"],
    ["class", "class-not-informed"],
    ["mother", "consent-missing"],
    ["father", "consent-missing"],
    ["teacher", "consent-missing"],
    ["headSaysYes", "consent-missing"],
  ] as const)("not without: %s", async (left, code) => {
    const family = await aSchoolChild(trainer);
    const school = await openSchool(trainer, family);
    const steps = schoolSteps(trainer, family, school);
    for (const [name, step] of Object.entries(steps))
      if (name !== left && !(left === "head" && name === "headSaysYes")) await step();
    const params = { trajectoryId: family.trajectoryId };
    const body = aSchoolUpload(family, school, 1000);
    await expect(trainer.api.startUpload({ params, body })).rejects.toMatchObject(refused(code));
    await steps[left]();
    if (left === "head") await steps.headSaysYes();
    expect(await trainer.api.startUpload({ params, body })).toMatchObject({ lane: "school", number: 1 });
  });

  test("not without a branch, not with people of nobody, and not without the consent to film at all", async () => {
    const family = await aSchoolChild(trainer);
    const params = { trajectoryId: family.trajectoryId };
    const none = aSchoolUpload(family, aSchool(), 1000);
    await expect(
      trainer.api.startUpload({ params, body: { ...none, seen: [family.child] } }),
    ).rejects.toMatchObject(refused("school-not-open"));
    const school = await openSchool(trainer, family);
    await agreeAtSchool(trainer, family, school);
    const body = aSchoolUpload(family, school, 1000);
    const strange = { ...body, seen: [...body.seen, aSchool().teacher] };
    await expect(trainer.api.startUpload({ params, body: strange })).rejects.toMatchObject(
      refused("unknown-person"),
    );
    await trainer.api.withdrawConsent({
      params: { familyId: family.familyId },
      body: { personId: family.father, purpose: "CARE_FILM", channel: "in-person" },
    });
    await expect(trainer.api.startUpload({ params, body })).rejects.toMatchObject(
      refused("consent-withdrawn"),
    );
  });

  test("a child of twelve is asked as well, and an assistant in the picture", async () => {
    const family = await aSchoolChild(trainer, { birthDate: "2013-01-01" });
    await trainer.api.recordConsent({
      params: { familyId: family.familyId },
      body: {
        id: crypto.randomUUID(),
        personId: family.child,
        decision: "given",
        channel: "in-person",
        textVersion: "care-film@1",
        language: "nl",
        decidedOn: "2026-01-06",
      },
    });
    const school = await openSchool(trainer, family);
    await agreeAtSchool(trainer, family, school);
    const params = { trajectoryId: family.trajectoryId };
    const staff = aSchool().teacher;
    await trainer.api.addSchoolPerson({ params, body: { id: staff, role: "staff", name: "Juf Anna" } });
    const body = { ...aSchoolUpload(family, school, 1000) };
    body.seen.push(staff);
    const asked = () => trainer.api.startUpload({ params, body });
    await expect(asked()).rejects.toMatchObject({
      problem: { details: { personIds: [family.child, staff] } },
    });
    await answerAboutSchool(trainer, family, { personId: family.child, text: schoolFilmText.id });
    await expect(asked()).rejects.toMatchObject({ problem: { details: { personIds: [staff] } } });
    await answerAboutSchool(trainer, family, { personId: staff, text: schoolFilmTeacherText.id });
    expect((await asked()).state).toBe("uploading");
  });

  test("everybody answers the text that was meant for them; the class answers nothing", async () => {
    const family = await aSchoolChild(trainer);
    const school = await openSchool(trainer, family);
    const answer = (personId: PersonId, text: string) =>
      answerAboutSchool(trainer, family, { personId, text });
    await expect(answer(family.mother, schoolFilmTeacherText.id)).rejects.toMatchObject(
      refused("unknown-consent-text"),
    );
    await expect(answer(school.teacher, schoolFilmText.id)).rejects.toMatchObject(
      refused("unknown-consent-text"),
    );
    await expect(answer(family.mother, "care-film@1")).rejects.toMatchObject(refused("unknown-consent-text"));
    await expect(answer(school.group, schoolFilmTeacherText.id)).rejects.toMatchObject(
      refused("unknown-person"),
    );
  });
});

describe("D-02 withdrawing", () => {
  test.each(["mother", "teacher", "head"] as const)(
    "by the %s locks the film of school at its next range, and no film of home",
    async (who) => {
      const { family, school, film } = await aPlannedSchoolFilm(program.url, trainer);
      const home = await aHomeFilm(program.url, trainer, family);
      const open = await grants(film.id, home.id);
      expect(await open.statuses()).toEqual([206, 206]);
      const personId = who === "mother" ? family.mother : school[who];
      await trainer.api.withdrawSchoolConsent({
        params: { trajectoryId: family.trajectoryId },
        body: { personId, purpose: "SCHOOL_FILM", channel: "in-person" },
      });
      const [atSchool, atHome] = await open.statuses();
      expect(atSchool).toBeGreaterThanOrEqual(403);
      expect(atHome).toBe(206);
      await expect(
        trainer.api.openFilm({ params: { recordingId: film.id }, body: { purpose: "analysis" } }),
      ).rejects.toMatchObject(refused("consent-withdrawn"));
      const { consent, can } = await trainer.api.readRecording({
        params: { recordingId: film.id },
        body: {},
      });
      expect([consent, can.open]).toEqual(["withdrawn", false]);
    },
  );

  test("of filming at all locks both", async () => {
    const { family, film } = await aPlannedSchoolFilm(program.url, trainer);
    const home = await aHomeFilm(program.url, trainer, family);
    const open = await grants(film.id, home.id);
    await trainer.api.withdrawConsent({
      params: { familyId: family.familyId },
      body: { personId: family.mother, purpose: "CARE_FILM", channel: "in-person" },
    });
    for (const status of await open.statuses()) expect(status).toBeGreaterThanOrEqual(403);
  });
});

describe("C-28 C-30 G6 one film at school, beside those at home", () => {
  test("is not counted among the films of the programme, and a second one asks for a reason", async () => {
    const { family, school } = await aPlannedSchoolFilm(program.url, trainer);
    const params = { trajectoryId: family.trajectoryId };
    const trajectory = await trainer.api.readTrajectory({ params, body: {} });
    expect(trajectory.cycles).toEqual([]);
    expect(trajectory.school?.cycles).toMatchObject([{ number: 1, recordingState: "ready" }]);
    expect(trajectory.school?.line.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "question done",
      "recording done",
      "teacher-look-back now",
      "joint-look-back todo",
    ]);
    const home = await trainer.api.startUpload({
      params,
      body: {
        ...aSchoolUpload(family, school, 1000),
        lane: "home",
        moment: "meal",
        seen: [family.child],
        reason: "Het traject loopt langer.",
      },
    });
    expect(home).toMatchObject({ lane: "home", number: 1 });
    const second = { ...aSchoolUpload(family, school, 2000), number: 2 };
    await expect(trainer.api.startUpload({ params, body: second })).rejects.toMatchObject({
      problem: { type: "problem:reason-needed", details: { warnings: ["second-school-film"] } },
    });
    const reason = "De eerste keer was hij ziek.";
    expect(await trainer.api.startUpload({ params, body: { ...second, reason } })).toMatchObject({
      lane: "school",
      number: 2,
    });
    await expect
      .poll(() => trainer.api.listDeviations({ params: { familyId: family.familyId }, body: {} }))
      .toContainEqual(expect.objectContaining({ what: "second-school-film", reason }));
  });

  test("gives no copy to the family: the class is no family's", async () => {
    const { film, clip } = await aPlannedSchoolFilm(program.url, trainer);
    const params = { recordingId: film.id, clipId: clip.id };
    await expect(trainer.api.giveClip({ params, body: {} })).rejects.toMatchObject(
      refused("copy-consent-missing"),
    );
  });
});

/** Opens films, and asks for a range of each as often as it is wished. */
async function grants(...recordingIds: Parameters<typeof planOneClip>[1][]) {
  const urls: string[] = [];
  for (const recordingId of recordingIds) {
    const grant = await trainer.api.openFilm({ params: { recordingId }, body: { purpose: "analysis" } });
    expect(unpackFrameTable(grant.frames).end).toBeGreaterThan(0);
    urls.push(`${program.url}${grant.filmUrl}`);
  }
  return {
    statuses: () =>
      Promise.all(
        urls.map(async (url) => {
          const response = await fetch(url, { headers: { cookie: trainer.cookie, range: "bytes=0-999" } });
          await response.arrayBuffer();
          return response.status;
        }),
      ),
  };
}

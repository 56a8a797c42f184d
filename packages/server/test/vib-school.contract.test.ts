import { GoalId, type PersonId } from "@samenkijken/contract/ids";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { closingWarnings } from "@samenkijken/domain/trajectory/closing-warnings";
import { selfCheckIdsOf } from "@samenkijken/domain/programmes/asked";
import { vibSchool } from "@samenkijken/domain/programmes/vib-school";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aFamily, demoFilm } from "./builders.ts";
import {
  agreeAtSchool,
  aSchoolUpload,
  aTeacherQuestion,
  holdTalk,
  openSchool,
  planOneClip,
  sendFilm,
} from "./school-builders.ts";
import { goalBody } from "./goal-builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
beforeAll(async () => {
  program = await startTestProgram();
  trainer = await program.addMember(await program.addOrganisation(), "trainer");
});
afterAll(() => program.stop());

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });

const aChildAtSchool = () =>
  aFamily(trainer, { birthDate: "2018-03-10", programmeId: vibSchool.id, pairs: 3 });

test("C-20 B-35 the teacher takes part: asked, agreeing, filmed and looking back, with no film at home", async () => {
  const family = await aChildAtSchool();
  const params = { trajectoryId: family.trajectoryId };
  const next = async () => (await trainer.api.readTrajectory({ params, body: {} })).nextStep;
  expect((await trainer.api.readTrajectory({ params, body: {} })).programme.client).toBe("teacher");

  // The first film waits for the answers of school and family, and for no answer about filming at home.
  expect(await next()).toMatchObject({ id: "consent-missing" });
  // The teacher's question is kept once, also when it is corrected.
  const school = await openSchool(trainer, family);
  const quote = "Hoe geef ik hem de beurt?";
  await trainer.api.openSchool({ params, body: { ...aTeacherQuestion(family, school), quote } });
  const { questions } = await trainer.api.readTrajectory({ params, body: {} });
  expect(questions.filter(({ personId }) => personId === school.teacher)).toMatchObject([{ quote }]);
  const viewing = {
    id: crypto.randomUUID(),
    words: "Wanneer kijkt hij op?",
    definedOn: "2026-03-02",
  } as const;
  const questionId = questions.find(({ personId }) => personId === school.teacher)?.id ?? "";
  await trainer.api.defineViewingQuestion({ params, body: { ...viewing, questionId } });
  expect((await next()).personIds).toContain(school.teacher);
  const body = aSchoolUpload(family, school, demoFilm().length);
  // The months of the programme have passed by the day on which the tests run.
  const upload = { ...body, lane: "home" as const, reason: "Een verhaal dat met de film begint." };
  await expect(trainer.api.startUpload({ params, body: upload })).rejects.toMatchObject(
    refused("school-head-unknown"),
  );
  await agreeAtSchool(trainer, family, school);
  expect(await next()).not.toMatchObject({ id: "consent-missing" });

  // Whatever is sent, the film lies at school.
  const film = await sendFilm(program.url, trainer, upload, family);
  expect(film).toMatchObject({ lane: "school", number: 1 });
  await planOneClip(trainer, film.id, family.child, selfCheckIdsOf(vibSchool));
  await expect(
    trainer.api.startLookBack({ params: { recordingId: film.id }, body: { attendees: [family.mother] } }),
  ).rejects.toMatchObject(refused("unknown-person"));
  const words = "Hij kijkt steeds even naar mij.";
  const attendees: [PersonId] = [school.teacher];
  const open = await trainer.api.startLookBack({ params: { recordingId: film.id }, body: { attendees } });
  const numbered = (personId: PersonId) => ({
    params: { lookBackId: open.id },
    body: { answers: [{ personId, item: "t_contact", score: 6 }] },
  });
  await expect(trainer.api.answerQuestions(numbered(family.mother))).rejects.toMatchObject(
    refused("unknown-person"),
  );
  await trainer.api.answerQuestions(numbered(school.teacher));
  await trainer.api.answerQuestions(numbered(school.teacher));
  const agreed = { point: words, nextMoment: "lesson" };
  await holdTalk(trainer, { recordingId: film.id, attendees, words, ...agreed });
  const [talk] = await trainer.api.listLookBacks({ params, body: {} });
  expect(talk).toMatchObject({ kind: "teacher", lane: "school", recordingId: film.id });
  const held = await trainer.api.readLookBack({ params: { lookBackId: talk?.id ?? "" }, body: {} });
  expect(held.said).toMatchObject([{ personId: school.teacher, words }]);
  expect(held.answers).toEqual([{ personId: school.teacher, item: "t_contact", score: 6 }]);

  // Its films are the trajectory itself: the next one is not a second film that asks for a reason of its own.
  await expect
    .poll(async () => (await trainer.api.readTrajectory({ params, body: {} })).cycles)
    .toMatchObject([
      { number: 1, recordingState: "ready" },
      { number: 2, moment: "lesson" },
    ]);
  await expect.poll(next).toMatchObject({ number: 2 });
});

test("B-35 it is the teacher who has goals and gives numbers, at every moment and after the talk", async () => {
  const family = await aChildAtSchool();
  const params = { trajectoryId: family.trajectoryId };
  const { api } = trainer;
  const measuredOn = "2026-03-02" as const;
  const numbers = (personId: PersonId) => ({
    id: crypto.randomUUID(),
    moment: "start" as const,
    personId,
    measuredOn,
    answers: [{ item: "t_contact", score: 4 }],
    goals: [],
  });
  // Before the teacher is known there is nobody to ask.
  expect((await api.readGoals({ params, body: {} })).people).toEqual([]);
  const school = await openSchool(trainer, family);
  const { teacher } = school;
  expect((await api.readGoals({ params, body: {} })).people).toEqual([{ id: teacher, name: "Juf Els" }]);
  await expect(api.recordScores({ params, body: numbers(family.mother) })).rejects.toMatchObject(
    refused("unknown-person"),
  );
  await expect(api.recordScores({ params, body: numbers(school.head) })).rejects.toMatchObject(
    refused("unknown-person"),
  );

  const goalId = GoalId.parse(crypto.randomUUID());
  const begin = [{ measurementId: crypto.randomUUID(), personId: teacher, score: 3 }];
  const kept = { ...goalBody(teacher), begin };
  await api.keepGoal({ params: { ...params, goalId }, body: kept });
  // A repeated request changes nothing.
  const { goals } = await api.keepGoal({ params: { ...params, goalId }, body: { ...kept, begin: [] } });
  expect(goals).toMatchObject([{ version: 1, quotedPersonId: teacher, parents: [{ personId: teacher }] }]);
  const { measurements } = await api.recordScores({ params, body: numbers(teacher) });
  expect(measurements.map(({ personId }) => personId)).toEqual([teacher, teacher]);

  const closing = {
    id: crypto.randomUUID(),
    personId: teacher,
    answeredOn: measuredOn,
    grade: 8,
    reached: null,
    alone: null,
    recommend: null,
    helpedMost: "Stil kijken.",
  };
  const today = dutchDayOf(new Date().toISOString());
  const reasons = closingWarnings.map((about) => ({ about, reason: "Het kind gaat verhuizen." }));
  const end = { closedOn: today, closeReason: "moved" as const, reasons };
  expect((await api.closeTrajectory({ params, body: end })).tasks).toContainEqual(
    expect.objectContaining({ id: "closing-invite", about: teacher }),
  );
  const answered = await api.answerClosingQuestions({ params, body: closing });
  expect(answered.closingAnswers).toMatchObject([{ personId: teacher, grade: 8 }]);
  expect((await api.readTrajectory({ params, body: {} })).tasks).toEqual([]);
});

test("C-20 where school is all there is, its steps do not end: the trajectory is closed", async () => {
  const family = await aChildAtSchool();
  const params = { trajectoryId: family.trajectoryId };
  await openSchool(trainer, family);
  const body = { endedOn: "2026-03-02", reason: "De vraag is weg." } as const;
  await expect(trainer.api.endSchool({ params, body })).rejects.toMatchObject(refused("close-instead"));
});

test("§5.4 for a teacher as well: without the head's yes there is no film", async () => {
  const family = await aChildAtSchool();
  const school = await openSchool(trainer, family);
  await agreeAtSchool(trainer, family, school);
  const params = { trajectoryId: family.trajectoryId };
  await trainer.api.withdrawSchoolConsent({
    params,
    body: { personId: school.head, purpose: "SCHOOL_FILM", channel: "in-person" },
  });
  const body = { ...aSchoolUpload(family, school, 1000), reason: "Een verhaal dat met de film begint." };
  await expect(trainer.api.startUpload({ params, body })).rejects.toMatchObject({
    problem: { type: "problem:consent-withdrawn", details: { personIds: [school.head] } },
  });
});

import fs from "node:fs";
import { FamilyId, PersonId, RecordingId, TrajectoryId } from "@samenkijken/contract/ids";
import { kVht } from "@samenkijken/domain/programmes/k-vht";
import { Programme } from "@samenkijken/domain/programmes/programme";
import { shippedProgrammes } from "@samenkijken/domain/programmes/programmes";
import { vht412 } from "@samenkijken/domain/programmes/vht-4-12";
import { vibSchool } from "@samenkijken/domain/programmes/vib-school";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aFamily, aReadyFilm, giveConsent } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let owner: TestMember;
let trainer: TestMember;
let stranger: TestMember;
beforeAll(async () => {
  program = await startTestProgram();
  const [here, elsewhere] = [await program.addOrganisation(), await program.addOrganisation()];
  owner = await program.addMember(here, "method-owner");
  trainer = await program.addMember(here, "trainer");
  stranger = await program.addMember(elsewhere, "trainer");
});
afterAll(() => program.stop());

const nothing = { params: {}, body: {} };
const note = "Afgesproken in de werkgroep";

/** A programme about sleep, made of nothing but data: its own numbers, questions, checklist, words, moments and order. */
const aboutSleep = Programme.parse(
  JSON.parse(fs.readFileSync(new URL("sleep-programme.json", import.meta.url), "utf8")),
);
const short = "2026-01-05";

const invalid = { problem: { type: "problem:invalid" } };

async function familyOf(birthDate: `${number}-${number}-${number}`) {
  const familyId = FamilyId.parse(crypto.randomUUID());
  const parent = PersonId.parse(crypto.randomUUID());
  const child = {
    id: PersonId.parse(crypto.randomUUID()),
    name: "Kind",
    birthDate,
    gestationalAgeDays: null,
  };
  const adult = { id: parent, name: "Ouder", relation: "mother", language: "nl", needsInterpreter: false };
  const family = {
    children: [{ ...child, inFocus: true, custodyHolderIds: [parent] }],
    adults: [{ ...adult, relation: "mother" as const }],
  };
  await trainer.api.addFamily({ params: {}, body: { id: familyId, family } });
  return { familyId, parent };
}

async function startWith(familyId: FamilyId, programmeId: string, pairs: number) {
  const id = TrajectoryId.parse(crypto.randomUUID());
  const body = { id, programmeId, pairs, startedOn: "2026-01-05" as const };
  return trainer.api.startTrajectory({ params: { familyId }, body });
}

test("D-08: a programme of nothing but data is published and started, and everything asks what it says", async () => {
  await owner.api.publishProgramme({ params: {}, body: { programme: aboutSleep, note } });
  const family = await familyOf("2012-01-15");
  const trajectory = await startWith(family.familyId, aboutSleep.id, 4);
  expect(trajectory).toMatchObject({ programmeId: aboutSleep.id, programmeVersion: 1, pairs: 4 });
  // Its own order: the first talk and the question come before the consents.
  const usual = await startWith((await familyOf("2025-03-01")).familyId, "k-vht", 3);
  expect(usual.nextStep.id).toBe("consent-missing");
  expect(trajectory.nextStep.id).not.toBe("consent-missing");
  expect(trajectory.line.filter(({ kind }) => kind === "recording")).toHaveLength(4);
  expect(trajectory.programme).toMatchObject({ name: aboutSleep.name, moments: aboutSleep.moments });
  const whole = await trainer.api.readProgramme({
    params: { programmeId: aboutSleep.id, version: 1 },
    body: {},
  });
  // Steps that it has no card for have the usual one.
  expect({ ...whole, texts: {}, stepCards: {} }).toEqual({ ...aboutSleep, texts: {}, stepCards: {} });
  expect(whole.stepCards).toMatchObject(aboutSleep.stepCards);
  expect(whole.texts).toMatchObject(aboutSleep.texts);
  const params = { trajectoryId: trajectory.id };
  const film = (moment: string) =>
    trainer.api.planFilm({
      params: { ...params, number: 1 },
      body: { moment, plannedAt: "2026-01-12T10:00:00.000Z", reason: "Vraag volgt" },
    });
  await expect(film("bath")).rejects.toMatchObject(invalid);
  expect((await film("night")).cycles[0]).toMatchObject({ moment: "night" });
  const scores = (item: string) => ({ answers: [{ item, score: 4 }], goals: [], personId: family.parent });
  const start = { moment: "start" as const, measuredOn: short };
  const measure = (item: string) =>
    trainer.api.recordScores({ params, body: { id: crypto.randomUUID(), ...start, ...scores(item) } });
  await expect(measure("q_situation")).rejects.toMatchObject(invalid);
  expect((await measure("s_night")).measurements).toHaveLength(1);
  const answers = { grade: null, reached: null, alone: null, recommend: null, helpedMost: "" };
  const close = (answer: string) =>
    trainer.api.answerClosingQuestions({
      params,
      body: {
        id: crypto.randomUUID(),
        personId: family.parent,
        answeredOn: short,
        ...answers,
        own: [{ item: "again", answer }],
      },
    });
  await expect(close("perhaps")).rejects.toMatchObject(invalid);
  expect((await close("yes")).closingAnswers[0]).toMatchObject({ own: [{ item: "again", answer: "yes" }] });
});

test("a plan is checked with the list of its own programme, and a talk asks what it asks", async () => {
  const family = await aFamily(trainer, { programmeId: aboutSleep.id, pairs: 4 });
  await giveConsent(trainer, family, [family.mother, family.father]);
  const film = await aReadyFilm(program.url, trainer, family);
  const ready = (selfCheck: string[]) =>
    trainer.api.markPlanReady({ params: { recordingId: film.id }, body: { reason: null, selfCheck } });
  await expect(ready(["for-a-grandparent@1"])).rejects.toMatchObject(invalid);
  await expect(ready(["rested@1"])).rejects.toMatchObject({ problem: { type: "problem:plan-not-ready" } });
});

test("a change is a new version: what runs stays on its own, and can be moved with a note", async () => {
  const running = await startWith((await familyOf("2025-03-01")).familyId, "k-vht", 3);
  const version = kVht.version + 1;
  const next = { ...kVht, version, lookBackWithinDays: { from: 3, to: 10 } };
  const versions = await owner.api.publishProgramme({ params: {}, body: { programme: next, note } });
  expect(versions.filter(({ programme }) => programme.id === "k-vht")).toMatchObject([
    { programme: { version: 1 }, note: "", publishedAt: null },
    { programme: { version: kVht.version }, note: "", publishedAt: null },
    { programme: { version }, note },
  ]);
  const params = { trajectoryId: running.id };
  expect(await trainer.api.readTrajectory({ params, body: {} })).toMatchObject({
    programmeVersion: kVht.version,
    programme: { lookBackWithinDays: { from: 5, to: 7 }, newestVersion: version },
  });
  const newer = await startWith((await familyOf("2025-03-01")).familyId, "k-vht", 3);
  expect(newer).toMatchObject({
    programmeVersion: version,
    programme: { lookBackWithinDays: { from: 3, to: 10 } },
  });
  const moved = await trainer.api.moveTrajectory({
    params,
    body: { version, note: "Ouders willen meer tijd" },
  });
  expect(moved).toMatchObject({
    programmeVersion: version,
    pairs: 3,
    programme: { lookBackWithinDays: { to: 10 } },
  });
  await expect(trainer.api.moveTrajectory({ params, body: { version: 9, note } })).rejects.toMatchObject({
    problem: { type: "problem:unknown-programme" },
  });
});

test("a trajectory with codes does not move to a version with other codes", async () => {
  const family = await aFamily(trainer);
  await giveConsent(trainer, family, [family.mother, family.father]);
  const film = await aReadyFilm(program.url, trainer, family);
  const marker = {
    type: "marker" as const,
    id: crypto.randomUUID(),
    track: family.child,
    code: "INITIATIVE",
    start: 0 as never,
    end: null,
    valence: "yes" as const,
    addressee: null,
    reception: "computed" as const,
    receivedBy: null,
    star: "plain" as const,
  };
  await trainer.api.applyChanges({
    params: { recordingId: film.id },
    body: {
      batchId: crypto.randomUUID(),
      baseRevision: 0,
      change: { added: [marker], updated: [], removed: [] },
    },
  });
  const params = { trajectoryId: family.trajectoryId };
  await expect
    .poll(async () => (await trainer.api.readTrajectory({ params, body: {} })).cycles[0]?.codedMarkers)
    .toBe(1);
  const known = (await owner.api.listProgrammes(nothing)).filter(({ programme }) => programme.id === "k-vht");
  const version = Math.max(...known.map(({ programme }) => programme.version)) + 1;
  const programme = { ...kVht, version, schemeId: "vht-4-12@1" };
  await owner.api.publishProgramme({ params: {}, body: { programme, note } });
  await expect(trainer.api.moveTrajectory({ params, body: { version, note } })).rejects.toMatchObject({
    problem: { type: "problem:other-codes" },
  });
});

test("who began from an older version hears so, and an unsound programme is not published", async () => {
  await expect(
    owner.api.publishProgramme({ params: {}, body: { programme: vht412, note } }),
  ).rejects.toMatchObject({ problem: { type: "problem:changed-meanwhile" } });
  const unsound = { ...vht412, version: vht412.version + 1, variants: [1, 2] };
  await expect(
    owner.api.publishProgramme({ params: {}, body: { programme: unsound, note } }),
  ).rejects.toMatchObject({ problem: { type: "problem:programme-not-sound" } });
  const twice = { params: {}, body: { programme: { ...vht412, version: vht412.version + 1 }, note } };
  const other = { params: {}, body: { ...twice.body, note: "Iemand anders was net eerder" } };
  const answers = await Promise.allSettled([
    owner.api.publishProgramme(twice),
    owner.api.publishProgramme(other),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  // The one that came through may be sent again, because its answer can be lost.
  const kept = answers[0].status === "fulfilled" ? twice : other;
  const versions = await owner.api.publishProgramme(kept);
  expect(versions.filter(({ programme }) => programme.id === "vht-4-12")).toHaveLength(vht412.version + 1);
});

test("only the method's owner publishes, and another organisation sees none of it (A-02, A-08)", async () => {
  await expect(
    trainer.api.publishProgramme({ params: {}, body: { programme: { ...kVht, version: 9 }, note } }),
  ).rejects.toMatchObject({ problem: { type: "problem:forbidden" } });
  const theirs = await stranger.api.listProgrammes(nothing);
  expect(theirs.map(({ programme }) => `${programme.id}@${String(programme.version)}`)).toEqual(
    shippedProgrammes.map(({ id, version }) => `${id}@${String(version)}`),
  );
  await expect(owner.api.listFamilies(nothing)).rejects.toMatchObject({
    problem: { type: "problem:forbidden" },
  });
});

test("B-35: at school a teacher is the client: own question and moments, and no film before the school was asked", async () => {
  // The teacher is an adult without custody: nobody takes the parents' place in consenting.
  const family = await aFamily(trainer, {
    birthDate: "2017-03-01",
    childName: "Bo",
    programmeId: vibSchool.id,
    pairs: 3,
    fatherHasCustody: "no",
    goals: "none",
  });
  const teacher = family.father;
  const params = { trajectoryId: family.trajectoryId };
  const trajectory = await trainer.api.readTrajectory({ params, body: {} });
  expect(trajectory.programme).toMatchObject({ client: "teacher", moments: vibSchool.moments });
  const asked = {
    id: crypto.randomUUID(),
    personId: teacher,
    quote: "Hoe krijgt Bo de beurt?",
    askedOn: short,
  };
  const withQuestion = await trainer.api.askQuestion({ params, body: asked });
  expect(withQuestion.questions.at(-1)).toMatchObject({ personId: teacher });
  const film = () =>
    trainer.api.startUpload({
      params,
      body: {
        id: RecordingId.parse(crypto.randomUUID()),
        number: 1,
        parts: [{ name: "kring.mp4", sizeBytes: 1000 }],
        fingerprint: "c".repeat(64),
        whenSame: "take",
        moment: "circle",
        filmedOn: short,
        seen: [family.child, teacher],
        reason: "Een verhaal dat met de film begint",
      },
    });
  // Answers about filming at home are none about filming at school.
  await giveConsent(trainer, family, [family.mother, teacher]);
  await expect(film()).rejects.toMatchObject({ problem: { type: "problem:school-not-open" } });
});

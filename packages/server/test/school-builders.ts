import { startOf, unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import { PersonId, RecordingId } from "@samenkijken/contract/ids";
import {
  schoolFilmHeadText,
  schoolFilmTeacherText,
  schoolFilmText,
  schoolShareText,
} from "@samenkijken/domain/consent/school-consent-texts";
import { selfCheckIds } from "@samenkijken/domain/method/self-check";
import {
  aFamily,
  aFile,
  demoFilm,
  giveConsent,
  sendBytes,
  untilState,
  whatAPlanNeeds,
  type BuiltFamily,
} from "./builders.ts";
import type { TestMember } from "./test-program.ts";

/** A child of eight in VHT 4-12, whose parents agreed to filming. */
export async function aSchoolChild(trainer: TestMember, over: Parameters<typeof aFamily>[1] = {}) {
  const family = await aFamily(trainer, {
    birthDate: "2018-03-10",
    programmeId: "vht-4-12",
    pairs: 5,
    ...over,
  });
  await giveConsent(trainer, family, [family.mother, family.father]);
  return family;
}

/** The people at school: a teacher, a head, and the class as one lane. */
export function aSchool() {
  return {
    teacher: PersonId.parse(crypto.randomUUID()),
    head: PersonId.parse(crypto.randomUUID()),
    group: PersonId.parse(crypto.randomUUID()),
  };
}

export type BuiltSchool = ReturnType<typeof aSchool>;

/** What the trainer writes down when a teacher asks. */
export function aTeacherQuestion(family: BuiltFamily, school: BuiltSchool) {
  return {
    school: "De Wilgen",
    group: { id: school.group, name: "Groep 5" },
    teacher: { id: school.teacher, name: "Juf Els" },
    asks: ["questions" as const],
    quote: "Hoe krijg ik hem mee in de kring?",
    askedOn: "2026-02-02" as const,
    contactAgreed: { on: "2026-02-01" as const, by: [family.mother] },
    reason: null,
  };
}

/** Opens the branch of a trajectory on a teacher's question. */
export async function openSchool(trainer: TestMember, family: BuiltFamily): Promise<BuiltSchool> {
  const school = aSchool();
  const params = { trajectoryId: family.trajectoryId };
  await trainer.api.openSchool({ params, body: aTeacherQuestion(family, school) });
  return school;
}

/** One answer about school, on paper. */
export async function answerAboutSchool(
  trainer: TestMember,
  family: BuiltFamily,
  answer: { personId: PersonId; text: string; decision?: "given" | "refused" },
) {
  return trainer.api.recordSchoolConsent({
    params: { trajectoryId: family.trajectoryId },
    body: {
      id: crypto.randomUUID(),
      personId: answer.personId,
      decision: answer.decision ?? "given",
      channel: "paper",
      textVersion: answer.text,
      language: "nl",
      decidedOn: "2026-02-03",
    },
  });
}

/** Everything that a film at school needs, step by step, each by its name. */
export function schoolSteps(trainer: TestMember, family: BuiltFamily, school: BuiltSchool) {
  const params = { trajectoryId: family.trajectoryId };
  const yes = (personId: PersonId, text: string) => answerAboutSchool(trainer, family, { personId, text });
  return {
    head: () =>
      trainer.api.addSchoolPerson({ params, body: { id: school.head, role: "head", name: "Meester Bas" } }),
    class: () =>
      trainer.api.informClass({ params, body: { on: "2026-02-04", how: "Brief mee met de kinderen" } }),
    mother: () => yes(family.mother, schoolFilmText.id),
    father: () => yes(family.father, schoolFilmText.id),
    teacher: () => yes(school.teacher, schoolFilmTeacherText.id),
    headSaysYes: () => yes(school.head, schoolFilmHeadText.id),
  };
}

/** Lets everybody agree to a film at school. */
export async function agreeAtSchool(
  trainer: TestMember,
  family: BuiltFamily,
  school: BuiltSchool,
): Promise<void> {
  for (const step of Object.values(schoolSteps(trainer, family, school))) await step();
}

/** Lets the parents agree that parts of films of home are shown at school. */
export async function agreeToShare(trainer: TestMember, family: BuiltFamily): Promise<void> {
  for (const personId of [family.mother, family.father])
    await answerAboutSchool(trainer, family, { personId, text: schoolShareText.id });
}

/** A request for room for a film at school. */
export function aSchoolUpload(family: BuiltFamily, school: BuiltSchool, sizeBytes: number) {
  return {
    id: RecordingId.parse(crypto.randomUUID()),
    lane: "school" as const,
    number: 1,
    ...aFile(sizeBytes),
    moment: "circle",
    filmedOn: "2026-02-10" as const,
    seen: [family.child, school.teacher, school.group],
    reason: null as string | null,
  };
}

/** Sends the film that ships with the product and waits until it can be seen. */
export async function sendFilm(
  url: string,
  trainer: TestMember,
  body: Parameters<TestMember["api"]["startUpload"]>[0]["body"],
  family: BuiltFamily,
) {
  const params = { trajectoryId: family.trajectoryId };
  const { id } = await trainer.api.startUpload({ params, body });
  await sendBytes(url, trainer, { recordingId: id, offset: 0, bytes: demoFilm() });
  return untilState(trainer, id, "ready");
}

/** Marks one clip on a film, and its plan as ready by the checklist of its programme. */
export async function planOneClip(
  trainer: TestMember,
  recordingId: RecordingId,
  child: PersonId,
  selfCheck: readonly string[] = selfCheckIds,
) {
  const params = { recordingId };
  const grant = await trainer.api.openFilm({ params, body: { purpose: "analysis" } });
  const table = unpackFrameTable(grant.frames);
  const clip = {
    type: "clip" as const,
    id: crypto.randomUUID(),
    start: startOf(table, 10),
    end: startOf(table, 60),
    title: "Samen",
    kind: "success" as const,
    question: "Wat zie je gebeuren?",
    position: 0,
    sensitive: "no" as const,
  };
  const change = { added: [clip, ...whatAPlanNeeds(clip, child)], updated: [], removed: [] };
  await trainer.api.applyChanges({ params, body: { batchId: crypto.randomUUID(), baseRevision: 0, change } });
  await trainer.api.markPlanReady({ params, body: { reason: null, selfCheck: [...selfCheck] } });
  return { clip, table, grantId: grant.grantId };
}

/** A film at school whose plan is ready. */
export async function aPlannedSchoolFilm(url: string, trainer: TestMember) {
  const family = await aSchoolChild(trainer);
  const school = await openSchool(trainer, family);
  await agreeAtSchool(trainer, family, school);
  const film = await sendFilm(url, trainer, aSchoolUpload(family, school, demoFilm().length), family);
  return { family, school, film, ...(await planOneClip(trainer, film.id, family.child)) };
}

/** A branch in which the look-back with the teacher was held. */
export async function aTeacherTalkHeld(url: string, trainer: TestMember) {
  const planned = await aPlannedSchoolFilm(url, trainer);
  await holdTalk(trainer, {
    recordingId: planned.film.id,
    attendees: [planned.school.teacher],
    words: "Hij kijkt steeds even naar mij.",
  });
  return planned;
}

/** Holds a talk from its beginning to its end, with one sentence of the first who is there. */
export async function holdTalk(
  trainer: TestMember,
  talk: {
    recordingId: RecordingId;
    attendees: [PersonId, ...PersonId[]];
    words: string;
    together?: "yes";
    point?: string;
    nextMoment?: string;
  },
) {
  const started = await trainer.api.startLookBack({
    params: { recordingId: talk.recordingId },
    body: { attendees: talk.attendees, together: talk.together ?? "no" },
  });
  const params = { lookBackId: started.id };
  const [personId] = talk.attendees;
  const said = { id: crypto.randomUUID(), personId, clipId: null, at: null, words: talk.words };
  await trainer.api.writeWords({ params, body: said });
  if (talk.point !== undefined)
    await trainer.api.agreeWorkingPoint({
      params,
      body: {
        personId,
        quote: talk.point,
        whereWhen: "Thuis en in de kring",
        nextMoment: talk.nextMoment ?? null,
      },
    });
  return trainer.api.endLookBack({ params, body: { reason: null } });
}

/** A film of home of the same family. */
export function aHomeFilm(url: string, trainer: TestMember, family: BuiltFamily) {
  const body = {
    ...aSchoolUpload(family, aSchool(), demoFilm().length),
    lane: "home" as const,
    moment: "meal",
    seen: [family.child, family.mother],
    // The months of the programme have passed by the day on which the tests run.
    reason: "Het traject loopt langer.",
  };
  return sendFilm(url, trainer, body, family);
}

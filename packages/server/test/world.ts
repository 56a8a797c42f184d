import { startOf, unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import { GrantId, RecordingId, TrajectoryId } from "@samenkijken/contract/ids";
import type { Request } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import { standardPreferences } from "@samenkijken/contract/organisations";
import { careFilmText } from "@samenkijken/domain/consent/consent-texts";
import { vht412 } from "@samenkijken/domain/programmes/vht-4-12";
import { selfCheckIds } from "@samenkijken/domain/method/self-check";
import type { Handlers } from "../src/platform/operation-types.ts";
import { createHash } from "node:crypto";
import { addBareFamily, people } from "./bare-family.ts";
import {
  aFamily,
  aFile,
  agreeToCopy,
  anUpload,
  demoFilm,
  aReadyFilm,
  giveConsent,
  sendBytes,
  untilState,
  whatAPlanNeeds,
} from "./builders.ts";
import { courseExamples, courseWorld, endingExamples } from "./course-examples.ts";
import { agendaExamples, anAppointment } from "./agenda-examples.ts";
import { aGoal } from "./goal-builders.ts";
import { goalEnding, goalExamples } from "./goal-examples.ts";
import { buildReferrals, referralEnding, referralExamples } from "./referral-examples.ts";
import { aTeacherTalkHeld } from "./school-builders.ts";
import { schoolEnding, schoolExamples } from "./school-examples.ts";
import type { TestMember, TestProgram } from "./test-program.ts";

/** Enough of everything that each operation can be asked: a coded film with an open talk, a bare family, a refused film. */
export async function buildWorld(program: TestProgram, trainer: TestMember) {
  const family = await aFamily(trainer);
  await giveConsent(trainer, family, [family.mother, family.father]);
  const film = await aReadyFilm(program.url, trainer, family);
  const params = { recordingId: film.id };
  const grant = await trainer.api.openFilm({ params, body: { purpose: "analysis" } });
  const table = unpackFrameTable(grant.frames);
  const clip = {
    type: "clip" as const,
    id: crypto.randomUUID(),
    start: startOf(table, 25),
    end: startOf(table, 100),
    title: "Samen",
    kind: "success" as const,
    question: "Wat zie je gebeuren?",
    position: 0,
    sensitive: "no" as const,
  };
  const change = { added: [clip, ...whatAPlanNeeds(clip, family.child)], updated: [], removed: [] };
  await trainer.api.applyChanges({ params, body: { batchId: crypto.randomUUID(), baseRevision: 0, change } });
  await trainer.api.markPlanReady({ params, body: { reason: null, selfCheck: [...selfCheckIds] } });
  await agreeToCopy(trainer, family, [family.mother, family.father]);
  const talk = await trainer.api.startLookBack({ params, body: { attendees: [family.mother] } });
  const words = { id: crypto.randomUUID(), personId: family.mother, clipId: null, at: null, words: "Mooi" };
  await trainer.api.writeWords({ params: { lookBackId: talk.id }, body: words });
  const goal = await aGoal(trainer, family);
  const atSchool = await aTeacherTalkHeld(program.url, trainer);
  // A second film in the same class, still to be made: what came in is not planned again.
  await trainer.api.planSchoolFilm({
    params: { trajectoryId: atSchool.family.trajectoryId, number: 2 },
    body: { moment: "other", plannedAt: "2026-12-01T09:00:00.000Z", reason: "De klas was ziek." },
  });
  const refusedFamily = await aFamily(trainer);
  await giveConsent(trainer, refusedFamily, [refusedFamily.mother, refusedFamily.father]);
  const noFilm = new TextEncoder().encode("Dit is geen film.");
  const refused = await anUpload(trainer, refusedFamily, { sizeBytes: noFilm.length });
  await sendBytes(program.url, trainer, { recordingId: refused.id, offset: 0, bytes: noFilm });
  await untilState(trainer, refused.id, "refused");
  const bare = await addBareFamily(trainer);
  const referrals = await buildReferrals(trainer);
  const course = await courseWorld(program, trainer);
  const appointment = await anAppointment(trainer, family, "first-talk");
  return {
    referrals,
    family,
    film,
    appointment,
    table,
    grantId: GrantId.parse(grant.grantId),
    clipId: clip.id,
    talk,
    wordsId: words.id,
    goal,
    atSchool,
    refused,
    bare,
    refusedFamily,
    course,
  };
}

export type World = Awaited<ReturnType<typeof buildWorld>>;

/** A request that each operation can answer. An operation without one does not compile, so none goes untested. */
export const examples: { readonly [Name in keyof Handlers]: (world: World) => Request<Operations[Name]> } = {
  listCards: () => ({ params: {}, body: {} }),
  listProgrammes: () => ({ params: {}, body: {} }),
  readProgramme: () => ({ params: { programmeId: vht412.id, version: 1 }, body: {} }),
  publishProgramme: () => ({
    params: {},
    body: {
      programme: { ...vht412, id: `p-${crypto.randomUUID()}`, version: 1 },
      note: "Een nieuw programma",
    },
  }),
  readSession: () => ({ params: {}, body: {} }),
  chooseLanguage: () => ({ params: {}, body: { language: "nl" } }),
  listTrainers: () => ({ params: {}, body: {} }),
  saveSafetyProtocol: () => ({
    params: {},
    body: { address: "https://intranet.voorbeeld.example/meldcode", words: "Bel eerst Ilse." },
  }),
  readPreferences: () => ({ params: {}, body: {} }),
  savePreferences: () => ({ params: {}, body: standardPreferences }),
  listFamilies: () => ({ params: {}, body: {} }),
  addFamily: () => ({ params: {}, body: { id: crypto.randomUUID(), family: people() } }),
  readFamily: ({ family }) => ({ params: { familyId: family.familyId }, body: {} }),
  changeFamily: ({ bare }) => ({
    params: { familyId: bare.familyId },
    body: { revision: 1, family: people() },
  }),
  readConsent: ({ family }) => ({ params: { familyId: family.familyId }, body: {} }),
  recordConsent: ({ family }) => ({
    params: { familyId: family.familyId },
    body: {
      id: crypto.randomUUID(),
      personId: family.mother,
      decision: "given",
      channel: "paper",
      textVersion: careFilmText.id,
      language: "nl",
      decidedOn: "2026-01-08",
    },
  }),
  listTrajectories: () => ({ params: {}, body: {} }),
  moveTrajectory: ({ family }) => ({
    params: { trajectoryId: family.trajectoryId },
    body: { version: 1, note: "Terug naar de eerste versie" },
  }),
  readTrajectory: ({ family }) => ({ params: { trajectoryId: family.trajectoryId }, body: {} }),
  startTrajectory: ({ bare }) => ({
    params: { familyId: bare.familyId },
    body: {
      id: TrajectoryId.parse(crypto.randomUUID()),
      programmeId: "k-vht",
      pairs: 3,
      startedOn: "2026-01-05",
    },
  }),
  askQuestion: ({ family }) => ({
    params: { trajectoryId: family.trajectoryId },
    body: {
      id: crypto.randomUUID(),
      personId: family.father,
      quote: "Hoe slaapt ze beter?",
      askedOn: "2026-01-06",
    },
  }),
  ...goalExamples,
  ...referralExamples,
  ...agendaExamples,
  ...schoolExamples,
  planFilm: ({ family }) => ({
    params: { trajectoryId: family.trajectoryId, number: 2 },
    body: { moment: "play", plannedAt: "2026-12-01T09:00:00.000Z", reason: null },
  }),
  planLookBack: ({ family }) => ({
    params: { trajectoryId: family.trajectoryId, number: 1 },
    body: { plannedAt: "2026-12-01T09:00:00.000Z", reason: "De ouders waren met vakantie." },
  }),
  recordMidway: ({ family }) => ({
    params: { trajectoryId: family.trajectoryId },
    body: { doneOn: "2026-02-01", note: "Het gaat al beter." },
  }),
  listRecordings: () => ({ params: {}, body: {} }),
  startUpload: ({ family }) => ({
    params: { trajectoryId: family.trajectoryId },
    body: {
      id: RecordingId.parse(crypto.randomUUID()),
      number: 2,
      ...aFile(1000),
      moment: "play",
      filmedOn: "2026-02-20",
      seen: [family.child],
      reason: null,
    },
  }),
  readRecording: ({ film }) => ({ params: { recordingId: film.id }, body: {} }),
  confirmUpload: ({ film }) => ({
    params: { recordingId: film.id },
    body: { sha256: createHash("sha256").update(demoFilm()).digest("hex") },
  }),
  fetchBack: ({ refused }) => ({
    params: { recordingId: refused.id },
    body: { reason: "Ik wil zien welk bestand dit is." },
  }),
  prepareAgain: ({ refused }) => ({ params: { recordingId: refused.id }, body: {} }),
  recordChildState: ({ film, family }) => ({
    params: { recordingId: film.id },
    body: { personId: family.child, atStart: "S4", atEnd: "S3", reason: "" },
  }),
  openFilm: ({ film }) => ({ params: { recordingId: film.id }, body: { purpose: "analysis" } }),
  addSecondsWatched: ({ grantId }) => ({
    params: { grantId },
    body: { id: crypto.randomUUID(), seconds: 12.5 },
  }),
  readAnalysis: ({ film }) => ({ params: { recordingId: film.id }, body: {} }),
  readRevision: ({ film }) => ({ params: { recordingId: film.id }, body: {} }),
  applyChanges: ({ film, family, table }) => ({
    params: { recordingId: film.id },
    body: {
      batchId: crypto.randomUUID(),
      baseRevision: 1,
      change: {
        added: [
          {
            type: "marker",
            id: crypto.randomUUID(),
            track: family.child,
            code: "INITIATIVE",
            start: startOf(table, 40),
            end: null,
            valence: "yes",
            addressee: null,
            reception: "computed",
            receivedBy: null,
            star: "plain",
          },
        ],
        updated: [],
        removed: [],
      },
    },
  }),
  giveClip: ({ film, clipId }) => ({ params: { recordingId: film.id, clipId }, body: {} }),
  markPlanReady: ({ film }) => ({
    params: { recordingId: film.id },
    body: { reason: null, selfCheck: [...selfCheckIds] },
  }),
  startLookBack: ({ film, family }) => ({
    params: { recordingId: film.id },
    body: { attendees: [family.mother, family.father] },
  }),
  readLookBack: ({ talk }) => ({ params: { lookBackId: talk.id }, body: {} }),
  writeWords: ({ talk, family }) => ({
    params: { lookBackId: talk.id },
    body: {
      id: crypto.randomUUID(),
      personId: family.mother,
      clipId: null,
      at: null,
      words: "Ze lacht naar mij.",
    },
  }),
  removeWords: ({ talk, wordsId }) => ({ params: { lookBackId: talk.id, wordsId }, body: {} }),
  listLookBacks: ({ family }) => ({ params: { trajectoryId: family.trajectoryId }, body: {} }),
  keepMoment: ({ talk, family, table, clipId }) => ({
    params: { lookBackId: talk.id, keptId: crypto.randomUUID() },
    body: { personId: family.mother, clipId, at: startOf(table, 50), words: "Dit wil ik bewaren." },
  }),
  letMomentGo: ({ talk }) => ({ params: { lookBackId: talk.id, keptId: crypto.randomUUID() }, body: {} }),
  orderClips: ({ talk, clipId }) => ({ params: { lookBackId: talk.id }, body: { clipIds: [clipId] } }),
  readComparison: ({ family }) => ({ params: { trajectoryId: family.trajectoryId }, body: {} }),
  comparePictures: ({ family, film, table }) => ({
    params: { trajectoryId: family.trajectoryId },
    body: {
      before: { recordingId: film.id, at: startOf(table, 30), crop: null, words: "Toen" },
      now: { recordingId: film.id, at: startOf(table, 90), crop: null, words: "Nu" },
    },
  }),
  confirmWorkingPoint: ({ talk }) => ({ params: { lookBackId: talk.id }, body: { confirms: null } }),
  answerQuestions: ({ talk, family }) => ({
    params: { lookBackId: talk.id },
    body: { answers: [{ personId: family.mother, item: "q_situation", score: 6 }] },
  }),
  agreeWorkingPoint: ({ talk, family }) => ({
    params: { lookBackId: talk.id },
    body: { personId: family.mother, quote: "Eerst kijken.", whereWhen: "Bij het eten", nextMoment: null },
  }),
  endLookBack: ({ talk }) => ({ params: { lookBackId: talk.id }, body: { reason: null } }),
  listDeviations: ({ family }) => ({ params: { familyId: family.familyId }, body: {} }),
  listLog: ({ family }) => ({ params: { familyId: family.familyId }, body: {} }),
  ...courseExamples,
  // The last ones end something, in this order.
  ...goalEnding,
  ...referralEnding,
  ...schoolEnding,
  withdrawConsent: ({ refusedFamily }) => ({
    params: { familyId: refusedFamily.familyId },
    body: { personId: refusedFamily.father, purpose: "CARE_FILM", channel: "in-person" },
  }),
  // Without consent, too: erasing is always allowed.
  eraseRecording: ({ refused }) => ({
    params: { recordingId: refused.id },
    body: { reason: "De ouders vroegen erom." },
  }),
  ...endingExamples,
  signOut: () => ({ params: {}, body: {} }),
};

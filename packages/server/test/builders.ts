import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { startOf, unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import type { Micros } from "@samenkijken/annotation/time/micros";
import { FamilyId, PersonId, RecordingId, TrajectoryId } from "@samenkijken/contract/ids";
import type { ConsentText } from "@samenkijken/domain/consent/consent-text";
import { careFilmText, familyCopyText } from "@samenkijken/domain/consent/consent-texts";
import { selfCheckIds } from "@samenkijken/domain/method/self-check";
import { vibSchool } from "@samenkijken/domain/programmes/vib-school";
import { aGoal } from "./goal-builders.ts";
import type { TestMember } from "./test-program.ts";

/** A family of one child and two parents with custody, a trajectory, a question and a goal: ready for its first film. */
export async function aFamily(
  trainer: TestMember,
  over: {
    birthDate?: `${number}-${number}-${number}`;
    childName?: string;
    programmeId?: string;
    pairs?: number;
    /** "no" for somebody who is in the film and not a parent, as a teacher. */
    fatherHasCustody?: "no";
    /** "none" where the goals themselves are what is tested. */
    goals?: "none";
  } = {},
) {
  const familyId = FamilyId.parse(crypto.randomUUID());
  const trajectoryId = TrajectoryId.parse(crypto.randomUUID());
  const child = PersonId.parse(crypto.randomUUID());
  const mother = PersonId.parse(crypto.randomUUID());
  const father = PersonId.parse(crypto.randomUUID());
  await trainer.api.addFamily({
    params: {},
    body: {
      id: familyId,
      family: {
        children: [
          {
            id: child,
            name: over.childName ?? "Kind",
            birthDate: over.birthDate ?? "2025-01-15",
            gestationalAgeDays: null,
            inFocus: true,
            custodyHolderIds: over.fatherHasCustody === "no" ? [mother] : [mother, father],
          },
        ],
        adults: [
          { id: mother, name: "Moeder", relation: "mother", language: "nl", needsInterpreter: false },
          { id: father, name: "Vader", relation: "father", language: "nl", needsInterpreter: false },
        ],
      },
    },
  });
  await trainer.api.startTrajectory({
    params: { familyId },
    body: {
      id: trajectoryId,
      programmeId: over.programmeId ?? "k-vht",
      pairs: over.pairs ?? 3,
      startedOn: "2026-01-05",
    },
  });
  const questionId = crypto.randomUUID();
  await trainer.api.askQuestion({
    params: { trajectoryId },
    body: {
      id: questionId,
      personId: mother,
      quote: "Hoe krijg ik contact?",
      askedOn: "2026-01-05",
    },
  });
  // Where the teacher is the client the parents have no goals.
  if (over.goals !== "none" && over.programmeId !== vibSchool.id)
    await aGoal(trainer, { trajectoryId, mother });
  return { familyId, trajectoryId, questionId, child, mother, father };
}

export type BuiltFamily = Awaited<ReturnType<typeof aFamily>>;

/** Lets these people agree to filming, on paper. */
export function giveConsent(trainer: TestMember, family: BuiltFamily, people: readonly PersonId[]) {
  return sayYes(trainer, family, { people, text: careFilmText });
}

/** Lets these people agree to a copy of clips for the family: another question than filming. */
export function agreeToCopy(trainer: TestMember, family: BuiltFamily, people: readonly PersonId[]) {
  return sayYes(trainer, family, { people, text: familyCopyText });
}

async function sayYes(
  trainer: TestMember,
  { familyId }: BuiltFamily,
  yes: { readonly people: readonly PersonId[]; readonly text: ConsentText },
): Promise<void> {
  for (const personId of yes.people)
    await trainer.api.recordConsent({
      params: { familyId },
      body: {
        id: crypto.randomUUID(),
        personId,
        decision: "given",
        channel: "paper",
        textVersion: yes.text.id,
        language: "nl",
        decidedOn: "2026-01-06",
      },
    });
}

/** A film of one file, unlike every other film. */
export function aFile(sizeBytes: number) {
  const fingerprint = randomBytes(32).toString("hex");
  return { parts: [{ name: "film.mp4", sizeBytes }], fingerprint, whenSame: "tell" as "tell" | "take" };
}

function partsOf({ parts, fingerprint, whenSame }: Partial<ReturnType<typeof aFile>>) {
  return {
    ...(parts === undefined ? {} : { parts }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(whenSame === undefined ? {} : { whenSame }),
  };
}

/** Room for a film; consent must be complete. */
export async function anUpload(
  trainer: TestMember,
  family: BuiltFamily,
  over: { sizeBytes: number; number?: number } & Partial<ReturnType<typeof aFile>>,
) {
  const id = RecordingId.parse(crypto.randomUUID());
  return trainer.api.startUpload({
    params: { trajectoryId: family.trajectoryId },
    body: {
      id,
      number: over.number ?? 1,
      ...aFile(over.sizeBytes),
      ...partsOf(over),
      moment: "meal",
      filmedOn: "2026-02-01",
      seen: [family.child, family.mother],
      reason: null,
    },
  });
}

/** Sends bytes by the tus protocol; gives the offset that the server acknowledged. */
export async function sendBytes(
  url: string,
  trainer: TestMember,
  upload: { recordingId: string; offset: number; bytes: Uint8Array<ArrayBuffer> },
): Promise<{ status: number; offset: number }> {
  const response = await fetch(`${url}/api/uploads/${upload.recordingId}`, {
    method: "PATCH",
    headers: {
      cookie: trainer.cookie,
      "tus-resumable": "1.0.0",
      "content-type": "application/offset+octet-stream",
      "upload-offset": String(upload.offset),
    },
    body: upload.bytes,
  });
  return { status: response.status, offset: Number(response.headers.get("upload-offset")) };
}

/** The drawn film that ships with the product. */
export function demoFilm(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(fs.readFileSync(new URL("../demo/film.mp4", import.meta.url)));
}

/** A film whose bytes have all come in; what becomes of it is not waited for. */
export async function aSentFilm(
  url: string,
  trainer: TestMember,
  film: { family: BuiltFamily; bytes: Uint8Array<ArrayBuffer> } & Partial<ReturnType<typeof aFile>>,
) {
  const { family, bytes, ...over } = film;
  const { id } = await anUpload(trainer, family, { sizeBytes: bytes.length, ...over });
  const sent = await sendBytes(url, trainer, { recordingId: id, offset: 0, bytes });
  if (sent.offset !== bytes.length) throw new Error(`the film did not come in: ${String(sent.status)}`);
  return id;
}

/** A film that has come in and is ready to be looked at. */
export async function aReadyFilm(url: string, trainer: TestMember, family: BuiltFamily) {
  const id = await aSentFilm(url, trainer, { family, bytes: demoFilm() });
  return untilState(trainer, id, "ready");
}

/** Waits until a film is in this state; fails, with what it is instead, after a generous ceiling. */
export async function untilState(trainer: TestMember, recordingId: RecordingId, state: "ready" | "refused") {
  const deadline = Date.now() + 180_000;
  for (;;) {
    const recording = await trainer.api.readRecording({ params: { recordingId }, body: {} });
    if (recording.state === state) return recording;
    if (recording.state === "refused")
      throw new Error(`the film was refused: ${JSON.stringify(recording.filmProblems)}`);
    if (Date.now() > deadline) throw new Error(`the film is still ${recording.state}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** A family in which everybody who must has agreed. */
export async function aConsentedFamily(trainer: TestMember): Promise<BuiltFamily> {
  const family = await aFamily(trainer);
  await giveConsent(trainer, family, [family.mother, family.father]);
  return family;
}

/** What the method wants in a clip beside its question: a still to freeze on and a yes of the child. */
export function whatAPlanNeeds(clip: { id: string; start: Micros }, child: string) {
  const still = {
    type: "still" as const,
    id: crypto.randomUUID(),
    at: clip.start,
    caption: "",
    clipId: clip.id,
    position: 0,
  };
  const marker = {
    type: "marker" as const,
    id: crypto.randomUUID(),
    track: child,
    code: "INITIATIVE",
    start: clip.start,
    end: null,
    valence: "yes" as const,
    addressee: null,
    reception: "computed" as const,
    receivedBy: null,
    star: "plain" as const,
  };
  return [still, marker] as const;
}

/** A film with one clip and a plan that is ready. */
export async function aPlannedFilm(url: string, trainer: TestMember) {
  const family = await aConsentedFamily(trainer);
  const film = await aReadyFilm(url, trainer, family);
  const params = { recordingId: film.id };
  const table = unpackFrameTable(
    (await trainer.api.openFilm({ params, body: { purpose: "analysis" } })).frames,
  );
  const clip = {
    type: "clip" as const,
    id: crypto.randomUUID(),
    start: startOf(table, 10),
    end: startOf(table, 60),
    title: "Samen",
    kind: "success" as const,
    question: "Wat zie je?",
    position: 0,
    sensitive: "no" as const,
  };
  const body = {
    batchId: crypto.randomUUID(),
    baseRevision: 0,
    change: { added: [clip, ...whatAPlanNeeds(clip, family.child)], updated: [], removed: [] },
  };
  await trainer.api.applyChanges({ params, body });
  await trainer.api.markPlanReady({ params, body: { reason: null, selfCheck: [...selfCheckIds] } });
  return { family, film, params, clip, batch: body };
}

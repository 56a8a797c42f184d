import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { startOf, unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import { createClient, type Client } from "@samenkijken/contract/client";
import { FamilyId, PersonId, RecordingId, TrajectoryId } from "@samenkijken/contract/ids";
import { careFilmText } from "@samenkijken/domain/consent/consent-texts";
import type { IsoDate } from "@samenkijken/domain/time/iso-date";
import { randomBytes } from "node:crypto";
import { sharedFilm } from "./films.ts";

/** The program as the signed-in member of this page asks it, for what a story needs before it begins. */
export function apiOf(page: Page): Client {
  const headers = () => ({ origin: new URL(page.url()).origin, "content-type": "application/json" });
  return createClient(async (path, { method, body }) => {
    const answer = await page.request.fetch(path, {
      method,
      headers: headers(),
      ...(body === null ? {} : { data: body }),
    });
    return { status: answer.status(), json: await answer.json() };
  });
}

interface Told {
  readonly child: string;
  readonly parents: readonly [string, string];
  /** Another programme than the one for this age, with as many pairs as it has. */
  readonly programme?: { readonly id: string; readonly pairs: number };
  readonly birthDate?: `${number}-${number}-${number}`;
  /** "none" where the story itself tells of question and goals. */
  readonly asks?: "none";
}

/** A family with a question and a goal, in which everybody agreed to filming. */
export async function aFamilyThatAgreed(page: Page, { child, parents, programme, ...told }: Told) {
  const api = apiOf(page);
  const familyId = FamilyId.parse(crypto.randomUUID());
  const trajectoryId = TrajectoryId.parse(crypto.randomUUID());
  const childId = PersonId.parse(crypto.randomUUID());
  const adults = parents.map((name, nth) => ({
    id: PersonId.parse(crypto.randomUUID()),
    name,
    relation: nth === 0 ? ("mother" as const) : ("father" as const),
    language: "nl",
    needsInterpreter: false,
  }));
  const ids = adults.map(({ id }) => id);
  const birthDate = told.birthDate ?? ("2025-01-15" as const);
  const kid = { id: childId, name: child, birthDate, gestationalAgeDays: null };
  await api.addFamily({
    params: {},
    body: {
      id: familyId,
      family: { children: [{ ...kid, inFocus: true, custodyHolderIds: ids }], adults },
    },
  });
  await api.startTrajectory({
    params: { familyId },
    body: {
      id: trajectoryId,
      programmeId: programme?.id ?? "k-vht",
      pairs: programme?.pairs ?? 3,
      startedOn: "2026-01-05",
    },
  });
  if (told.asks !== "none")
    await asksAndWants(api, { trajectoryId, personId: ids[0] ?? "", day: "2026-01-06" });
  for (const personId of ids)
    await api.recordConsent({
      params: { familyId },
      body: {
        id: crypto.randomUUID(),
        personId,
        decision: "given",
        channel: "paper",
        textVersion: careFilmText.id,
        language: "nl",
        decidedOn: "2026-01-06",
      },
    });
  return { api, familyId, trajectoryId, seen: [childId, ...ids] };
}

/** What comes before a first film: a question, and a goal of the same parent. */
export async function asksAndWants(
  api: Client,
  about: { readonly trajectoryId: string; readonly personId: string; readonly day: IsoDate },
): Promise<void> {
  const { trajectoryId, personId, day } = about;
  await api.askQuestion({
    params: { trajectoryId },
    body: { id: crypto.randomUUID(), personId, quote: "Wat wil hij zeggen?", askedOn: day },
  });
  await api.keepGoal({
    params: { trajectoryId, goalId: crypto.randomUUID() },
    body: {
      version: 1,
      setOn: day,
      goal: {
        words: "Ik kijk eerst wat hij doet",
        quote: "Ik wil hem beter begrijpen.",
        quotedPersonId: personId,
        atZero: "ik begrijp hem nooit",
        atTen: "ik begrijp hem bijna altijd",
        parents: [{ personId, wish: 8 }],
        levels: null,
        weight: 1,
      },
      begin: [{ measurementId: crypto.randomUUID(), personId, score: 3 }],
      endsGoalId: null,
    },
  });
}

export type AgreedFamily = Awaited<ReturnType<typeof aFamilyThatAgreed>>;

/** Brings a shared film in and waits until it is ready. */
export async function aFilmOf(
  page: Page,
  { api, trajectoryId, seen }: AgreedFamily,
  about: { readonly film: string; readonly number: number },
) {
  const bytes = readFileSync(sharedFilm(about.film));
  const id = RecordingId.parse(crypto.randomUUID());
  await api.startUpload({
    params: { trajectoryId },
    body: {
      id,
      number: about.number,
      parts: [{ name: about.film, sizeBytes: bytes.length }],
      fingerprint: randomBytes(32).toString("hex"),
      whenSame: "tell",
      moment: "meal",
      filmedOn: "2026-02-01",
      seen,
      reason: "Een verhaal dat met de film begint.",
    },
  });
  await page.request.fetch(`/api/uploads/${id}`, {
    method: "PATCH",
    headers: {
      origin: new URL(page.url()).origin,
      "tus-resumable": "1.0.0",
      "content-type": "application/offset+octet-stream",
      "upload-offset": "0",
    },
    data: bytes,
  });
  for (let tries = 0; tries < 300; tries += 1) {
    const { state } = await api.readRecording({ params: { recordingId: id }, body: {} });
    if (state === "ready") return id;
    await page.waitForTimeout(200);
  }
  throw new Error(`The film ${about.film} is not ready.`);
}

/** A plan that is ready: clips from frame to frame, each with a question and what only the trainer may read. */
export async function aPlanOf(
  api: Client,
  recordingId: RecordingId,
  clips: readonly { readonly from: number; readonly until: number; readonly title: string }[],
) {
  const params = { recordingId };
  const table = unpackFrameTable((await api.openFilm({ params, body: { purpose: "analysis" } })).frames);
  const added = clips.map(({ from, until, title }, position) => ({
    type: "clip" as const,
    id: crypto.randomUUID(),
    start: startOf(table, from),
    end: startOf(table, until),
    title,
    kind: "success" as const,
    question: `Wat zie je bij ${title}?`,
    position,
    sensitive: "no" as const,
    aim: "Alleen voor de trainer",
    followUps: "En wat gebeurt er dan?",
  }));
  const still = {
    type: "still" as const,
    id: crypto.randomUUID(),
    at: startOf(table, (clips[0]?.from ?? 0) + 20),
    caption: "Even stil",
    clipId: added[0]?.id ?? null,
    position: 0,
    crop: { left: 0, top: 0, width: 500, height: 500 },
  };
  const body = {
    batchId: crypto.randomUUID(),
    baseRevision: 0,
    change: { added: [...added, still], updated: [], removed: [] },
  };
  await api.applyChanges({ params, body });
  await api.markPlanReady({ params, body: { reason: "Alleen om samen te kunnen kijken." } });
}

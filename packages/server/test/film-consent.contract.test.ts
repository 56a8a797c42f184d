import pg from "pg";
import { PersonId, RecordingId, TrajectoryId } from "@samenkijken/contract/ids";

import { careFilmText } from "@samenkijken/domain/consent/consent-texts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  aConsentedFamily,
  aFamily,
  aFile,
  anUpload,
  aPlannedFilm,
  aReadyFilm,
  giveConsent,
} from "./builders.ts";
import { aGoal } from "./goal-builders.ts";
import { close } from "./course-examples.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
let refusals: pg.Pool;
beforeAll(async () => {
  program = await startTestProgram();
  refusals = new pg.Pool(program.superuser);
  refusals.on("error", () => undefined);
  const organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer");
});
afterAll(async () => {
  await refusals.end();
  await program.stop();
});

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });

describe("consent", () => {
  test("an older yes, or the same one sent again, never undoes a withdrawal", async () => {
    const family = await aFamily(trainer);
    const params = { familyId: family.familyId };
    const yes = (id: string, decidedOn: `${number}-${number}-${number}`) =>
      trainer.api.recordConsent({
        params,
        body: {
          id,
          personId: family.mother,
          decision: "given",
          channel: "paper",
          textVersion: careFilmText.id,
          language: "nl",
          decidedOn,
        },
      });
    const id = crypto.randomUUID();
    await yes(id, "2026-01-06");
    await trainer.api.withdrawConsent({
      params,
      body: { personId: family.mother, purpose: "CARE_FILM", channel: "in-person" },
    });
    expect((await yes(id, "2026-01-06")).state).toBe("withdrawn");
    await expect(yes(crypto.randomUUID(), "2026-01-01")).rejects.toMatchObject(refused("newer-answer"));
  });

  test("D-02: a later trajectory asks anew; the films of then stay open on the yes of then, until it is withdrawn", async () => {
    const family = await aConsentedFamily(trainer);
    const film = await aReadyFilm(program.url, trainer, family);
    const open = () =>
      trainer.api.openFilm({ params: { recordingId: film.id }, body: { purpose: "analysis" } });
    await close(trainer, family, "2026-06-01");
    const { familyId } = family;
    const next = await trainer.api.startTrajectory({
      params: { familyId },
      body: {
        id: TrajectoryId.parse(crypto.randomUUID()),
        programmeId: "k-vht",
        pairs: 3,
        startedOn: "2026-06-08",
      },
    });
    expect(next.consentState).toBe("missing");
    const question = { personId: family.mother, quote: "En nu?", askedOn: "2026-06-08" };
    const params = { trajectoryId: next.id };
    const asked = await trainer.api.askQuestion({ params, body: { id: crypto.randomUUID(), ...question } });
    expect(asked.nextStep).toMatchObject({
      id: "consent-missing",
      personIds: [family.mother, family.father],
    });
    const now = { ...family, trajectoryId: next.id };
    await expect(anUpload(trainer, now, { sizeBytes: 1000 })).rejects.toMatchObject(
      refused("consent-missing"),
    );
    expect((await open()).grantId).toMatch(/-/);
    const page = await trainer.api.readConsent({ params: { familyId }, body: {} });
    const earlier = { decision: "given", decidedOn: "2026-01-06" };
    expect(page).toMatchObject({
      state: "missing",
      since: "2026-06-01",
      required: [{ earlier }, { earlier }],
    });

    for (const personId of [family.mother, family.father])
      await trainer.api.recordConsent({
        params: { familyId },
        body: {
          id: crypto.randomUUID(),
          personId,
          decision: "given",
          channel: "in-person",
          textVersion: careFilmText.id,
          language: "nl",
          decidedOn: "2026-06-08",
        },
      });
    await aGoal(trainer, now);
    await anUpload(trainer, now, { sizeBytes: 1000 });
    expect((await open()).grantId).toMatch(/-/);
    await trainer.api.withdrawConsent({
      params: { familyId },
      body: { personId: family.mother, purpose: "CARE_FILM", channel: "in-person" },
    });
    await expect(open()).rejects.toMatchObject(refused("consent-withdrawn"));
  });

  test("withdrawn while a film comes in: the rest is not taken", async () => {
    const family = await aConsentedFamily(trainer);
    const chunk = 65_536;
    const film = await anUpload(trainer, family, { sizeBytes: 40 * chunk });
    const slow = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        controller.enqueue(new Uint8Array(chunk));
      },
    });
    const sending = fetch(`${program.url}/api/uploads/${film.id}`, {
      method: "PATCH",
      headers: {
        cookie: trainer.cookie,
        "tus-resumable": "1.0.0",
        "content-type": "application/offset+octet-stream",
        "upload-offset": "0",
      },
      body: slow,
      duplex: "half",
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const params = { familyId: family.familyId };
    await trainer.api.withdrawConsent({
      params,
      body: { personId: family.mother, purpose: "CARE_FILM", channel: "in-person" },
    });
    const ended = await sending.then(
      (response) => response.status,
      () => "cut",
    );
    expect([409, "cut"]).toContain(ended);
    const after = await trainer.api.readRecording({ params: { recordingId: film.id }, body: {} });
    expect(after).toMatchObject({ state: "uploading", consent: "withdrawn", receivedBytes: 0 });
  });

  test("the next step counts everybody who can be seen in the film", async () => {
    const family = await aConsentedFamily(trainer);
    const grandmother = PersonId.parse(crypto.randomUUID());
    const known = await trainer.api.readFamily({ params: { familyId: family.familyId }, body: {} });
    const oma = {
      id: grandmother,
      name: "Oma",
      relation: "grandparent" as const,
      language: "nl",
      needsInterpreter: false,
    };
    await trainer.api.changeFamily({
      params: { familyId: family.familyId },
      body: {
        revision: known.revision,
        family: { children: known.children, adults: [...known.adults, oma] },
      },
    });
    await giveConsent(trainer, family, [grandmother]);
    await trainer.api.startUpload({
      params: { trajectoryId: family.trajectoryId },
      body: {
        id: RecordingId.parse(crypto.randomUUID()),
        number: 1,
        ...aFile(5000),
        moment: "meal",
        filmedOn: "2026-02-01",
        seen: [family.child, grandmother],
        reason: null,
      },
    });
    await trainer.api.withdrawConsent({
      params: { familyId: family.familyId },
      body: { personId: grandmother, purpose: "CARE_FILM", channel: "paper" },
    });
    const { nextStep } = await trainer.api.readTrajectory({
      params: { trajectoryId: family.trajectoryId },
      body: {},
    });
    expect(nextStep).toMatchObject({ id: "consent-withdrawn", personIds: [grandmother] });
  });

  test("a film is for the session that opened it, for as long as that lasts", async () => {
    const { film } = await aPlannedFilm(program.url, trainer);
    const colleague = await program.addMember(trainer.organisationId, "trainer");
    const grant = await trainer.api.openFilm({
      params: { recordingId: film.id },
      body: { purpose: "analysis" },
    });
    const look = (cookie: string) =>
      fetch(`${program.url}${grant.filmUrl}`, { method: "HEAD", headers: { cookie } });
    expect((await look(trainer.cookie)).status).toBe(200);
    expect((await look(colleague.cookie)).status).toBe(404);
    program.setNow(new Date(Date.now() + 3 * 3_600_000));
    expect((await look(trainer.cookie)).status).toBe(404);
    program.setNow(new Date());
    expect((await look("")).status).toBe(401);
    const { rows } = await refusals.query(
      "select 1 from platform.audit_entry where operation = 'film' and member_id = $1",
      [colleague.id],
    );
    expect(rows).toHaveLength(1);
  });
});

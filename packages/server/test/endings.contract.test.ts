import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appointmentBody } from "./agenda-examples.ts";
import { aConsentedFamily, aFamily, aReadyFilm } from "./builders.ts";
import { aVht412, close } from "./course-examples.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
let coordinator: TestMember;

beforeAll(async () => {
  program = await startTestProgram();
  const organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer", "Marit");
  coordinator = await program.addMember(organisation, "coordinator", "Joris");
});
afterAll(() => program.stop());

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });
const newId = () => crypto.randomUUID();

describe("an ending", () => {
  test("before the band and with fewer films asks a reason for each, which are kept", async () => {
    const family = await aFamily(trainer, { birthDate: "2018-01-15" });
    await close(trainer, family);
    const trajectoryId = await aVht412(trainer, family);
    const params = { trajectoryId };
    const body = { closedOn: "2026-04-01", closeReason: "goals_met" as const };
    await expect(trainer.api.closeTrajectory({ params, body })).rejects.toMatchObject({
      problem: { type: "problem:reason-needed", details: { warnings: ["before-band", "fewer-films"] } },
    });
    const reasons = [
      { about: "before-band" as const, reason: "De vraag was al beantwoord." },
      { about: "fewer-films" as const, reason: "Er is alleen gepraat." },
    ];
    const closed = await trainer.api.closeTrajectory({
      params,
      body: { ...body, summary: "Samen hebben we gezien wat al lukt.", reasons },
    });
    expect(closed.course).toMatchObject({
      closing: { summary: "Samen hebben we gezien wat al lukt." },
      followUpDueOn: "2026-10-01",
    });
    const kept = await trainer.api.listDeviations({ params: { familyId: family.familyId }, body: {} });
    expect(kept.map(({ what }) => what).toSorted()).toEqual(["before-band", "fewer-films"]);
  });

  test("names where the family was referred on to, and only then", async () => {
    const family = await aFamily(trainer);
    const params = { trajectoryId: family.trajectoryId };
    const referredOn = { to: "youth-mental-health" as const, why: "heavier" as const };
    const closed = await trainer.api.closeTrajectory({
      params,
      body: { closedOn: "2026-03-01", closeReason: "referred_on", ending: "agreed", referredOn },
    });
    expect(closed.course.closing?.referredOn).toEqual(referredOn);
    const next = await aFamily(trainer);
    const moved = await trainer.api.closeTrajectory({
      params: { trajectoryId: next.trajectoryId },
      body: { closedOn: "2026-03-01", closeReason: "moved", referredOn },
    });
    expect(moved.course.closing?.referredOn).toBeNull();
  });

  test("two at once are one ending and a refusal", async () => {
    const family = await aFamily(trainer);
    const both = await Promise.allSettled([close(trainer, family), close(trainer, family, "2026-04-01")]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("is taken back on the same day without a reason, later with one, and not after the follow-up", async () => {
    const family = await aFamily(trainer);
    const params = { trajectoryId: family.trajectoryId };
    await close(trainer, family);
    const open = await trainer.api.reopenTrajectory({ params, body: { id: newId(), reason: null } });
    expect(open).toMatchObject({ closedOn: null, closeReason: null });
    await close(trainer, family);
    await enteredDaysAgo(family.trajectoryId, 3);
    await expect(
      trainer.api.reopenTrajectory({ params, body: { id: newId(), reason: null } }),
    ).rejects.toMatchObject(refused("reason-needed"));
    const body = { id: newId(), reason: "De verhuizing ging niet door." };
    const again = await trainer.api.reopenTrajectory({ params, body });
    expect(again.course.takenBack).toMatchObject([
      { what: "closing", reason: "" },
      { what: "closing", reason: body.reason },
    ]);
    await close(trainer, family);
    await trainer.api.recordFollowUp({ params, body: { doneOn: "2026-09-01", note: "Goed." } });
    await expect(
      trainer.api.reopenTrajectory({ params, body: { id: newId(), reason: "Toch niet." } }),
    ).rejects.toMatchObject(refused("follow-up-done"));
  });

  test("is not taken back beside a newer trajectory", async () => {
    const family = await aFamily(trainer);
    await close(trainer, family);
    await aVht412(trainer, family);
    await expect(
      trainer.api.reopenTrajectory({
        params: { trajectoryId: family.trajectoryId },
        body: { id: newId(), reason: "Vergissing." },
      }),
    ).rejects.toMatchObject(refused("trajectory-running"));
  });
});

/** As if the closing had been entered so many days before. */
async function enteredDaysAgo(trajectoryId: string, days: number): Promise<void> {
  const rows = new pg.Client(program.superuser);
  await rows.connect();
  await rows.query(
    "update trajectories.trajectory set closed_entered_on = closed_entered_on - $2::int where id = $1",
    [trajectoryId, days],
  );
  await rows.end();
}

async function aClosedVht412() {
  const family = await aFamily(trainer, { birthDate: "2018-01-15" });
  await close(trainer, family);
  const trajectoryId = await aVht412(trainer, family);
  await trainer.api.closeTrajectory({
    params: { trajectoryId },
    body: { closedOn: "2026-06-02", closeReason: "moved" },
  });
  return { family, params: { trajectoryId } };
}

describe("the follow-up and the archive", () => {
  test("C-27: what waits for its follow-up does not go to the archive; one that could not be held is told why", async () => {
    const { family, params } = await aClosedVht412();
    await expect(trainer.api.archiveTrajectory({ params, body: {} })).rejects.toMatchObject(
      refused("follow-up-open"),
    );
    await expect(
      trainer.api.missFollowUp({ params, body: { concludedOn: "2026-06-01", why: "moved", note: "" } }),
    ).rejects.toMatchObject(refused("before-closing"));
    await expect(
      trainer.api.recordFollowUp({ params, body: { doneOn: "2026-06-01", note: "Te vroeg." } }),
    ).rejects.toMatchObject(refused("before-closing"));
    const missed = await trainer.api.missFollowUp({
      params,
      body: { concludedOn: "2026-11-01", why: "unreachable", note: "Drie keer gebeld, twee brieven." },
    });
    expect(missed).toMatchObject({ course: { followUpMissed: "unreachable", can: { archive: true } } });
    const kept = await trainer.api.listDeviations({ params: { familyId: family.familyId }, body: {} });
    expect(kept.map(({ what }) => what)).toContain("follow-up-missed");
    const reached = await trainer.api.recordFollowUp({
      params,
      body: { doneOn: "2026-11-10", note: "Ze belden zelf." },
    });
    expect(reached).toMatchObject({
      followUp: { doneOn: "2026-11-10" },
      course: { followUpMissed: null },
    });
    await expect(
      trainer.api.missFollowUp({ params, body: { concludedOn: "2026-11-11", why: "moved", note: "" } }),
    ).rejects.toMatchObject(refused("follow-up-done"));
    const away = await trainer.api.archiveTrajectory({ params, body: {} });
    expect(away).toMatchObject({ can: { edit: false }, course: { can: { archive: false } } });
  });

  test("what is in the archive is read and not changed; consent can be withdrawn, a film erased, and a coordinator takes it out", async () => {
    const family = await aConsentedFamily(trainer);
    const params = { trajectoryId: family.trajectoryId };
    const film = await aReadyFilm(program.url, trainer, family);
    const visit = await trainer.api.planAppointment({
      params: { familyId: family.familyId },
      body: appointmentBody("midway"),
    });
    await close(trainer, family);
    await trainer.api.archiveTrajectory({ params, body: {} });
    const archived = refused("trajectory-archived");
    await expect(
      trainer.api.askQuestion({
        params,
        body: { id: newId(), personId: family.mother, quote: "Nog iets", askedOn: "2026-02-01" },
      }),
    ).rejects.toMatchObject(archived);
    await expect(
      trainer.api.recordScores({
        params,
        body: {
          id: newId(),
          moment: "closing",
          personId: family.mother,
          measuredOn: "2026-02-02",
          answers: [{ item: "q_situation", score: 6 }],
          goals: [],
        },
      }),
    ).rejects.toMatchObject(archived);
    const batch = { batchId: newId(), baseRevision: 0, change: { added: [], updated: [], removed: [] } };
    await expect(
      trainer.api.applyChanges({ params: { recordingId: film.id }, body: batch }),
    ).rejects.toMatchObject(archived);
    await expect(
      trainer.api.startLookBack({ params: { recordingId: film.id }, body: { attendees: [family.mother] } }),
    ).rejects.toMatchObject(archived);
    await expect(
      trainer.api.recordChildState({
        params: { recordingId: film.id },
        body: { personId: family.child, atStart: "S4", atEnd: "S4", reason: "" },
      }),
    ).rejects.toMatchObject(archived);
    const ended = { how: "cancelled", calledOffBy: "parents", reason: "" } as const;
    await expect(
      trainer.api.endAppointment({ params: { appointmentId: visit.id }, body: ended }),
    ).rejects.toMatchObject(archived);
    await expect(
      trainer.api.unarchiveTrajectory({ params, body: { id: newId(), reason: "Zelf." } }),
    ).rejects.toMatchObject(refused("forbidden"));
    expect((await trainer.api.readTrajectory({ params, body: {} })).course.archivedOn).not.toBeNull();
    await trainer.api.withdrawConsent({
      params: { familyId: family.familyId },
      body: { personId: family.father, purpose: "CARE_FILM", channel: "in-person" },
    });
    await trainer.api.eraseRecording({ params: { recordingId: film.id }, body: { reason: "Op verzoek." } });
    const back = await coordinator.api.unarchiveTrajectory({
      params,
      body: { id: newId(), reason: "Er hoort nog een brief bij." },
    });
    expect(back.course).toMatchObject({ archivedOn: null, takenBack: [{ what: "archiving", reason: "" }] });
  });
});

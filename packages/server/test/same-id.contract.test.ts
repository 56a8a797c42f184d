import { usualDetails } from "@samenkijken/contract/agenda";
import { FamilyId, MemberId, PersonId, TrajectoryId } from "@samenkijken/contract/ids";
import { careFilmText } from "@samenkijken/domain/consent/consent-texts";
import { schoolFilmText } from "@samenkijken/domain/consent/school-consent-texts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anAppointment } from "./agenda-examples.ts";
import { aConsentedFamily, aFamily, aReadyFilm } from "./builders.ts";
import { aPause, close } from "./course-examples.ts";
import { aSchoolChild, aTeacherTalkHeld, openSchool } from "./school-builders.ts";
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

/** The same request once more answers the same; any other content under its id is refused. */
async function expectOnce<Body extends object, Result>(
  send: (body: Body) => Promise<Result>,
  body: Body,
  others: readonly Partial<Body>[],
): Promise<void> {
  const first = await send(body);
  expect(await send(body)).toEqual(first);
  for (const other of others)
    await expect(send({ ...body, ...other })).rejects.toMatchObject(refused("id-taken"));
  expect(await send(body)).toEqual(first);
}

describe("an id is for one request and its repeats (decision 006)", () => {
  test("of a family with its people, and of a trajectory", async () => {
    expect.hasAssertions();
    const { familyId } = await aFamily(trainer);
    const { children, adults } = await trainer.api.readFamily({ params: { familyId }, body: {} });
    const renewed = new Map<string, PersonId>(
      [...children, ...adults].map(({ id }) => [id, PersonId.parse(newId())]),
    );
    const idOf = (id: string) => renewed.get(id) ?? PersonId.parse(id);
    const family = {
      children: children.map((child) => ({
        ...child,
        id: idOf(child.id),
        custodyHolderIds: child.custodyHolderIds.map(idOf).toReversed(),
      })),
      adults: adults.map((adult) => ({ ...adult, id: idOf(adult.id) })),
      contact: "06 12 34 56 78",
    };
    const otherName = {
      ...family,
      adults: family.adults.map((adult) => ({ ...adult, name: "Iemand anders" })),
    };
    const fresh = { id: FamilyId.parse(newId()), family };
    await expectOnce((sent: typeof fresh) => trainer.api.addFamily({ params: {}, body: sent }), fresh, [
      { family: otherName },
      { family: { ...family, contact: "" } },
    ]);
    const start = {
      id: TrajectoryId.parse(newId()),
      programmeId: "k-vht",
      pairs: 3,
      startedOn: "2026-03-02",
    };
    await expectOnce(
      (sent: typeof start) => trainer.api.startTrajectory({ params: { familyId: fresh.id }, body: sent }),
      start,
      [{ pairs: 2 }, { programmeId: "vht-4-12", pairs: 5 }],
    );
  });

  test("of an answer about filming, at home and at school", async () => {
    expect.hasAssertions();
    const family = await aFamily(trainer);
    const answer = {
      id: newId(),
      personId: family.mother,
      decision: "given" as "given" | "refused",
      channel: "paper" as "paper" | "in-person",
      textVersion: careFilmText.id,
      language: "nl" as const,
      decidedOn: "2026-01-06",
    };
    await expectOnce(
      (body: typeof answer) => trainer.api.recordConsent({ params: { familyId: family.familyId }, body }),
      answer,
      [{ decision: "refused" }, { personId: family.father }, { decidedOn: "2026-01-07" }],
    );
    const atSchool = await aSchoolChild(trainer);
    await openSchool(trainer, atSchool);
    await expectOnce(
      (body: typeof answer) =>
        trainer.api.recordSchoolConsent({ params: { trajectoryId: atSchool.trajectoryId }, body }),
      { ...answer, id: newId(), personId: atSchool.mother, textVersion: schoolFilmText.id },
      [{ decision: "refused" }, { channel: "in-person" }],
    );
  });

  test("of another trainer, whoever has the family by then", async () => {
    const { familyId } = await aFamily(trainer);
    const yara = await program.addMember(trainer.organisationId, "trainer", "Yara");
    const body = {
      id: newId(),
      toId: MemberId.parse(yara.id),
      since: "2026-03-01",
      reason: "Marit gaat met verlof.",
    };
    const give = (sent: typeof body) => coordinator.api.giveFamily({ params: { familyId }, body: sent });
    await expectOnce(give, body, [{ since: "2026-03-02" }, { reason: "Iets anders." }]);
    const back = { id: newId(), toId: MemberId.parse(trainer.id), since: "2026-06-01", reason: "Terug." };
    await give(back);
    // What was sent long ago and comes once more gives nothing away again.
    expect((await give(body)).trainerId).toBe(trainer.id);
  });

  test("of a pause, a step passed over or put first, and a closing that was taken back", async () => {
    expect.hasAssertions();
    const family = await aConsentedFamily(trainer);
    const params = { trajectoryId: family.trajectoryId };
    const { nextStep } = await trainer.api.readTrajectory({ params, body: {} });
    const skip = {
      id: newId(),
      step: nextStep.id as string,
      number: nextStep.number,
      why: "no-time" as "no-time" | "other",
      note: "Ze zijn op reis.",
    };
    await expectOnce((body: typeof skip) => trainer.api.skipStep({ params, body }), skip, [
      { why: "other" },
      { note: "" },
      { step: "midway-evaluate", number: null },
    ]);
    const pin = { id: newId(), step: "midway-evaluate", reason: "Ze twijfelen." };
    await expectOnce((body: typeof pin) => trainer.api.pinStep({ params, body }), pin, [
      { reason: "Om iets anders." },
    ]);
    const pause = aPause();
    await expectOnce((body: typeof pause) => trainer.api.pauseTrajectory({ params, body }), pause, [
      { note: "" },
      { lookAgainOn: "2199-01-02" },
    ]);
    await close(trainer, family, "2026-04-01");
    const reopening = { id: newId(), reason: "Ze willen toch verder." as string | null };
    await expectOnce((body: typeof reopening) => trainer.api.reopenTrajectory({ params, body }), reopening, [
      { reason: "Een vergissing." },
    ]);
  });

  test("of what the teacher lets be seen", async () => {
    const { family, school } = await aTeacherTalkHeld(program.url, trainer);
    const params = { trajectoryId: family.trajectoryId };
    const { films } = await trainer.api.readClipChoices({ params, body: {} });
    const clipIds = films.flatMap(({ lane, clips }) => (lane === "school" ? clips.map(({ id }) => id) : []));
    expect(clipIds).not.toEqual([]);
    const choice = { id: newId(), personId: school.teacher, chosenOn: "2026-06-01", clipIds };
    await expectOnce((body: typeof choice) => trainer.api.chooseClips({ params, body }), choice, [
      { clipIds: [] },
      { chosenOn: "2026-06-02" },
    ]);
  });
});

describe("a request without an id", () => {
  test("an appointment ends one way: the same ending once more is that ending, another is refused", async () => {
    const family = await aFamily(trainer);
    const appointmentId = await anAppointment(trainer, family, "other");
    const end = (reason: string) =>
      trainer.api.endAppointment({
        params: { appointmentId },
        body: { how: "cancelled", calledOffBy: "parents", reason },
      });
    const ended = await end("Ziek");
    expect(await end("Ziek")).toEqual(ended);
    await expect(end("Vakantie")).rejects.toMatchObject(refused("appointment-ended"));
  });

  test("a look-back later than advised, sent twice, differs from the method once", async () => {
    const family = await aConsentedFamily(trainer);
    const details = usualDetails("film");
    const film = {
      moment: "meal" as const,
      plannedAt: "2026-03-10T09:00:00.000Z",
      reason: null,
      details,
      lookBack: {
        plannedAt: "2026-04-20T09:00:00.000Z",
        reason: "De ouders zijn op reis.",
        details: usualDetails("look-back"),
      },
    };
    const params = { trajectoryId: family.trajectoryId, number: 1 };
    const planned = await trainer.api.planFilm({ params, body: film });
    expect(await trainer.api.planFilm({ params, body: film })).toEqual(planned);
    const kept = await trainer.api.listDeviations({ params: { familyId: family.familyId }, body: {} });
    expect(kept.map(({ what }) => what)).toEqual(["look-back-late"]);
  });

  test("a film that came in is not planned for another day", async () => {
    const family = await aConsentedFamily(trainer);
    await aReadyFilm(program.url, trainer, family);
    await expect(
      trainer.api.planFilm({
        params: { trajectoryId: family.trajectoryId, number: 1 },
        body: {
          moment: "meal",
          plannedAt: "2026-12-10T09:00:00.000Z",
          reason: null,
          details: usualDetails("film"),
          lookBack: null,
        },
      }),
    ).rejects.toMatchObject(refused("film-exists-in-cycle"));
  });

  test("withdrawing twice is withdrawing once; without a yes there is nothing to withdraw", async () => {
    const family = await aConsentedFamily(trainer);
    const withdraw = (personId: PersonId) =>
      trainer.api.withdrawConsent({
        params: { familyId: family.familyId },
        body: { personId, purpose: "CARE_FILM", channel: "in-person" },
      });
    const withdrawn = await withdraw(family.mother);
    expect(await withdraw(family.mother)).toEqual(withdrawn);
    const nobodyAsked = await aFamily(trainer);
    await expect(
      trainer.api.withdrawConsent({
        params: { familyId: nobodyAsked.familyId },
        body: { personId: nobodyAsked.mother, purpose: "CARE_FILM", channel: "in-person" },
      }),
    ).rejects.toMatchObject(refused("no-yes-to-withdraw"));
  });
});

describe("one trajectory at a time", () => {
  test("a next one begins on the day of the closing or later, and an earlier one stays closed beside it", async () => {
    const family = await aFamily(trainer);
    await close(trainer, family, "2026-03-10");
    const start = (startedOn: string) =>
      trainer.api.startTrajectory({
        params: { familyId: family.familyId },
        body: { id: TrajectoryId.parse(newId()), programmeId: "k-vht", pairs: 3, startedOn },
      });
    await expect(start("2026-03-09")).rejects.toMatchObject(refused("before-closing"));
    const next = await start("2026-03-10");
    const reopen = () =>
      trainer.api.reopenTrajectory({
        params: { trajectoryId: family.trajectoryId },
        body: { id: newId(), reason: "Een vergissing." },
      });
    await expect(reopen()).rejects.toMatchObject(refused("trajectory-running"));
    await close(trainer, { ...family, trajectoryId: next.id }, "2026-04-01");
    await expect(reopen()).rejects.toMatchObject(refused("newer-trajectory"));
  });
});

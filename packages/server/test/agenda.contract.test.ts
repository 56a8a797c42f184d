import { usualDetails } from "@samenkijken/contract/agenda";
import { FamilyId, PersonId } from "@samenkijken/contract/ids";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anAppointment, appointmentBody } from "./agenda-examples.ts";
import { aFamily, giveConsent, type BuiltFamily } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
let colleague: TestMember;
let coordinator: TestMember;
let rows: pg.Pool;

beforeAll(async () => {
  program = await startTestProgram();
  program.setNow(new Date("2026-03-02T09:00:00.000Z"));
  rows = new pg.Pool(program.superuser);
  rows.on("error", () => undefined);
  const organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer");
  colleague = await program.addMember(organisation, "trainer");
  coordinator = await program.addMember(organisation, "coordinator");
});
afterAll(async () => {
  await rows.end();
  await program.stop();
});

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });
const film = { moment: "play" as const, plannedAt: "2026-03-10T09:00:00.000Z", reason: null };

function planFilm(
  family: BuiltFamily,
  over: Partial<Parameters<TestMember["api"]["planFilm"]>[0]["body"]> = {},
) {
  return trainer.api.planFilm({
    params: { trajectoryId: family.trajectoryId, number: 1 },
    body: { ...film, ...over },
  });
}

async function appointmentsOf({ familyId }: BuiltFamily, member = trainer) {
  const all = await member.api.listAppointments({ params: {}, body: {} });
  return all.filter((each) => each.familyId === familyId);
}

describe("requirement B-11: film and look-back as a pair", () => {
  test("both are planned in one go, and the next step knows them", async () => {
    const family = await aFamily(trainer);
    await giveConsent(trainer, family, [family.mother, family.father]);
    const { cycles } = await planFilm(family, {
      details: { ...usualDetails("film"), placeWords: "Bij oma", personIds: [family.mother] },
      lookBack: { plannedAt: "2026-03-17T09:00:00.000Z" },
    });
    expect(cycles.at(0)).toMatchObject({
      filmPlannedAt: "2026-03-10T09:00:00.000Z",
      lookBackPlannedAt: "2026-03-17T09:00:00.000Z",
    });
    expect(await appointmentsOf(family)).toMatchObject([
      { kind: "film", number: 1, state: "planned", placeWords: "Bij oma", personIds: [family.mother] },
      { kind: "look-back", number: 1, state: "planned", minutes: 60, place: "home" },
    ]);
  });

  test("a look-back before the film is refused, and then the film is not planned either", async () => {
    const family = await aFamily(trainer);
    await expect(
      planFilm(family, { lookBack: { plannedAt: "2026-03-09T09:00:00.000Z" } }),
    ).rejects.toMatchObject(refused("look-back-before-film"));
    expect(await appointmentsOf(family)).toEqual([]);
  });

  test.each(["2026-03-10T15:00:00.000Z", "2026-03-18T09:00:00.000Z"])(
    "on the day of the film or later than seven days after it (%s) it asks a reason, and keeps it",
    async (plannedAt) => {
      const family = await aFamily(trainer);
      await expect(planFilm(family, { lookBack: { plannedAt } })).rejects.toMatchObject(
        refused("reason-needed"),
      );
      await planFilm(family, { lookBack: { plannedAt, reason: "De ouders waren met vakantie." } });
      await expect
        .poll(async () => (await trainer.api.listDeviations({ params: family, body: {} })).length)
        .toBe(1);
    },
  );

  test("seven days are counted in the Netherlands, over the night in which the clock goes forward", async () => {
    const family = await aFamily(trainer);
    // 22:30 on 24 March until 23:30 on 31 March, on the Dutch clock.
    await planFilm(family, {
      plannedAt: "2026-03-24T21:30:00.000Z",
      lookBack: { plannedAt: "2026-03-31T21:30:00.000Z" },
    });
    expect(await appointmentsOf(family)).toHaveLength(2);
  });

  test("a film does not move past its look-back by itself", async () => {
    const family = await aFamily(trainer);
    await planFilm(family, { lookBack: { plannedAt: "2026-03-17T09:00:00.000Z" } });
    await expect(planFilm(family, { plannedAt: "2026-03-20T09:00:00.000Z" })).rejects.toMatchObject(
      refused("look-back-before-film"),
    );
  });
});

describe("change, call off, nobody at home", () => {
  test("a moved film leaves the old appointment in the history; the same plan again changes nothing", async () => {
    const family = await aFamily(trainer);
    await planFilm(family);
    await planFilm(family, { plannedAt: "2026-03-11T09:00:00.000Z" });
    await planFilm(family, { plannedAt: "2026-03-11T09:00:00.000Z" });
    const [old, now, ...more] = await appointmentsOf(family);
    expect(more).toEqual([]);
    expect(old?.state).toBe("changed");
    expect(now).toMatchObject({ state: "planned", replaces: old?.id });
  });

  test("a film that is called off is planned no more, and can be planned anew", async () => {
    const family = await aFamily(trainer);
    await planFilm(family);
    const [planned] = await appointmentsOf(family);
    const params = { appointmentId: planned?.id ?? "" };
    const body = { how: "cancelled" as const, calledOffBy: "parents" as const, reason: "Waterpokken" };
    expect(await trainer.api.endAppointment({ params, body })).toMatchObject({
      state: "cancelled",
      calledOffBy: "parents",
      endedReason: "Waterpokken",
    });
    // Once more, as after a lost answer.
    await trainer.api.endAppointment({ params, body });
    await expect(
      trainer.api.endAppointment({ params, body: { ...body, how: "not-shown", calledOffBy: null } }),
    ).rejects.toMatchObject(refused("appointment-ended"));
    const trajectory = await trainer.api.readTrajectory({
      params: { trajectoryId: family.trajectoryId },
      body: {},
    });
    expect(trajectory.cycles.at(0)).toMatchObject({ filmPlannedAt: null, moment: "play" });
    await planFilm(family, { plannedAt: "2026-03-12T09:00:00.000Z" });
    expect((await appointmentsOf(family)).map(({ state }) => state)).toEqual(["cancelled", "planned"]);
  });

  test("what lies ahead was neither held nor missed; a film is held by coming in", async () => {
    const family = await aFamily(trainer);
    await planFilm(family);
    const [planned] = await appointmentsOf(family);
    const end = (how: "held" | "not-shown") =>
      trainer.api.endAppointment({
        params: { appointmentId: planned?.id ?? "" },
        body: { how, calledOffBy: null, reason: "" },
      });
    await expect(end("not-shown")).rejects.toMatchObject(refused("date-in-future"));
    program.setNow(new Date("2026-03-10T12:00:00.000Z"));
    await expect(end("held")).rejects.toMatchObject(refused("appointment-ended"));
    expect(await end("not-shown")).toMatchObject({ state: "not-shown", can: { edit: false } });
    program.setNow(new Date("2026-03-02T09:00:00.000Z"));
  });

  test("who cancels is named with a cancellation, and only then", async () => {
    const family = await aFamily(trainer);
    const id = await anAppointment(trainer, family, "midway");
    const body = { how: "cancelled" as const, calledOffBy: null, reason: "" };
    await expect(trainer.api.endAppointment({ params: { appointmentId: id }, body })).rejects.toMatchObject(
      refused("invalid"),
    );
  });

  test("another appointment of the same kind takes the place of the old one", async () => {
    const family = await aFamily(trainer);
    const old = await anAppointment(trainer, family, "closing");
    const params = { familyId: family.familyId };
    const body = { ...appointmentBody("closing", "2026-11-09T09:00:00.000Z"), replaces: old };
    await trainer.api.planAppointment({ params, body });
    await trainer.api.planAppointment({ params, body });
    expect((await appointmentsOf(family)).map(({ state }) => state)).toEqual(["changed", "planned"]);
    const again = { ...appointmentBody("closing"), replaces: old };
    await expect(trainer.api.planAppointment({ params, body: again })).rejects.toMatchObject(
      refused("appointment-ended"),
    );
    const other = { ...appointmentBody("midway"), replaces: body.id };
    await expect(trainer.api.planAppointment({ params, body: other })).rejects.toMatchObject(
      refused("unknown-appointment"),
    );
  });
});

describe("the first talk", () => {
  test("can be planned before the trajectory starts, and belongs to it from then on", async () => {
    const familyId = FamilyId.parse(crypto.randomUUID());
    const mother = PersonId.parse(crypto.randomUUID());
    await trainer.api.addFamily({
      params: {},
      body: {
        id: familyId,
        family: {
          children: [
            {
              id: PersonId.parse(crypto.randomUUID()),
              name: "Kind",
              birthDate: "2025-01-15",
              gestationalAgeDays: null,
              inFocus: true,
              custodyHolderIds: [mother],
            },
          ],
          adults: [
            { id: mother, name: "Moeder", relation: "mother", language: "nl", needsInterpreter: false },
          ],
        },
      },
    });
    const plan = (kind: "first-talk" | "midway") =>
      trainer.api.planAppointment({
        params: { familyId },
        body: appointmentBody(kind, "2026-02-20T09:00:00.000Z"),
      });
    await expect(plan("midway")).rejects.toMatchObject(refused("no-trajectory"));
    const planned = await plan("first-talk");
    expect(planned.trajectoryId).toBeNull();
    expect(
      await trainer.api.endAppointment({
        params: { appointmentId: planned.id },
        body: { how: "held", calledOffBy: null, reason: "" },
      }),
    ).toMatchObject({ state: "held" });
    const trajectoryId = crypto.randomUUID();
    await trainer.api.startTrajectory({
      params: { familyId },
      body: { id: trajectoryId, programmeId: "k-vht", pairs: 3, startedOn: "2026-02-20" },
    });
    const all = await trainer.api.listAppointments({ params: {}, body: {} });
    expect(all.find(({ id }) => id === planned.id)?.trajectoryId).toBe(trajectoryId);
  });
});

describe("whose agenda", () => {
  test("a colleague sees nothing of it, and a coordinator has no agenda of families", async () => {
    const family = await aFamily(trainer);
    const id = await anAppointment(trainer, family, "midway");
    expect(await appointmentsOf(family, colleague)).toEqual([]);
    await expect(coordinator.api.listAppointments({ params: {}, body: {} })).rejects.toMatchObject(
      refused("forbidden"),
    );
    await expect(
      colleague.api.endAppointment({
        params: { appointmentId: id },
        body: { how: "cancelled", calledOffBy: "trainer", reason: "" },
      }),
    ).rejects.toMatchObject(refused("not-found"));
  });

  test("who comes belongs to the family", async () => {
    const [family, other] = [await aFamily(trainer), await aFamily(trainer)];
    await expect(
      trainer.api.planAppointment({
        params: { familyId: family.familyId },
        body: { ...appointmentBody("midway"), personIds: [other.mother] },
      }),
    ).rejects.toMatchObject(refused("unknown-person"));
    await expect(
      planFilm(family, { details: { ...usualDetails("film"), personIds: [other.mother] } }),
    ).rejects.toMatchObject(refused("unknown-person"));
  });
});

describe("tasks", () => {
  test("a task is put off to a day that comes, and put aside with a reason only", async () => {
    const family = await aFamily(trainer);
    const params = { trajectoryId: family.trajectoryId };
    const task = { taskId: "analyse" as const, about: "", due: "2026-03-03" as const };
    await expect(
      trainer.api.markTask({ params, body: { ...task, how: "snoozed", until: "2026-03-02" } }),
    ).rejects.toMatchObject(refused("date-in-past"));
    await trainer.api.markTask({ params, body: { ...task, how: "snoozed", until: "2026-03-09" } });
    await trainer.api.markTask({ params, body: { ...task, how: "not-needed", reason: "Al besproken" } });
    await expect(
      trainer.api.markTask({ params, body: { ...task, how: "not-needed", reason: "" } }),
    ).rejects.toMatchObject(refused("invalid"));
    const { rows: kept } = await rows.query(
      "select how, until::text, reason from trajectories.task_mark where trajectory_id = $1 order by seq",
      [family.trajectoryId],
    );
    expect(kept).toEqual([
      { how: "snoozed", until: "2026-03-09", reason: "" },
      { how: "not-needed", until: null, reason: "Al besproken" },
    ]);
  });
});

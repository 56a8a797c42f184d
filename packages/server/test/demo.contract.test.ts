import { dutchDayOf, isWeekend } from "@samenkijken/domain/time/iso-date";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoId } from "../src/demo/demo-id.ts";
import { seedDemo } from "../src/demo/seed-demo.ts";
import { demoOrganisationIds } from "../src/organisations/index.ts";
import { machineMoment } from "../src/platform/clock.ts";
import type { Asking } from "../src/platform/scope.ts";
import { startTestProgram, type TestProgram } from "./test-program.ts";

let program: TestProgram;

beforeAll(async () => {
  program = await startTestProgram();
  await seedDemo(program.program);
});
afterAll(() => program.stop());

function as(number: number, role: Asking["actor"]["role"]): Asking {
  return {
    organisationId: demoOrganisationIds[0],
    actor: { memberId: demoId("e", number), role },
    sessionId: null,
    language: "nl",
    ...machineMoment(new Date()),
    requestId: "test",
  };
}
const marit = as(1, "trainer");
const yusuf = as(2, "trainer");
const ilse = as(4, "coordinator");
const none = { params: {}, body: {} };

const trajectoriesOf = (asking: Asking) => program.program.run(asking, "listTrajectories", none);

async function stepsOf(asking: Asking): Promise<Record<string, string>> {
  const steps = (await trajectoriesOf(asking)).map(({ people, nextStep }) => {
    const children = people.filter(({ kind }) => kind === "child").map(({ name }) => name);
    return [children.join(" en "), `${nextStep.id}: ${nextStep.reason}`];
  });
  return Object.fromEntries(steps) as Record<string, string>;
}

test("the demo holds more than a dozen families, from a first talk to the archive", async () => {
  expect(await stepsOf(marit)).toEqual({
    Saar: "look-back-hold: look-back-planned",
    Tijn: "analyse: film-in",
    "Noah en Liv": "film-plan: film-not-planned",
    Mila: "consent-missing: consent-unanswered",
    Bram: "film-record: film-planned",
    Fenna: "nothing-due: follow-up-later",
  });
  expect(await stepsOf(yusuf)).toEqual({
    Jesse: "first-talk-hold: first-talk-planned",
    Sofie: "midway-evaluate: halfway",
    Amina: "closing-discuss: goals-reached",
    Jaro: "follow-up-due: follow-up-near",
    Thijs: "film-record: film-planned",
    Finn: "paused: paused-until",
    Isa: "closed: archived",
    Pim: "goals-incomplete: goals-missing",
    Lars: "school-consent-missing: school-consent-gap",
    Luuk: "analyse: film-in",
  });
});

test("the coordinator has a referral of today, one that waits and one that was given away", async () => {
  const referrals = await program.program.run(ilse, "listReferrals", none);
  expect(Object.fromEntries(referrals.map(({ childName, stage }) => [childName, stage]))).toEqual({
    Lotte: "new",
    Yara: "waiting",
    Sem: "allocated",
  });
});

test("each trainer's morning begins with something for today", async () => {
  const today = dutchDayOf(new Date().toISOString());
  for (const trainer of [marit, yusuf]) {
    const dues = (await trajectoriesOf(trainer)).map(({ nextStep }) => nextStep.due);
    expect(dues).toContain(today);
  }
});

test("what is planned lies on working days, and no trainer is with two families at once", async () => {
  const today = dutchDayOf(new Date().toISOString());
  for (const trainer of [marit, yusuf]) {
    const cycles = (await trajectoriesOf(trainer)).flatMap((each) => each.cycles);
    const moments = cycles.flatMap(({ filmPlannedAt }) => (filmPlannedAt === null ? [] : [filmPlannedAt]));
    expect(new Set(moments).size).toBe(moments.length);
    const ahead = moments.map((at) => dutchDayOf(at)).filter((day) => day > today);
    expect(ahead.filter((day) => isWeekend(day))).toEqual([]);
  }
});

test("every day of a story lies in the past, and in order", async () => {
  const today = dutchDayOf(new Date().toISOString());
  const all = [...(await trajectoriesOf(marit)), ...(await trajectoriesOf(yusuf))];
  for (const { startedOn, closedOn, cycles } of all) {
    for (const { filmInOn, planReadyOn, lookBackHeldOn } of cycles) {
      const days = [startedOn, filmInOn, planReadyOn, lookBackHeldOn, today].filter((day) => day !== null);
      expect(days).toEqual(days.toSorted());
    }
    expect(closedOn ?? startedOn <= today).toBeTruthy();
  }
});

test("seeding twice is seeding once", async () => {
  const before = [await trajectoriesOf(marit), await trajectoriesOf(yusuf)];
  await seedDemo(program.program);
  expect([await trajectoriesOf(marit), await trajectoriesOf(yusuf)]).toEqual(before);
  expect(await program.program.run(ilse, "listReferrals", none)).toHaveLength(3);
});

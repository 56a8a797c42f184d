import { ProblemError } from "@samenkijken/contract/client";
import { FamilyId, MemberId, PersonId, ReferralId, TrajectoryId } from "@samenkijken/contract/ids";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFamily } from "./builders.ts";
import { aDecision, aReferral, aTold } from "./referral-examples.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let marit: TestMember;
let yusuf: TestMember;
let ilse: TestMember;
let rows: pg.Pool;

beforeAll(async () => {
  program = await startTestProgram();
  rows = new pg.Pool(program.superuser);
  rows.on("error", () => undefined);
  const organisation = await program.addOrganisation();
  marit = await program.addMember(organisation, "trainer", "Marit");
  yusuf = await program.addMember(organisation, "trainer", "Yusuf");
  ilse = await program.addMember(organisation, "coordinator", "Ilse");
});
afterAll(async () => {
  await rows.end();
  await program.stop();
});

const idOf = (member: TestMember) => MemberId.parse(member.id);
const read = (member: TestMember, referralId: ReferralId) =>
  member.api.readReferral({ params: { referralId }, body: {} });

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "none";
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.type;
    throw error;
  }
}

function allocate(
  by: TestMember,
  referralId: ReferralId,
  to: { trainer: TestMember; from: TestMember | null },
) {
  const from = to.from === null ? null : idOf(to.from);
  return by.api.allocateReferral({ params: { referralId }, body: { trainerId: idOf(to.trainer), from } });
}

function people(name: string) {
  const parent = PersonId.parse(crypto.randomUUID());
  const child = PersonId.parse(crypto.randomUUID());
  return {
    children: [
      {
        id: child,
        name,
        birthDate: "2025-03-17" as const,
        gestationalAgeDays: null,
        inFocus: true,
        custodyHolderIds: [parent],
      },
    ],
    adults: [
      { id: parent, name: "Anouk", relation: "mother" as const, language: "nl", needsInterpreter: false },
    ],
    contact: "06 1234 5678",
    practical: "Er is een hond.",
  };
}

function startFamily(by: TestMember, referralId: ReferralId) {
  const id = FamilyId.parse(crypto.randomUUID());
  return by.api.addFamily({ params: {}, body: { id, family: people("Sterre"), referralId } });
}

describe("from referral to family (B-05, C-15, C-19)", () => {
  test("a coordinator refers, decides to wait, then to start, and allocates; the trainer starts once", async () => {
    const { id } = await aReferral(ilse, { urgency: "soon" });
    const params = { referralId: id };
    expect((await read(ilse, id)).referral).toMatchObject({ stage: "new", enteredBy: "Ilse" });
    expect(await codeOf(read(marit, id))).toBe("problem:not-found");

    await ilse.api.triageReferral({
      params,
      body: aDecision({ decision: "wait", reason: "Er is nog geen plek." }),
    });
    expect((await read(ilse, id)).referral).toMatchObject({ stage: "waiting", familyId: null });
    await ilse.api.triageReferral({ params, body: aDecision() });
    const allocated = await allocate(ilse, id, { trainer: marit, from: null });
    expect(allocated).toMatchObject({ stage: "allocated", allocated: { name: "Marit" } });
    expect(allocated.triages.map(({ decision }) => decision)).toEqual(["wait", "accept"]);

    const [mine] = await marit.api.listReferrals({ params: {}, body: {} });
    expect(mine).toMatchObject({ id, can: { start: true, allocate: false }, suggestedProgrammeId: "k-vht" });
    expect(await marit.api.listReferrals({ params: {}, body: {} })).toHaveLength(1);
    expect(await yusuf.api.listReferrals({ params: {}, body: {} })).toEqual([]);

    const family = await startFamily(marit, id);
    expect(family).toMatchObject({ contact: "06 1234 5678", practical: "Er is een hond." });
    expect((await read(marit, id)).referral).toMatchObject({
      stage: "started",
      familyId: family.id,
      nextStep: null,
    });
    const trajectoryId = TrajectoryId.parse(crypto.randomUUID());
    await marit.api.startTrajectory({
      params: { familyId: family.id },
      body: {
        id: trajectoryId,
        programmeId: "k-vht",
        pairs: 3,
        startedOn: dutchDayOf(new Date().toISOString()),
      },
    });
    const started = await marit.api.readTrajectory({ params: { trajectoryId }, body: {} });
    expect(started.triageThemes).toEqual(["crying"]);
    expect(await codeOf(startFamily(marit, id))).toBe("problem:referral-over");
    expect(await codeOf(ilse.api.triageReferral({ params, body: aDecision() }))).toBe(
      "problem:referral-over",
    );
  });

  test("what speaks against asks a reason and blocks nothing", async () => {
    const { id } = await aReferral(ilse);
    const params = { referralId: id };
    const without = aDecision({ considerations: [{ id: "custody-conflict", reason: "" }] });
    expect(await codeOf(ilse.api.triageReferral({ params, body: without }))).toBe("problem:reason-needed");
    const reason = "De ouders maakten samen afspraken over de film.";
    const withReason = aDecision({ considerations: [{ id: "custody-conflict", reason }] });
    const { triages } = await ilse.api.triageReferral({ params, body: withReason });
    expect(triages.at(-1)?.considerations).toEqual([{ id: "custody-conflict", reason }]);
  });

  test("concerns about safety are never kept in a referral (§2.10)", async () => {
    const { id } = await aReferral(ilse);
    const body = aDecision({ considerations: [{ id: "unsafe", reason: "Hier staat iets" }] });
    expect(await codeOf(ilse.api.triageReferral({ params: { referralId: id }, body }))).toBe(
      "problem:unknown-consideration",
    );
    const kept = await rows.query("select 1 from families.triage where referral_id = $1", [id]);
    expect(kept.rowCount).toBe(0);
  });

  test("referring on names where to and why; it ends the referral until it is decided anew", async () => {
    const { id } = await aReferral(ilse);
    const params = { referralId: id };
    const bare = aDecision({ decision: "refer-on", reason: "Zwaarder dan licht." });
    expect(await codeOf(ilse.api.triageReferral({ params, body: bare }))).toBe("problem:invalid");
    const onward = { to: "youth-mental-health", reason: "heavier" } as const;
    expect(await ilse.api.triageReferral({ params, body: { ...bare, onward } })).toMatchObject({
      stage: "ended",
    });
    expect(await codeOf(allocate(ilse, id, { trainer: marit, from: null }))).toBe("problem:referral-over");
    expect(await ilse.api.triageReferral({ params, body: aDecision() })).toMatchObject({ stage: "waiting" });
  });

  test("a referral without a birth date has a due date or an age in words", async () => {
    const id = ReferralId.parse(crypto.randomUUID());
    const nothing = aTold({ birthDate: null });
    expect(await codeOf(ilse.api.addReferral({ params: {}, body: { id, referral: nothing } }))).toBe(
      "problem:invalid",
    );
    const unborn = await aReferral(ilse, { birthDate: null, dueDate: "2199-01-01" });
    expect(unborn).toMatchObject({ suggestedProgrammeId: "k-vht" });
    const told = await aReferral(ilse, { birthDate: null, ageWords: "bijna twee" });
    expect(told).toMatchObject({ suggestedProgrammeId: null, ageWords: "bijna twee" });
  });

  test("two who change the same at once: the second hears it", async () => {
    const { id, revision } = await aReferral(ilse);
    const change = (member: TestMember, urgency: "soon" | "urgent") =>
      codeOf(
        member.api.changeReferral({
          params: { referralId: id },
          body: { revision, referral: aTold({ urgency }) },
        }),
      );
    await allocate(ilse, id, { trainer: marit, from: null });
    const outcomes = await Promise.all([change(ilse, "soon"), change(marit, "urgent")]);
    expect(outcomes.toSorted()).toEqual(["none", "problem:changed-meanwhile"]);
  });
});

describe("who may", () => {
  test("a trainer takes on what she wrote down, and gives nothing away", async () => {
    const { id, can } = await aReferral(yusuf);
    expect(can).toMatchObject({ take: true, allocate: false, start: false });
    expect(await codeOf(allocate(yusuf, id, { trainer: marit, from: null }))).toBe("problem:forbidden");
    expect(await codeOf(startFamily(yusuf, id))).toBe("problem:forbidden");
    expect(await allocate(yusuf, id, { trainer: yusuf, from: null })).toMatchObject({ can: { start: true } });
  });

  test("a referral goes to a trainer of the organisation only", async () => {
    const { id } = await aReferral(ilse);
    expect(await codeOf(allocate(ilse, id, { trainer: ilse, from: null }))).toBe("problem:unknown-trainer");
    const stranger = await program.addMember(await program.addOrganisation(), "trainer");
    expect(await codeOf(allocate(ilse, id, { trainer: stranger, from: null }))).toBe(
      "problem:unknown-trainer",
    );
  });

  test("goes along when the family goes to another trainer, and leaves who had it", async () => {
    const { id } = await aReferral(marit);
    await allocate(marit, id, { trainer: marit, from: null });
    const { id: familyId } = await startFamily(marit, id);
    await ilse.api.giveFamily({
      params: { familyId },
      body: { id: crypto.randomUUID(), toId: idOf(yusuf), since: "2026-03-01", reason: "Verlof." },
    });
    expect(await codeOf(read(marit, id))).toBe("problem:not-found");
    expect((await read(yusuf, id)).referral).toMatchObject({ stage: "started", familyId });
  });

  test("other words under the same id are refused, of a referral and of a decision", async () => {
    const { id } = await aReferral(marit);
    const referral = { ...aTold(), reason: "Iets heel anders" };
    expect(await codeOf(marit.api.addReferral({ params: {}, body: { id, referral } }))).toBe(
      "problem:id-taken",
    );
    const decision = { ...aDecision(), id: crypto.randomUUID() };
    const decide = (reason: string) =>
      marit.api.triageReferral({ params: { referralId: id }, body: { ...decision, reason } });
    await decide("Zo past het.");
    expect(await codeOf(decide("Zo past het."))).toBe("none");
    expect(await codeOf(decide("Toch om iets anders."))).toBe("problem:id-taken");
  });

  test("who wrote it down sees that it started, and not the family", async () => {
    const { id } = await aReferral(yusuf);
    await allocate(ilse, id, { trainer: marit, from: null });
    const family = await startFamily(marit, id);
    expect((await read(yusuf, id)).referral).toMatchObject({ stage: "started", familyId: null });
    expect((await read(ilse, id)).referral).toMatchObject({ familyId: family.id });
  });
});

describe("at the same moment", () => {
  test("two trainers who start the same referral: one family, and the other hears it", async () => {
    const { id } = await aReferral(yusuf);
    await allocate(yusuf, id, { trainer: yusuf, from: null });
    // The coordinator gives it to Marit while Yusuf starts.
    const outcomes = await Promise.all([
      codeOf(startFamily(yusuf, id)),
      codeOf(allocate(ilse, id, { trainer: marit, from: yusuf }).then(() => startFamily(marit, id))),
    ]);
    expect(outcomes.filter((code) => code === "none")).toHaveLength(1);
    const families = await rows.query<{ n: number }>(
      `select count(*)::int as n from families.family f join families.referral r on r.family_id = f.id where r.id = $1`,
      [id],
    );
    expect(families.rows).toEqual([{ n: 1 }]);
  });

  test("the same trainer twice, from two tabs: one family, and nothing is left of the other", async () => {
    const { id } = await aReferral(marit);
    await allocate(marit, id, { trainer: marit, from: null });
    const before = (await marit.api.listFamilies({ params: {}, body: {} })).length;
    const outcomes = await Promise.all([codeOf(startFamily(marit, id)), codeOf(startFamily(marit, id))]);
    expect(outcomes.toSorted()).toEqual(["none", "problem:referral-over"]);
    expect(await marit.api.listFamilies({ params: {}, body: {} })).toHaveLength(before + 1);
  });

  test("two coordinators who allocate at once: who was slower sees who has it first", async () => {
    const { id } = await aReferral(ilse);
    const outcomes = await Promise.all([
      codeOf(allocate(ilse, id, { trainer: marit, from: null })),
      codeOf(allocate(ilse, id, { trainer: yusuf, from: null })),
    ]);
    expect(outcomes.toSorted()).toEqual(["none", "problem:changed-meanwhile"]);
  });
});

describe("a child that is known already", () => {
  test("is named to the coordinator, and to a trainer only as something to ask about", async () => {
    const { familyId } = await aFamily(marit, { childName: "Zoë", birthDate: "2024-06-01" });
    const body = { name: "zoe", birthDate: "2024-06-01" as const };
    expect(await ilse.api.findKnownChild({ params: {}, body })).toEqual({
      familyIds: [familyId],
      referralIds: [],
      elsewhere: false,
    });
    expect(await yusuf.api.findKnownChild({ params: {}, body })).toEqual({
      familyIds: [],
      referralIds: [],
      elsewhere: true,
    });
    const { id } = await aReferral(yusuf, { childName: "Zoe", birthDate: "2024-06-01" });
    expect((await read(yusuf, id)).known).toEqual({ familyIds: [], referralIds: [], elsewhere: true });
    expect((await read(ilse, id)).known.familyIds).toEqual([familyId]);
  });

  test("goes on in the family that is there", async () => {
    const { familyId } = await aFamily(marit, { childName: "Pleun", birthDate: "2024-07-01" });
    const { id } = await aReferral(ilse, { childName: "Pleun", birthDate: "2024-07-01" });
    await allocate(ilse, id, { trainer: marit, from: null });
    const start = { params: { referralId: id }, body: { familyId } };
    expect(await codeOf(yusuf.api.startReferral(start))).toBe("problem:not-found");
    expect(await marit.api.startReferral(start)).toMatchObject({ stage: "started", familyId });
  });

  test("asking leaves a trace without the name or the day", async () => {
    await yusuf.api.findKnownChild({ params: {}, body: { name: "Kaatje", birthDate: "2024-08-08" } });
    const trace = await rows.query<{ entry: string }>(
      "select to_jsonb(e)::text as entry from platform.audit_entry e where did = 'child.looked-for' and member_id = $1",
      [yusuf.id],
    );
    expect(trace.rowCount).toBeGreaterThan(0);
    expect(trace.rows.map(({ entry }) => entry).join()).not.toMatch(/Kaatje|2024-08-08/);
    expect(program.logLines.join()).not.toMatch(/Kaatje|2024-08-08/);
  });
});

import { startOf, unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aConsentedFamily, aPlannedFilm, aReadyFilm } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
beforeAll(async () => {
  program = await startTestProgram();
  trainer = await program.addMember(await program.addOrganisation(), "trainer");
});
afterAll(() => program.stop());

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });

type Planned = Awaited<ReturnType<typeof aPlannedFilm>>;

async function talkWith({ params }: Pick<Planned, "params">, attendee: Planned["family"]["mother"]) {
  return trainer.api.startLookBack({ params, body: { attendees: [attendee] } });
}

async function sayAndEnd(
  lookBackId: Awaited<ReturnType<typeof talkWith>>["id"],
  personId: Planned["family"]["mother"],
) {
  const body = { id: crypto.randomUUID(), personId, clipId: null, at: null, words: "Hij lacht naar mij." };
  await trainer.api.writeWords({ params: { lookBackId }, body });
  return trainer.api.endLookBack({ params: { lookBackId }, body: { reason: null } });
}

describe("B-13: a parent who was absent", () => {
  test("a second talk leaves the plan, counts the cycle once and adds to the working point", async () => {
    const planned = await aPlannedFilm(program.url, trainer);
    const { mother, father, trajectoryId } = planned.family;
    const cycle = async () =>
      (await trainer.api.readTrajectory({ params: { trajectoryId }, body: {} })).cycles.find(
        ({ number }) => number === 1,
      );
    const first = await talkWith(planned, mother);
    const point = {
      personId: mother,
      quote: "Ik wacht even.",
      whereWhen: "Aan tafel",
      nextMoment: "play" as const,
      nextFilmAt: "2026-12-03T09:30:00.000Z",
    };
    await trainer.api.agreeWorkingPoint({ params: { lookBackId: first.id }, body: point });
    await sayAndEnd(first.id, mother);
    await expect.poll(async () => (await cycle())?.workingPoint?.quote).toBe("Ik wacht even.");
    const held = await cycle();

    const second = await talkWith(planned, father);
    expect(second.id).not.toBe(first.id);
    expect(second.clips).toEqual(first.clips);
    expect(second.earlier).toMatchObject([{ id: first.id, attendees: [mother], workingPoint: point }]);
    const confirms = { lookBackId: first.id, personId: father };
    await trainer.api.confirmWorkingPoint({ params: { lookBackId: second.id }, body: { confirms } });
    const own = { personId: father, quote: "Ik kijk eerst.", whereWhen: "In bad", nextMoment: null };
    await trainer.api.agreeWorkingPoint({ params: { lookBackId: second.id }, body: own });
    await sayAndEnd(second.id, father);
    await expect
      .poll(async () => (await cycle())?.addedWorkingPoints)
      .toEqual([
        { personId: father, quote: null, whereWhen: "" },
        { personId: father, quote: "Ik kijk eerst.", whereWhen: "In bad" },
      ]);
    expect(await cycle()).toEqual({ ...held, addedWorkingPoints: (await cycle())?.addedWorkingPoints });
    const talks = await trainer.api.listLookBacks({ params: { trajectoryId }, body: {} });
    expect(talks.map(({ id, number, attendees }) => [id, number, attendees])).toEqual([
      [first.id, 1, [mother]],
      [second.id, 1, [father]],
    ]);
    const { nextStep, cycles } = await trainer.api.readTrajectory({ params: { trajectoryId }, body: {} });
    expect(cycles.find(({ number }) => number === 2)).toMatchObject({
      moment: "play",
      filmPlannedAt: "2026-12-03T09:30:00.000Z",
    });
    expect(nextStep).toMatchObject({ number: 2 });
  });

  test("a working point that was never agreed cannot be taken along", async () => {
    const planned = await aPlannedFilm(program.url, trainer);
    const talk = await talkWith(planned, planned.family.mother);
    const confirms = { lookBackId: talk.id, personId: planned.family.mother };
    await expect(
      trainer.api.confirmWorkingPoint({ params: { lookBackId: talk.id }, body: { confirms } }),
    ).rejects.toMatchObject(refused("no-such-working-point"));
  });
});

describe("what the parents lead", () => {
  test("hearts are kept once, get words later, and are let go", async () => {
    const planned = await aPlannedFilm(program.url, trainer);
    const talk = await talkWith(planned, planned.family.mother);
    const params = { lookBackId: talk.id, keptId: crypto.randomUUID() };
    const heart = {
      personId: planned.family.mother,
      clipId: planned.clip.id,
      at: planned.clip.start,
      words: "",
    };
    await trainer.api.keepMoment({ params, body: heart });
    await trainer.api.keepMoment({ params, body: heart });
    const { kept } = await trainer.api.keepMoment({ params, body: { ...heart, words: "Die lach" } });
    expect(kept).toMatchObject([{ id: params.keptId, words: "Die lach", personId: heart.personId }]);
    await expect(
      trainer.api.keepMoment({ params, body: { ...heart, personId: planned.family.father } }),
    ).rejects.toMatchObject(refused("id-taken"));
    const beyond = {
      params: { ...params, keptId: crypto.randomUUID() },
      body: { ...heart, at: 36_000_000_000 },
    };
    await expect(trainer.api.keepMoment(beyond)).rejects.toMatchObject(refused("outside-film"));
    await trainer.api.letMomentGo({ params, body: {} });
    expect((await trainer.api.letMomentGo({ params, body: {} })).kept).toEqual([]);
  });

  test("no photo is made of a sensitive fragment, a heart is", async () => {
    const planned = await aPlannedFilm(program.url, trainer);
    const sensitive = { ...planned.clip, sensitive: "yes" as const };
    await trainer.api.applyChanges({
      params: planned.params,
      body: {
        batchId: crypto.randomUUID(),
        baseRevision: 1,
        change: {
          added: [],
          updated: [[planned.clip, sensitive]],
          removed: planned.batch.change.added.filter(({ type }) => type === "still"),
        },
      },
    });
    await trainer.api.markPlanReady({ params: planned.params, body: { reason: "Het plan volgt nog." } });
    const talk = await talkWith(planned, planned.family.mother);
    const moment = { clipId: planned.clip.id, at: planned.clip.start, words: "" };
    const keep = (personId: typeof planned.family.mother | null) =>
      trainer.api.keepMoment({
        params: { lookBackId: talk.id, keptId: crypto.randomUUID() },
        body: { ...moment, personId },
      });
    await expect(keep(null)).rejects.toMatchObject(refused("sensitive-clip"));
    expect((await keep(planned.family.mother)).kept).toHaveLength(1);
    const { films } = await trainer.api.readComparison({
      params: { trajectoryId: planned.family.trajectoryId },
      body: {},
    });
    expect(films).toMatchObject([{ state: "open", pictures: [] }]);
  });

  test("the order of a talk is its own", async () => {
    const planned = await aPlannedFilm(program.url, trainer);
    const table = unpackFrameTable(
      (await trainer.api.openFilm({ params: planned.params, body: { purpose: "shared-screen" } })).frames,
    );
    const other = {
      ...planned.clip,
      id: crypto.randomUUID(),
      start: startOf(table, 70),
      end: startOf(table, 90),
      position: 1,
    };
    await trainer.api.applyChanges({
      params: planned.params,
      body: {
        batchId: crypto.randomUUID(),
        baseRevision: 1,
        change: { added: [other], updated: [], removed: [] },
      },
    });
    await trainer.api.markPlanReady({ params: planned.params, body: { reason: "Het plan volgt nog." } });
    const talk = await talkWith(planned, planned.family.mother);
    const idsOf = (clips: typeof talk.clips) => clips.map(({ id }) => id);
    expect(idsOf(talk.clips)).toEqual([planned.clip.id, other.id]);
    const params = { lookBackId: talk.id };
    const ordered = await trainer.api.orderClips({ params, body: { clipIds: [other.id, planned.clip.id] } });
    expect(idsOf(ordered.clips)).toEqual([other.id, planned.clip.id]);
    const { records } = await trainer.api.readAnalysis({ params: planned.params, body: {} });
    expect(records.filter((record) => record.type === "clip").map(({ position }) => position)).toEqual([
      0, 1,
    ]);
  });
});

describe("comparing two films", () => {
  test("both films are asked for their consent, and another family's film is none of ours", async () => {
    const planned = await aPlannedFilm(program.url, trainer);
    const stranger = await aConsentedFamily(trainer);
    const strange = await aReadyFilm(program.url, trainer, stranger);
    const params = { trajectoryId: planned.family.trajectoryId };
    const picture = (recordingId: typeof planned.film.id, words: string) => ({
      recordingId,
      at: planned.clip.start,
      crop: null,
      words,
    });
    const before = picture(planned.film.id, "Toen");
    const now = { ...picture(planned.film.id, "Nu"), crop: { left: 100, top: 0, width: 500, height: 900 } };
    await expect
      .poll(async () => (await trainer.api.readComparison({ params, body: {} })).films)
      .toHaveLength(1);
    expect((await trainer.api.comparePictures({ params, body: { before, now } })).chosen).toEqual({
      before,
      now,
    });
    const outside = { ...now, crop: { left: 900, top: 0, width: 500, height: 900 } };
    await expect(
      trainer.api.comparePictures({ params, body: { before, now: outside } }),
    ).rejects.toMatchObject(refused("invalid"));
    await expect(
      trainer.api.comparePictures({ params, body: { before, now: picture(strange.id, "Nu") } }),
    ).rejects.toMatchObject(refused("not-found"));
    // A clip that becomes sensitive takes its pictures along, and brings them back when that was a mistake.
    const { records } = await trainer.api.readAnalysis({ params: planned.params, body: {} });
    const plain = records.find((record) => record.type === "clip");
    if (plain === undefined) throw new Error("there is no clip");
    const sensitive = { ...plain, sensitive: "yes" as const };
    const removed = records.filter((record) => record.type === "still");
    const change = async (updated: [typeof plain, typeof plain], gone: typeof removed) => {
      const { revision } = await trainer.api.readAnalysis({ params: planned.params, body: {} });
      const body = { batchId: crypto.randomUUID(), baseRevision: revision };
      await trainer.api.applyChanges({
        params: planned.params,
        body: { ...body, change: { added: [], updated: [updated], removed: gone } },
      });
    };
    await change([plain, sensitive], removed);
    expect((await trainer.api.readComparison({ params, body: {} })).chosen).toBeNull();
    await change([sensitive, plain], []);
    expect((await trainer.api.readComparison({ params, body: {} })).chosen).toEqual({ before, now });
    await trainer.api.withdrawConsent({
      params: { familyId: planned.family.familyId },
      body: { personId: planned.family.father, purpose: "CARE_FILM", channel: "in-person" },
    });
    await expect(trainer.api.comparePictures({ params, body: { before, now } })).rejects.toMatchObject(
      refused("consent-withdrawn"),
    );
    expect(await trainer.api.readComparison({ params, body: {} })).toMatchObject({
      films: [{ state: "locked", pictures: [] }],
      chosen: null,
    });
  });
});

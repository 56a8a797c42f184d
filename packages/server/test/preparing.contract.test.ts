import { selfCheckIds } from "@samenkijken/domain/method/self-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agreeToCopy, aPlannedFilm } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
beforeAll(async () => {
  program = await startTestProgram();
  trainer = await program.addMember(await program.addOrganisation(), "trainer");
});
afterAll(() => program.stop());

type Planned = Awaited<ReturnType<typeof aPlannedFilm>>;
type Change = Parameters<TestMember["api"]["applyChanges"]>[0]["body"]["change"];

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });
const nothing: Change = { added: [], updated: [], removed: [] };

function change({ params }: Planned, baseRevision: number, part: Partial<Change>) {
  const body = { batchId: crypto.randomUUID(), baseRevision, change: { ...nothing, ...part } };
  return trainer.api.applyChanges({ params, body });
}

const read = ({ params }: Planned) => trainer.api.readAnalysis({ params, body: {} });

describe("the self-check", () => {
  test("is kept with the plan; what stays open passes with a reason that counts as a deviation", async () => {
    const film = await aPlannedFilm(program.url, trainer);
    expect(await read(film)).toMatchObject({ selfCheck: selfCheckIds, planWarnings: [] });
    const [open, ...ticked] = selfCheckIds;
    const mark = (reason: string | null) =>
      trainer.api.markPlanReady({ params: film.params, body: { reason, selfCheck: ticked } });
    await expect(mark(null)).rejects.toMatchObject(refused("reason-needed"));
    expect((await read(film)).selfCheck).toContain(open);
    expect(await mark("Ik vraag het eerst aan een collega.")).toMatchObject({
      selfCheck: ticked,
      planWarnings: ["self-check-open"],
    });
    const { familyId } = film.family;
    const deviations = await trainer.api.listDeviations({ params: { familyId }, body: {} });
    expect(deviations).toMatchObject([{ what: "self-check-open" }]);
  });

  test("is asked for again when a change makes the plan differ in a new way, and not otherwise", async () => {
    const film = await aPlannedFilm(program.url, trainer);
    const { clip } = film;
    await change(film, 1, { updated: [[clip, { ...clip, title: "Samen kijken" }]] });
    expect(await read(film)).toMatchObject({ selfCheck: selfCheckIds, planWarnings: [] });
    const still = film.batch.change.added.find(({ type }) => type === "still");
    if (still === undefined) throw new Error("This plan has no still.");
    await change(film, 2, { removed: [still] });
    expect(await read(film)).toMatchObject({
      planReadyAt: null,
      selfCheck: [],
      planWarnings: ["clip-without-still", "self-check-open"],
    });
  });

  test("knows its own items only", async () => {
    const { params } = await aPlannedFilm(program.url, trainer);
    const wrong = { reason: null, selfCheck: ["made-up@1"] } as unknown as { reason: null };
    await expect(trainer.api.markPlanReady({ params, body: wrong })).rejects.toMatchObject(
      refused("invalid"),
    );
  });
});

describe("a sensitive clip", () => {
  test("has no stills, and is not given as a copy, also not as a part of another clip", async () => {
    const film = await aPlannedFilm(program.url, trainer);
    const { clip, family, params } = film;
    const flagged = { ...clip, sensitive: "yes" as const };
    const still = film.batch.change.added.find(({ type }) => type === "still");
    if (still === undefined) throw new Error("This plan has no still.");
    await expect(change(film, 1, { updated: [[clip, flagged]] })).rejects.toMatchObject(
      refused("sensitive-clip"),
    );
    await change(film, 1, { updated: [[clip, flagged]], removed: [still] });
    await expect(change(film, 2, { added: [still] })).rejects.toMatchObject(refused("sensitive-clip"));
    const wider = { ...clip, id: crypto.randomUUID(), position: 1 };
    await change(film, 2, { added: [wider] });
    await agreeToCopy(trainer, family, [family.mother, family.father]);
    for (const { id } of [clip, wider]) {
      const give = trainer.api.giveClip({ params: { ...params, clipId: id }, body: {} });
      await expect(give).rejects.toMatchObject(refused("sensitive-clip"));
    }
  });
});

import type { Child } from "@samenkijken/contract/families";
import { FamilyId, PersonId, TrajectoryId } from "@samenkijken/contract/ids";

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aConsentedFamily, aFamily, aFile, anUpload, aPlannedFilm, type BuiltFamily } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
beforeAll(async () => {
  program = await startTestProgram();
  const organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer");
});
afterAll(() => program.stop());

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });

describe("what was acknowledged is what is stored", () => {
  test("a batch of one film says nothing about another", async () => {
    const one = await aPlannedFilm(program.url, trainer);
    const other = await aPlannedFilm(program.url, trainer);
    await expect(trainer.api.applyChanges({ params: other.params, body: one.batch })).rejects.toMatchObject(
      refused("id-taken"),
    );
    const ahead = { ...one.batch, batchId: crypto.randomUUID(), baseRevision: 99 };
    await expect(trainer.api.applyChanges({ params: one.params, body: ahead })).rejects.toMatchObject(
      refused("changed-meanwhile"),
    );
  });

  test("an id that is in use for something else is refused, the same request once more is not", async () => {
    const [one, other] = [await aFamily(trainer), await aFamily(trainer)];
    const id = crypto.randomUUID();
    const ask = (family: BuiltFamily, quote: string) =>
      trainer.api.askQuestion({
        params: { trajectoryId: family.trajectoryId },
        body: { id, personId: family.mother, quote, askedOn: "2026-01-06" },
      });
    await ask(one, "Hoe dan?");
    expect((await ask(one, "Hoe dan?")).questions).toHaveLength(2);
    await expect(ask(other, "Hoe dan?")).rejects.toMatchObject(refused("id-taken"));
    await expect(ask(one, "Iets anders")).rejects.toMatchObject(refused("id-taken"));
  });

  test("an upload under the id of another family's film is refused", async () => {
    const [one, other] = [await aConsentedFamily(trainer), await aConsentedFamily(trainer)];
    const film = await anUpload(trainer, one, { sizeBytes: 500_000 });
    const again = trainer.api.startUpload({
      params: { trajectoryId: other.trajectoryId },
      body: {
        id: film.id,
        number: 1,
        ...aFile(500_000),
        moment: "meal",
        filmedOn: "2026-02-01",
        seen: [other.child],
        reason: null,
      },
    });
    await expect(again).rejects.toMatchObject(refused("id-taken"));
  });

  test("equal requests at the same time all get the same answer", async () => {
    const familyId = FamilyId.parse(crypto.randomUUID());
    const [child, mother] = [PersonId.parse(crypto.randomUUID()), PersonId.parse(crypto.randomUUID())];
    const children = [
      {
        id: child,
        name: "Kind",
        birthDate: "2025-01-01",
        gestationalAgeDays: null,
        inFocus: true,
        custodyHolderIds: [mother],
      },
    ];
    const adults = [
      { id: mother, name: "Moeder", relation: "mother" as const, language: "nl", needsInterpreter: false },
    ];
    const add = () =>
      trainer.api.addFamily({ params: {}, body: { id: familyId, family: { children, adults } } });
    const added = await Promise.all([add(), add(), add(), add()]);
    expect(new Set(added.map((family) => JSON.stringify(family))).size).toBe(1);
    const id = TrajectoryId.parse(crypto.randomUUID());
    const start = () =>
      trainer.api.startTrajectory({
        params: { familyId },
        body: { id, programmeId: "k-vht", pairs: 3, startedOn: "2026-01-05" },
      });
    expect((await Promise.all([start(), start(), start()])).map((trajectory) => trajectory.id)).toEqual([
      id,
      id,
      id,
    ]);
  });

  test("two films in one place: the second is told so", async () => {
    const family = await aConsentedFamily(trainer);
    await anUpload(trainer, family, { sizeBytes: 1000 });
    await expect(anUpload(trainer, family, { sizeBytes: 1000 })).rejects.toMatchObject(
      refused("film-exists-in-cycle"),
    );
    await expect(anUpload(trainer, family, { sizeBytes: 1000, number: 7 })).rejects.toMatchObject(
      refused("cycle-out-of-order"),
    );
  });

  test("leaving a child out of a change takes nothing of it away", async () => {
    const family = await aFamily(trainer);
    const before = await trainer.api.readFamily({ params: { familyId: family.familyId }, body: {} });
    const [first] = before.children;
    if (first === undefined) throw new Error("no child");
    const second = { ...first, id: PersonId.parse(crypto.randomUUID()), name: "Broertje" };
    const change = (revision: number, children: Child[]) =>
      trainer.api.changeFamily({
        params: { familyId: family.familyId },
        body: { revision, family: { children, adults: before.adults } },
      });
    await change(1, [first, second]);
    const after = await change(2, [first]);
    expect(after.children.map((child) => child.custodyHolderIds.length)).toEqual([2, 2]);
  });

  test("one id in two cases is one id", async () => {
    const family = await aFamily(trainer);
    const upper = { params: { familyId: family.familyId.toUpperCase() as FamilyId }, body: {} };
    expect((await trainer.api.readFamily(upper)).id).toBe(family.familyId);
  });
});

import { FamilyId, PersonId, TrajectoryId } from "@samenkijken/contract/ids";
import { kVht } from "@samenkijken/domain/programmes/k-vht";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { vht412 } from "@samenkijken/domain/programmes/vht-4-12";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aFamily, aReadyFilm, giveConsent } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let owner: TestMember;
let trainer: TestMember;
let stranger: TestMember;
beforeAll(async () => {
  program = await startTestProgram();
  const [here, elsewhere] = [await program.addOrganisation(), await program.addOrganisation()];
  owner = await program.addMember(here, "method-owner");
  trainer = await program.addMember(here, "trainer");
  stranger = await program.addMember(elsewhere, "trainer");
});
afterAll(() => program.stop());

const nothing = { params: {}, body: {} };
const note = "Afgesproken in de werkgroep";

/** A programme for families with a child from 12, made of nothing but data. */
const vht1218: Programme = {
  ...vht412,
  id: "vht-12-18",
  version: 1,
  name: { nl: "VHT 12-18", en: "VHT 12-18" },
  source: "Made by data alone",
  recognition: null,
  ages: { fromMonths: 156, belowMonths: 216 },
  pairs: 4,
  variants: [2, 3, 4],
  midwayAfterPairs: 2,
  schoolFilms: 0,
};

async function familyOf(birthDate: `${number}-${number}-${number}`) {
  const familyId = FamilyId.parse(crypto.randomUUID());
  const parent = PersonId.parse(crypto.randomUUID());
  const child = {
    id: PersonId.parse(crypto.randomUUID()),
    name: "Kind",
    birthDate,
    gestationalAgeDays: null,
  };
  const adult = { id: parent, name: "Ouder", relation: "mother", language: "nl", needsInterpreter: false };
  const family = {
    children: [{ ...child, inFocus: true, custodyHolderIds: [parent] }],
    adults: [{ ...adult, relation: "mother" as const }],
  };
  await trainer.api.addFamily({ params: {}, body: { id: familyId, family } });
  return familyId;
}

async function startWith(familyId: FamilyId, programmeId: string, pairs: number) {
  const id = TrajectoryId.parse(crypto.randomUUID());
  const body = { id, programmeId, pairs, startedOn: "2026-01-05" as const };
  return trainer.api.startTrajectory({ params: { familyId }, body });
}

test("a new programme is written, checked and started without touching code", async () => {
  await owner.api.publishProgramme({ params: {}, body: { programme: vht1218, note } });
  const familyId = await familyOf("2012-01-15");
  const trajectory = await startWith(familyId, "vht-12-18", 4);
  expect(trajectory).toMatchObject({ programmeId: "vht-12-18", programmeVersion: 1, pairs: 4 });
  expect(trajectory.line.filter(({ kind }) => kind === "recording")).toHaveLength(4);
  expect(trajectory.programme).toMatchObject({ name: vht1218.name, newestVersion: 1 });
});

test("a change is a new version: what runs stays on its own, and can be moved with a note", async () => {
  const running = await startWith(await familyOf("2025-03-01"), "k-vht", 3);
  const next = { ...kVht, version: 2, lookBackWithinDays: { from: 3, to: 10 } };
  const versions = await owner.api.publishProgramme({ params: {}, body: { programme: next, note } });
  expect(versions.filter(({ programme }) => programme.id === "k-vht")).toMatchObject([
    { programme: { version: 1 }, note: "", publishedAt: null },
    { programme: { version: 2 }, note },
  ]);
  const params = { trajectoryId: running.id };
  expect(await trainer.api.readTrajectory({ params, body: {} })).toMatchObject({
    programmeVersion: 1,
    programme: { lookBackWithinDays: { from: 5, to: 7 }, newestVersion: 2 },
  });
  const newer = await startWith(await familyOf("2025-03-01"), "k-vht", 3);
  expect(newer).toMatchObject({
    programmeVersion: 2,
    programme: { lookBackWithinDays: { from: 3, to: 10 } },
  });
  const moved = await trainer.api.moveTrajectory({
    params,
    body: { version: 2, note: "Ouders willen meer tijd" },
  });
  expect(moved).toMatchObject({
    programmeVersion: 2,
    pairs: 3,
    programme: { lookBackWithinDays: { to: 10 } },
  });
  await expect(trainer.api.moveTrajectory({ params, body: { version: 9, note } })).rejects.toMatchObject({
    problem: { type: "problem:unknown-programme" },
  });
});

test("a trajectory with codes does not move to a version with other codes", async () => {
  const family = await aFamily(trainer);
  await giveConsent(trainer, family, [family.mother, family.father]);
  const film = await aReadyFilm(program.url, trainer, family);
  const marker = {
    type: "marker" as const,
    id: crypto.randomUUID(),
    track: family.child,
    code: "INITIATIVE",
    start: 0 as never,
    end: null,
    valence: "yes" as const,
    addressee: null,
    reception: "computed" as const,
    receivedBy: null,
    star: "plain" as const,
  };
  await trainer.api.applyChanges({
    params: { recordingId: film.id },
    body: {
      batchId: crypto.randomUUID(),
      baseRevision: 0,
      change: { added: [marker], updated: [], removed: [] },
    },
  });
  const params = { trajectoryId: family.trajectoryId };
  await expect
    .poll(async () => (await trainer.api.readTrajectory({ params, body: {} })).cycles[0]?.codedMarkers)
    .toBe(1);
  const known = (await owner.api.listProgrammes(nothing)).filter(({ programme }) => programme.id === "k-vht");
  const version = known.length + 1;
  const programme = { ...kVht, version, schemeId: "vht-4-12@1" };
  await owner.api.publishProgramme({ params: {}, body: { programme, note } });
  await expect(trainer.api.moveTrajectory({ params, body: { version, note } })).rejects.toMatchObject({
    problem: { type: "problem:other-codes" },
  });
});

test("who began from an older version hears so, and an unsound programme is not published", async () => {
  await expect(
    owner.api.publishProgramme({ params: {}, body: { programme: vht412, note } }),
  ).rejects.toMatchObject({ problem: { type: "problem:changed-meanwhile" } });
  const unsound = { ...vht412, version: 2, variants: [1, 2] };
  await expect(
    owner.api.publishProgramme({ params: {}, body: { programme: unsound, note } }),
  ).rejects.toMatchObject({ problem: { type: "problem:programme-not-sound" } });
  const twice = { params: {}, body: { programme: { ...vht412, version: 2 }, note } };
  const other = { params: {}, body: { ...twice.body, note: "Iemand anders was net eerder" } };
  const answers = await Promise.allSettled([
    owner.api.publishProgramme(twice),
    owner.api.publishProgramme(other),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  // The one that came through may be sent again, because its answer can be lost.
  const kept = answers[0].status === "fulfilled" ? twice : other;
  const versions = await owner.api.publishProgramme(kept);
  expect(versions.filter(({ programme }) => programme.id === "vht-4-12")).toHaveLength(2);
});

test("only the method's owner publishes, and another organisation sees none of it (A-02, A-08)", async () => {
  await expect(
    trainer.api.publishProgramme({ params: {}, body: { programme: { ...kVht, version: 3 }, note } }),
  ).rejects.toMatchObject({ problem: { type: "problem:forbidden" } });
  const theirs = await stranger.api.listProgrammes(nothing);
  expect(theirs.map(({ programme }) => `${programme.id}@${String(programme.version)}`)).toEqual([
    "k-vht@1",
    "vht-4-12@1",
  ]);
  await expect(owner.api.listFamilies(nothing)).rejects.toMatchObject({
    problem: { type: "problem:forbidden" },
  });
});

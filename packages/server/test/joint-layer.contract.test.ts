import { startOf, unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import type { DocumentRecord } from "@samenkijken/contract/analysis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPlannedFilm, type BuiltFamily } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
let organisation: string;
beforeAll(async () => {
  program = await startTestProgram();
  organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer");
});
afterAll(() => program.stop());

type Marker = Extract<DocumentRecord, { type: "marker" }>;
interface Changes {
  readonly added: DocumentRecord[];
  readonly updated: [DocumentRecord, DocumentRecord][];
  readonly removed: DocumentRecord[];
}
type Params = Awaited<ReturnType<typeof aPlannedFilm>>["params"];

/** Beginning something, marked at a frame of the film. */
async function markerMaker(params: Params, family: BuiltFamily) {
  const grant = await trainer.api.openFilm({ params, body: { purpose: "look-back" } });
  const table = unpackFrameTable(grant.frames);
  return (frame: number, source: Marker["source"]): Marker => ({
    type: "marker",
    id: crypto.randomUUID(),
    track: family.child,
    code: "INITIATIVE",
    start: startOf(table, frame),
    end: null,
    valence: "yes",
    addressee: family.mother,
    reception: "computed",
    receivedBy: null,
    star: "plain",
    elements: [],
    source,
  });
}

const add = (baseRevision: number, ...added: Marker[]) => ({
  batchId: crypto.randomUUID(),
  baseRevision,
  change: { added, updated: [], removed: [] },
});

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });

describe("markers made together with the parents", () => {
  test("they are kept as their own layer, and the count of the desk stays what it was", async () => {
    const { params, family } = await aPlannedFilm(program.url, trainer);
    const marker = await markerMaker(params, family);
    const [desk, joint] = [marker(20, "desk"), marker(30, "joint")];
    const counted = async () => {
      const { cycles } = await trainer.api.readTrajectory({
        params: { trajectoryId: family.trajectoryId },
        body: {},
      });
      return cycles.at(0)?.codedMarkers;
    };
    await trainer.api.applyChanges({ params, body: add(1, desk) });
    // The clip of the plan has a marker of its own.
    await expect.poll(counted, { timeout: 10_000 }).toBe(2);
    await trainer.api.startLookBack({ params, body: { attendees: [family.mother] } });
    await trainer.api.applyChanges({ params, body: add(2, joint, marker(40, "joint")) });
    const { records } = await trainer.api.readAnalysis({ params, body: {} });
    const kept = records.filter((record) => record.type === "marker");
    expect(kept.map(({ source }) => source).toSorted()).toEqual(["desk", "desk", "joint", "joint"]);
    expect(kept).toContainEqual(joint);
    expect(kept).toContainEqual(desk);
    expect(await counted()).toBe(2);
  });

  test("a plan that was marked ready with a reason stays ready", async () => {
    const { params, family, clip } = await aPlannedFilm(program.url, trainer);
    const kept = { ...clip, aim: "", followUps: "" };
    const silent = { ...kept, question: "" };
    const change: Changes = { added: [], updated: [[kept, silent]], removed: [] };
    await trainer.api.applyChanges({
      params,
      body: { batchId: crypto.randomUUID(), baseRevision: 1, change },
    });
    expect((await trainer.api.readAnalysis({ params, body: {} })).planReadyAt).toBeNull();
    await trainer.api.markPlanReady({ params, body: { reason: "De ouders stellen de vraag zelf." } });
    const marker = await markerMaker(params, family);
    await trainer.api.applyChanges({ params, body: add(2, marker(30, "joint")) });
    const analysis = await trainer.api.readAnalysis({ params, body: {} });
    expect(analysis.planWarnings).toContain("clip-without-question");
    expect(analysis.planReadyAt).not.toBeNull();
    const talk = await trainer.api.startLookBack({ params, body: { attendees: [family.mother] } });
    expect(talk.clips).toHaveLength(1);
  });

  test("after a consent is withdrawn nothing is marked any more, and a coordinator never marks", async () => {
    const { params, family } = await aPlannedFilm(program.url, trainer);
    const marker = await markerMaker(params, family);
    const coordinator = await program.addMember(organisation, "coordinator");
    await expect(
      coordinator.api.applyChanges({ params, body: add(1, marker(20, "joint")) }),
    ).rejects.toMatchObject(refused("forbidden"));
    await trainer.api.withdrawConsent({
      params: { familyId: family.familyId },
      body: { personId: family.mother, purpose: "CARE_FILM", channel: "in-person" },
    });
    await expect(
      trainer.api.applyChanges({ params, body: add(1, marker(30, "joint")) }),
    ).rejects.toMatchObject(refused("consent-withdrawn"));
  });
});

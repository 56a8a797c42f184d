import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFamily, anUpload, giveConsent, type BuiltFamily } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
let coordinator: TestMember;
let rows: pg.Pool;

beforeAll(async () => {
  program = await startTestProgram();
  rows = new pg.Pool(program.superuser);
  rows.on("error", () => undefined);
  const organisation = await program.addOrganisation();
  trainer = await program.addMember(organisation, "trainer");
  coordinator = await program.addMember(organisation, "coordinator");
});
afterAll(async () => {
  await rows.end();
  await program.stop();
});

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });

function upload(family: BuiltFamily, over: object) {
  return trainer.api.startUpload({
    params: { trajectoryId: family.trajectoryId },
    body: {
      id: crypto.randomUUID(),
      number: 1,
      parts: [{ name: "film.mp4", sizeBytes: 100 }],
      fingerprint: "0".repeat(64),
      whenSame: "take",
      moment: "other",
      filmedOn: "2026-02-20",
      seen: [family.child],
      reason: null,
      ...over,
    },
  });
}

describe("requirements B-08 and B-10: what was filmed, and how awake the child was", () => {
  test("a moment says by itself whether it is care or contact, or the trainer says it", async () => {
    const family = await aFamily(trainer);
    await giveConsent(trainer, family, [family.mother, family.father]);
    await expect(upload(family, {})).rejects.toMatchObject(refused("invalid"));
    expect(await upload(family, { momentKind: "both" })).toMatchObject({ momentKind: "both" });
    const other = await aFamily(trainer);
    await giveConsent(trainer, other, [other.mother, other.father]);
    expect(await anUpload(trainer, other, { sizeBytes: 100 })).toMatchObject({ momentKind: "care" });
  });

  test("the state comes with the film and can be corrected; a coordinator does not see it", async () => {
    const family = await aFamily(trainer);
    await giveConsent(trainer, family, [family.mother, family.father]);
    const state = { personId: family.child, atStart: "S4" as const, atEnd: "S6" as const, reason: "Honger" };
    const { id, childStates } = await upload(family, { momentKind: "care", childStates: [state] });
    expect(childStates).toEqual([state]);
    const params = { recordingId: id };
    const corrected = { ...state, atEnd: "S3" as const, reason: "" };
    expect((await trainer.api.recordChildState({ params, body: corrected })).childStates).toEqual([
      corrected,
    ]);
    expect((await coordinator.api.readRecording({ params, body: {} })).childStates).toEqual([]);
    await expect(
      trainer.api.recordChildState({ params, body: { ...state, personId: family.mother } }),
    ).rejects.toMatchObject(refused("unknown-person"));
    const { rows: kept } = await rows.query("select 1 from recordings.child_state where recording_id = $1", [
      id,
    ]);
    expect(kept).toHaveLength(2);
  });
});

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startOf, unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import type { RecordingId } from "@samenkijken/contract/ids";
import pg from "pg";
import { expect, test } from "vitest";
import { aConsentedFamily, aReadyFilm } from "./builders.ts";
import { signInToDemo, startRealProgram } from "./real-program.ts";
import { killDatabase } from "./kill-database.ts";
import { startTestProgram, type TestMember } from "./test-program.ts";

/** A batch with one marker on a film that is ready. */
async function aBatch(url: string, trainer: TestMember) {
  const family = await aConsentedFamily(trainer);
  const film = await aReadyFilm(url, trainer, family);
  const params = { recordingId: film.id };
  const { frames } = await trainer.api.openFilm({ params, body: { purpose: "analysis" } });
  const marker = {
    type: "marker" as const,
    id: crypto.randomUUID(),
    track: family.child,
    code: "INITIATIVE",
    start: startOf(unpackFrameTable(frames), 40),
    end: null,
    valence: "yes" as const,
    addressee: null,
    reception: "computed" as const,
    receivedBy: null,
    star: "plain" as const,
    elements: [],
    source: "desk" as const,
  };
  const change = { added: [marker], updated: [], removed: [] };
  return { params, marker, body: { batchId: crypto.randomUUID(), baseRevision: 0, change } };
}

async function markersOf(trainer: TestMember, params: { recordingId: RecordingId }): Promise<string[]> {
  const { records } = await trainer.api.readAnalysis({ params, body: {} });
  return records.map(({ id }) => id);
}

test("a database that was killed comes back by itself, with what was acknowledged, and takes the same batch once", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-saving-"));
  fs.chmodSync(folder, 0o755);
  const running = await startRealProgram(folder);
  try {
    const trainer = await signInToDemo(running.url);
    const { params, marker, body } = await aBatch(running.url, trainer);
    expect((await trainer.api.applyChanges({ params, body })).revision).toBe(1);
    killDatabase(folder);
    await expect(trainer.api.applyChanges({ params, body })).rejects.toMatchObject({
      problem: { type: "problem:failed" },
    });
    const again = () =>
      trainer.api.applyChanges({ params, body }).then(
        ({ revision }) => revision,
        () => null,
      );
    await expect.poll(again, { timeout: 30_000, interval: 100 }).toBe(1);
    expect(await markersOf(trainer, params)).toEqual([marker.id]);
    expect((await trainer.api.readRevision({ params, body: {} })).revision).toBe(1);
  } finally {
    await running.end("SIGTERM");
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

test("a database without room says so in words, and takes the batch when there is room again", async () => {
  const program = await startTestProgram();
  const superuser = new pg.Pool(program.superuser);
  try {
    const trainer = await program.addMember(await program.addOrganisation(), "trainer");
    const { params, marker, body } = await aBatch(program.url, trainer);
    // PostgreSQL's own answer to a full disk, given at the moment that a row would take room.
    await superuser.query(`
      create function public.no_room() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
      create trigger no_room before insert on analysis.marker execute function public.no_room()`);
    await expect(trainer.api.applyChanges({ params, body })).rejects.toMatchObject({
      problem: { type: "problem:disk-full", status: 507 },
    });
    await superuser.query("drop trigger no_room on analysis.marker");
    expect((await trainer.api.applyChanges({ params, body })).revision).toBe(1);
    expect(await markersOf(trainer, params)).toEqual([marker.id]);
  } finally {
    await superuser.end();
    await program.stop();
  }
});

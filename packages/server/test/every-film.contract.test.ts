import fs from "node:fs";
import path from "node:path";
import { unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import type { Recording } from "@samenkijken/contract/recordings";
import { checkFilm } from "@samenkijken/media/check";
import { readFrames } from "@samenkijken/media/frames";
import { probe } from "@samenkijken/media/probe";
import type { FilmSource } from "@samenkijken/media/source";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { hasSharedFilms, sharedFilm } from "../../media/test/shared-films.ts";
import { aConsentedFamily, anUpload, aSentFilm } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

const folder = hasSharedFilms ? sharedFilm("video") : "";
const films = hasSharedFilms ? fs.readdirSync(folder).toSorted() : [];
const minutes = 60_000;

describe.skipIf(!hasSharedFilms)(
  "every film, brought in as a person would (skipped when the shared films are not beside the checkout)",
  () => {
    let program: TestProgram;
    let trainer: TestMember;
    beforeAll(async () => {
      program = await startTestProgram();
      trainer = await program.addMember(await program.addOrganisation(), "trainer");
    });
    afterAll(() => program.stop());

    test("there are films", () => {
      expect(films.length).toBeGreaterThanOrEqual(56);
    });

    // Side by side: while the program prepares one film, another is read for what it should be.
    test.concurrent.each(films)(
      "%s: ready with the pictures it has, the right way up, or refused in words",
      async (name) => {
        const bytes = new Uint8Array(fs.readFileSync(path.join(folder, name)));
        const check = await checkFilm(memory(bytes), { language: "en" });
        const film = await bringIn(name, bytes);
        const codes = film.filmProblems.map(({ code }) => code);
        // A film that is ready says what to know about it; one that is refused says why.
        const state = check.ok ? "ready" : "refused";
        const why = check.problems.map(({ code }) => code);
        const { width, height, durationMicros } = film;
        expect({ name, state: film.state, codes, width, height, durationMicros }).toEqual({
          name,
          state,
          codes: why,
          width: check.width,
          height: check.height,
          durationMicros: check.durationMicros,
        });
        expect(film.filmProblems.every(({ nl, en }) => nl.length > 20 && en.length > 20)).toBe(true);
        if (!check.ok) return;
        await expectServed(film, check.frameCount ?? 0);
      },
      10 * minutes,
    );

    async function bringIn(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Recording> {
      const family = await aConsentedFamily(trainer);
      const parts = [{ name, sizeBytes: bytes.length }];
      const recordingId =
        bytes.length === 0
          ? (await anEmptyFilm(family, name)).id
          : await aSentFilm(program.url, trainer, { family, bytes, parts });
      const read = () => trainer.api.readRecording({ params: { recordingId }, body: {} });
      // Not by `expect`, which beside other tests does not know whose it is.
      await vi.waitUntil(async () => (await read()).state !== "preparing", {
        timeout: 9 * minutes,
        interval: 200,
      });
      return read();
    }

    async function anEmptyFilm(family: Awaited<ReturnType<typeof aConsentedFamily>>, name: string) {
      return anUpload(trainer, family, { sizeBytes: 0, parts: [{ name, sizeBytes: 0 }] });
    }

    /** What the player gets is upright, plays in every browser, and has each picture of the table at its time. */
    async function expectServed(film: Recording, pictures: number): Promise<void> {
      const grant = await trainer.api.openFilm({
        params: { recordingId: film.id },
        body: { purpose: "analysis" },
      });
      const answer = await fetch(`${program.url}${grant.filmUrl}`, { headers: { cookie: trainer.cookie } });
      const served = memory(new Uint8Array(await answer.arrayBuffer()));
      const check = await checkFilm(served, { language: "en" });
      expect(check).toMatchObject({ ok: true, webSafe: true, rotation: 0, mirrored: false, hdr: false });
      expect(check.frameCount).toBe(pictures);
      const { starts } = unpackFrameTable(grant.frames);
      expect(starts).toHaveLength(pictures);
      const probed = await probe(served);
      if (!probed.ok || probed.report.picture === null) throw new Error("what is served is no film");
      const read = await readFrames(served, probed.report.picture);
      if (!read.ok) throw new Error("what is served cannot be read");
      // The table counts from the first picture; a browser's clock rounds to the ticks of the file.
      const furthest = starts.reduce(
        (most, start, at) => Math.max(most, Math.abs(start - (read.table.startsMicros[at] ?? Infinity))),
        0,
      );
      expect(furthest).toBeLessThanOrEqual(20);
      expect((check.width ?? 0) / (check.height ?? 1)).toBeCloseTo((film.width ?? 0) / (film.height ?? 1), 1);
    }
  },
);

function memory(bytes: Uint8Array): FilmSource {
  return {
    size: bytes.length,
    // oxlint-disable-next-line require-await -- the shape of a source is asynchronous
    async *read(start, end) {
      yield bytes.subarray(start, end);
    },
  };
}

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { startOf, unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasSharedFilms, sharedFilm } from "../../media/test/shared-films.ts";
import { aConsentedFamily, agreeToCopy, aSentFilm, untilState, type BuiltFamily } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });

/** A clip of the film with a number in each picture, from one picture up to another. */
async function aClip(program: TestProgram, trainer: TestMember, frames: readonly [number, number]) {
  const family = await aConsentedFamily(trainer);
  const bytes = new Uint8Array(fs.readFileSync(sharedFilm("video/derived-framecounter-60s.mp4")));
  const recordingId = await aSentFilm(program.url, trainer, { family, bytes });
  await untilState(trainer, recordingId, "ready");
  const params = { recordingId };
  const grant = await trainer.api.openFilm({ params, body: { purpose: "analysis" } });
  const table = unpackFrameTable(grant.frames);
  const clip = {
    type: "clip" as const,
    id: crypto.randomUUID(),
    start: startOf(table, frames[0]),
    end: frames[1] < table.starts.length ? startOf(table, frames[1]) : table.end,
    title: "Noor lacht",
    kind: "success" as const,
    question: "Wat zie je gebeuren?",
    position: 0,
    sensitive: "no" as const,
  };
  const change = { added: [clip], updated: [], removed: [] };
  await trainer.api.applyChanges({ params, body: { batchId: crypto.randomUUID(), baseRevision: 0, change } });
  return { family, recordingId, clip };
}

/** The number that is drawn into each picture: sixteen boxes at the bottom, the leftmost is bit 0, white is 1. */
function numbersIn(film: Buffer): number[] {
  const args = "-v error -i pipe:0 -f rawvideo -pix_fmt gray pipe:1".split(" ");
  const { stdout, status } = spawnSync("ffmpeg", args, { input: film, maxBuffer: 2 ** 30 });
  expect(status).toBe(0);
  const [width, height] = [360, 288];
  const size = width * height;
  return Array.from({ length: stdout.length / size }, (_, nth) => {
    const at = (bit: number) => stdout[nth * size + 272 * width + 16 + bit * 21] ?? 0;
    return Array.from({ length: 16 }, (_bit, bit) => (at(bit) > 127 ? 2 ** bit : 0)).reduce(
      (sum, value) => sum + value,
      0,
    );
  });
}

const everybody = ({ mother, father }: BuiltFamily) => [mother, father];

describe.skipIf(!hasSharedFilms)(
  "a clip that the family keeps (skipped when the shared films are not beside the checkout)",
  () => {
    let program: TestProgram;
    let trainer: TestMember;
    beforeAll(async () => {
      program = await startTestProgram();
      trainer = await program.addMember(await program.addOrganisation(), "trainer");
    });
    afterAll(() => program.stop());

    const fetchIt = (url: string, headers: Record<string, string> = {}) =>
      fetch(`${program.url}${url}`, { headers: { cookie: trainer.cookie, ...headers } });

    test("is given only when everyone in the film said yes to that apart", async () => {
      const { family, recordingId, clip } = await aClip(program, trainer, [100, 200]);
      const params = { recordingId, clipId: clip.id };
      const give = () => trainer.api.giveClip({ params, body: {} });
      await expect(give()).rejects.toMatchObject(refused("copy-consent-missing"));
      await agreeToCopy(trainer, family, [family.mother]);
      await expect(give()).rejects.toMatchObject(refused("copy-consent-missing"));
      await agreeToCopy(trainer, family, [family.father]);
      const { url } = await give();
      expect((await fetchIt(url)).status).toBe(200);

      await trainer.api.withdrawConsent({
        params: { familyId: family.familyId },
        body: { personId: family.father, purpose: "KEEP_COPY_FAMILY", channel: "in-person" },
      });
      expect((await fetchIt(url)).status).toBe(409);
      await expect(give()).rejects.toMatchObject(refused("copy-consent-missing"));
      // Filming is another question: that yes still stands.
      const consent = await trainer.api.readConsent({ params: { familyId: family.familyId }, body: {} });
      expect([consent.state, consent.familyCopy.state]).toEqual(["complete", "withdrawn"]);
      const open = trainer.api.openFilm({ params: { recordingId }, body: { purpose: "analysis" } });
      expect((await open).grantId).toBeTruthy();
    });

    test.each([
      [100, 200],
      [7, 8],
      [1395, 1440],
    ] as const)("holds exactly the pictures %i up to %i", async (first, end) => {
      const { family, recordingId, clip } = await aClip(program, trainer, [first, end]);
      await agreeToCopy(trainer, family, everybody(family));
      const given = await trainer.api.giveClip({ params: { recordingId, clipId: clip.id }, body: {} });
      const answer = await fetchIt(given.url);
      expect(answer.headers.get("content-type")).toBe("video/mp4");
      expect(answer.headers.get("content-disposition")).toBe(
        "attachment; filename*=UTF-8''fragment-1-opname-1.mp4",
      );
      const film = Buffer.from(await answer.arrayBuffer());
      expect(numbersIn(film)).toEqual(Array.from({ length: end - first }, (_, nth) => first + nth));
    });

    test("is in the log, and is nobody else's", async () => {
      const { family, recordingId, clip } = await aClip(program, trainer, [10, 20]);
      await agreeToCopy(trainer, family, everybody(family));
      const params = { recordingId, clipId: clip.id };
      const { url } = await trainer.api.giveClip({ params, body: {} });
      const colleague = await program.addMember(trainer.organisationId, "trainer");
      await expect(colleague.api.giveClip({ params, body: {} })).rejects.toMatchObject(refused("not-found"));
      expect((await fetchIt(url, { cookie: colleague.cookie })).status).toBe(404);
      // A grant for a clip gives the clip, and nothing else of the film.
      for (const what of ["film", "poster", "part-1"])
        expect((await fetchIt(url.replace(/clip$/, what))).status).toBe(404);
      const log = await trainer.api.listLog({ params: { familyId: family.familyId }, body: {} });
      expect(log.map((line) => line.did)).toEqual(expect.arrayContaining(["film.clip-given", "film"]));
      await expect(
        trainer.api.giveClip({ params: { recordingId, clipId: crypto.randomUUID() }, body: {} }),
      ).rejects.toMatchObject(refused("unknown-clip"));
    });
  },
);

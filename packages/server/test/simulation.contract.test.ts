import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { begin } from "./simulation/begin.ts";
import { missingOf } from "./simulation/coverage.ts";
import type { World } from "./simulation/life.ts";
import { live } from "./simulation/live.ts";
import { nothingSeen } from "./simulation/seen.ts";
import { buildSimulatedWorld, programmes } from "./simulation/world.ts";

const isLong = process.env["TEST_LONG"] === "1";
/** How many lives, and with which seed the first of each programme begins: to live one again that went wrong. */
const lives = Number(process.env["TEST_LIVES"] ?? (isLong ? 1000 : 52));
const firstSeed = Number(process.env["TEST_SEED"] ?? 1);
const perProgramme = Math.ceil(lives / programmes.length);

/** The program answers no more than so many requests in a minute: on a fast machine a life waits for its turn. */
const leastMs = 2200;

let world: World;
const seen = nothingSeen();

beforeAll(async () => {
  world = await buildSimulatedWorld();
});
afterAll(() => world.program.stop());

// The program, its database and its rules are real, and so is every request. Left out: the travel of a film's bytes and its
// preparing by ffmpeg. A failure names its seed and tells the whole story: the same seed lives the same life again.
describe.each(programmes)("B-14, B-15, C-01: trajectories of $id, from referral to archive", ({ id }) => {
  test(
    `${String(perProgramme)} of them, with turns of all kinds`,
    { timeout: 60_000 * Math.max(15, perProgramme) },
    async () => {
      const failed: string[] = [];
      for (let seed = firstSeed; seed < firstSeed + perProgramme; seed += 1) {
        const pace = wait(leastMs);
        await begin(world, { seed, programmeId: id, seen })
          .then((life) => live(life, seen))
          .catch((fault: unknown) => failed.push(fault instanceof Error ? fault.message : String(fault)));
        await pace;
      }
      expect(failed.slice(0, 5)).toEqual([]);
    },
  );
});

test("every step and every state that can be reached was reached, and every turn was taken", () => {
  expect(missingOf(seen)).toEqual([]);
});

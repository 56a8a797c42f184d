import { expect, test } from "vitest";
import { kVht } from "../programmes/k-vht.ts";
import { vht412 } from "../programmes/vht-4-12.ts";
import { mayArchive } from "./may-archive.ts";
import { aTrajectory } from "./trajectory-builder.ts";

const closed = aTrajectory({ closedOn: "2026-06-01" });

test("what runs is not put away", () => {
  expect(mayArchive(aTrajectory(), vht412)).toEqual({ ok: false, refusal: "trajectory-running" });
});

test("C-27: a required follow-up comes first, held or missed", () => {
  expect(mayArchive(closed, vht412)).toEqual({ ok: false, refusal: "follow-up-open" });
  expect(mayArchive({ ...closed, followUpDoneOn: "2026-12-01" }, vht412)).toEqual({ ok: true });
});

test("a programme that asks for no follow-up waits for none", () => {
  expect(mayArchive(closed, kVht)).toEqual({ ok: true });
});

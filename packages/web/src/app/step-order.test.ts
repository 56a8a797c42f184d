import { expect, test } from "vitest";
import type { NextStepView } from "../trajectories/next-step-view.ts";
import { inOrder } from "./step-order.ts";

type Placed = Pick<NextStepView, "id" | "due" | "at" | "isQuiet">;

const family = (name: string, step: Partial<Placed>) => ({
  name,
  trajectory: { startedOn: "2026-01-05" as const },
  step: { id: "analyse", due: null, at: null, isQuiet: false, ...step } satisfies Placed,
});

test("nearest day first, on one day by the hour, then without a day, then what waits for others", () => {
  const steps = [
    family("waits", { id: "consent-missing", due: "2026-03-01" }),
    family("no day", { id: "film-plan" }),
    family("later", { due: "2026-03-13" }),
    family("today", { due: "2026-03-12" }),
    family("evening", { id: "look-back-hold", due: "2026-03-12", at: "2026-03-12T18:30:00.000Z" }),
    family("afternoon", { id: "film-record", due: "2026-03-12", at: "2026-03-12T16:30:00.000Z" }),
    family("nothing", { id: "nothing-due", isQuiet: true, due: "2026-03-11" }),
  ];
  expect(inOrder(steps).map(({ name }) => name)).toEqual([
    "afternoon",
    "evening",
    "today",
    "later",
    "no day",
    "waits",
    "nothing",
  ]);
});

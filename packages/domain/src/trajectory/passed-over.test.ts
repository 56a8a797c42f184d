import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kVht } from "../programmes/k-vht.ts";
import { shippedProgrammes } from "../programmes/programmes.ts";
import { vht412 } from "../programmes/vht-4-12.ts";
import type { SkippedStep, TrajectoryFacts } from "./facts.ts";
import { maySkip, nextStep, stepsToChoose } from "./next-step.ts";
import { protocolLine } from "./protocol-line.ts";
import { aCycle, aFinishedCycle, aSchoolBranch, aTrajectory } from "./trajectory-builder.ts";

const today = "2026-03-02";
const passed = (step: string, n: number | null) => ({ step, n, on: today, reason: "no-time" }) as const;

describe("a film that is passed over makes room for the next, as many as the programme has", () => {
  const films = (...numbers: number[]) => ({ skipped: numbers.map((n) => passed("film-plan", n)) });
  test.each<[string, Partial<TrajectoryFacts>, object]>([
    ["the first", films(1), { id: "film-plan", n: 2 }],
    ["the first two", films(1, 2), { id: "film-plan", n: 3 }],
    ["every one", films(1, 2, 3), { id: "closing-discuss", reason: "no-more-film" }],
    [
      "one that waits without a day",
      { ...films(1), cycles: [aCycle({ number: 1 })] },
      { id: "film-plan", n: 2 },
    ],
    [
      "one that was planned",
      { skipped: [passed("film-record", 1)], cycles: [aCycle({ number: 1, filmPlannedOn: "2026-03-09" })] },
      { id: "film-plan", n: 2 },
    ],
    [
      "one that was planned all the same",
      { ...films(1), cycles: [aCycle({ number: 1, filmPlannedOn: "2026-03-09" })] },
      { id: "film-record", n: 1 },
    ],
    ["one in the middle", { ...films(2), cycles: [aFinishedCycle(1)] }, { id: "film-plan", n: 3 }],
    [
      "the last, after others were made",
      { ...films(3), cycles: [aFinishedCycle(1), aFinishedCycle(2)], midwayDoneOn: today },
      { id: "closing-discuss", reason: "no-more-film" },
    ],
    [
      "every one, and the closing too",
      { skipped: [...films(1, 2, 3).skipped, passed("closing-discuss", null)] },
      { id: "film-plan", n: 4 },
    ],
  ])("%s", (_, over, expected) => {
    expect(nextStep(aTrajectory(over), kVht, today)).toMatchObject(expected);
  });

  test("the line leaves out a film with its look-back, and a look-back that nobody will hold", () => {
    const facts = aTrajectory({
      skipped: [passed("film-plan", 1), passed("look-back-plan", 2)],
      cycles: [aCycle({ number: 2, recordingState: "ready", filmInOn: today })],
    });
    const drawn = protocolLine(facts, kVht).map(({ id, n }) => `${id} ${n?.toString() ?? ""}`.trim());
    expect(drawn).toEqual(["intake", "film 2", "film 3", "look-back 3", "closing"]);
  });
});

/** Somewhere in a trajectory: so much was planned, filmed and looked back at. */
const somewhere = fc
  .record({
    finished: fc.nat({ max: 4 }),
    now: fc.constantFrom<Partial<ReturnType<typeof aCycle>> | null>(
      null,
      { filmPlannedOn: "2026-03-09" },
      { recordingState: "ready", filmInOn: "2026-02-28" },
      { recordingState: "ready", filmInOn: "2026-02-28", codedMarkers: 3, planReadyOn: today },
    ),
    hasGoals: fc.boolean(),
    teacherAsks: fc.boolean(),
  })
  .map(({ finished, now, hasGoals, teacherAsks }) => {
    const done = Array.from({ length: finished }, (_, at) => aFinishedCycle(at + 1));
    return aTrajectory({
      cycles: now === null ? done : [...done, aCycle({ number: finished + 1, ...now })],
      intake: { hasQuestion: true, hasGoals },
      school: teacherAsks ? aSchoolBranch() : null,
    });
  });

describe("a film without a plan", () => {
  const film = aCycle({ number: 1, recordingState: "ready", filmInOn: "2026-02-27", codedMarkers: 4 });

  test("is not looked back at: that is no step yet, and nothing to put first", () => {
    const facts = aTrajectory({ cycles: [film] });
    const ids = [nextStep(facts, kVht, today), ...stepsToChoose(facts, kVht, today)].map(({ id }) => id);
    expect(ids).toContain("plan");
    expect(ids).not.toContain("look-back-hold");
  });

  test("whose plan is passed over makes room for the next film", () => {
    const facts = aTrajectory({ cycles: [film], skipped: [passed("plan", 1)] });
    expect(nextStep(facts, kVht, today)).toMatchObject({ id: "film-plan", n: 2 });
    const withPlan = { ...film, planReadyOn: "2026-03-01" } as const;
    expect(nextStep({ ...facts, cycles: [withPlan] }, kVht, today).id).toBe("look-back-plan");
  });
});

test("passing over a step never ends the films: while some are left, going on passing over comes to each of them", () => {
  fc.assert(
    fc.property(somewhere, fc.constantFrom(...shippedProgrammes, vht412), (begun, programme) => {
      const skipped: SkippedStep[] = [];
      const now = () => nextStep({ ...begun, skipped }, programme, today);
      const met = new Set<number>();
      for (let turn = 0; turn < 60; turn += 1) {
        const step = now();
        if (step.reason === "no-more-film" || step.reason === "maximum-reached" || !maySkip(step.id)) break;
        if (step.id === "film-plan" || step.id === "film-record") met.add(step.n ?? 0);
        skipped.push(passed(step.id, step.n ?? null));
        expect(now()).not.toMatchObject({ id: step.id, n: step.n });
      }
      const made = begun.cycles.filter(({ recordingState }) => recordingState === "ready").length;
      for (let n = made + 1; n <= programme.pairs; n += 1) expect(met).toContain(n);
      expect(now().id).toBe("closing-discuss");
    }),
  );
});

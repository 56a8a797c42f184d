import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConsentState } from "../consent/consent-state.ts";
import { kVht } from "../programmes/k-vht.ts";
import { vht412 } from "../programmes/vht-4-12.ts";
import { addDays, type IsoDate } from "../time/iso-date.ts";
import { allowed, stepActions } from "./allowed.ts";
import type { Cycle, TrajectoryFacts } from "./facts.ts";
import { nextStep } from "./next-step.ts";
import { aCycle, aFinishedCycle, aSchoolBranch, aTrajectory } from "./trajectory-builder.ts";

const today = "2026-03-02";
const complete = aTrajectory().consent;
const missing = { ...complete, state: "missing", missing: ["sami"] } as const;
const withdrawn = { ...complete, state: "withdrawn", withdrawn: ["noor"], missing: ["sami"] } as const;
const filmIn = aCycle({ recordingId: "film-1", recordingState: "ready", filmInOn: "2026-02-20" });

const cycles = (count: number) => Array.from({ length: count }, (_, index) => aFinishedCycle(index + 1));
const step = (facts: TrajectoryFacts, programme = vht412, on: IsoDate = today) =>
  nextStep(facts, programme, on);

describe("the order: every situation at once, taken away from the front", () => {
  const everything = aTrajectory({
    closedOn: "2026-08-31",
    consent: withdrawn,
    intake: { hasQuestion: false, hasGoals: false },
    cycles: [...cycles(4), { ...filmIn, number: 5 }],
    school: aSchoolBranch(),
    goalsReachedOn: "2026-02-26",
  });
  const situations: [string, Partial<TrajectoryFacts>][] = [
    ["follow-up-due", {}],
    ["consent-withdrawn", { closedOn: null }],
    ["consent-missing", { consent: missing }],
    ["intake-incomplete", { consent: complete }],
    ["analyse", { intake: { hasQuestion: true, hasGoals: true } }],
    ["midway-evaluate", { cycles: cycles(3) }],
    ["school-film-plan", { midwayDoneOn: "2026-02-28" }],
    ["closing-discuss", { school: null }],
    ["film-plan", { goalsReachedOn: null }],
  ];
  test.each(situations)("%s", (id) => {
    const upToHere = situations.slice(0, situations.findIndex(([other]) => other === id) + 1);
    const changes: Partial<TrajectoryFacts> = {};
    for (const [, change] of upToHere) Object.assign(changes, change);
    const facts = { ...everything, ...changes };
    expect(step(facts, vht412, id === "follow-up-due" ? "2027-02-10" : today).id).toBe(id);
  });
});

describe("after closing", () => {
  const closed = aTrajectory({ closedOn: "2026-08-31" });
  const followUp = { due: "2027-02-28" };

  test("nothing until four weeks before the follow-up, then the follow-up, also when late", () => {
    expect(step(closed, vht412, "2027-01-30")).toMatchObject({
      id: "nothing-due",
      action: "none",
      ...followUp,
    });
    expect(step(closed, vht412, "2027-01-31")).toMatchObject({ id: "follow-up-due", ...followUp });
    expect(step(closed, vht412, "2027-06-01")).toMatchObject({ id: "follow-up-due", ...followUp });
  });

  test("closed when the follow-up was done or the programme has none", () => {
    expect(step({ ...closed, followUpDoneOn: "2027-02-20" }).id).toBe("closed");
    expect(step(closed, kVht).id).toBe("closed");
  });
});

describe("consent", () => {
  test("names who it waits for, and the planned film that it holds up", () => {
    expect(
      step(aTrajectory({ consent: missing, cycles: [aCycle({ filmPlannedOn: "2026-03-18" })] })),
    ).toEqual({
      id: "consent-missing",
      reason: "consent-unanswered",
      action: "consent-record",
      who: ["sami"],
      due: "2026-03-18",
    });
    expect(step(aTrajectory({ consent: withdrawn }))).toMatchObject({ who: ["noor"] });
  });

  test("tells a no and a gap from an answer that is still open", () => {
    expect(step(aTrajectory({ consent: { ...missing, refused: ["sami"] } })).reason).toBe("consent-refused");
    const gap = { ...complete, state: "missing", refusal: "no-custody-holder" } as const;
    expect(step(aTrajectory({ consent: gap })).reason).toBe("consent-gap");
  });
});

describe("a cycle from plan to working point", () => {
  const planReady = { ...filmIn, codedMarkers: 12, planReadyOn: "2026-02-23" } as const;
  const stages: [Cycle | undefined, object][] = [
    [undefined, { id: "film-plan", n: 1 }],
    [aCycle(), { id: "film-plan", n: 1 }],
    [aCycle({ filmPlannedOn: "2026-03-05" }), { id: "film-record", n: 1, due: "2026-03-05" }],
    [
      aCycle({ recordingState: "uploading" }),
      { id: "recording-preparing", reason: "film-uploading", action: "none" },
    ],
    [aCycle({ recordingState: "preparing" }), { id: "recording-preparing", reason: "film-preparing" }],
    [aCycle({ recordingState: "refused" }), { id: "recording-refused", action: "upload" }],
    [filmIn, { id: "analyse", due: "2026-02-27" }],
    [
      { ...filmIn, lookBackPlannedOn: "2026-02-27" },
      { id: "analyse", due: "2026-02-27" },
    ],
    [
      { ...filmIn, codedMarkers: 12 },
      { id: "plan", due: "2026-02-27" },
    ],
    [planReady, { id: "look-back-plan", due: "2026-02-27" }],
    [
      { ...planReady, lookBackPlannedOn: "2026-03-03" },
      { id: "look-back-hold", due: "2026-03-03" },
    ],
    [
      { ...planReady, lookBackHeldOn: "2026-03-01" },
      { id: "look-back-write-up", n: 1 },
    ],
    [
      { ...planReady, lookBackHeldOn: "2026-03-01", workingPointRecorded: true },
      { id: "film-plan", n: 2 },
    ],
  ];
  test.each(stages)("%#", (cycle, expected) => {
    expect(step(aTrajectory({ cycles: cycle === undefined ? [] : [cycle] }))).toMatchObject(expected);
  });

  test("the earlier of two unfinished cycles comes first, in whatever order they are given", () => {
    const later = { ...filmIn, number: 2 };
    expect(step(aTrajectory({ cycles: [later, filmIn] })).n).toBe(1);
  });
});

describe("halfway and the end", () => {
  test("midway after two pairs of K-VHT and three of VHT 4-12", () => {
    expect(step(aTrajectory({ cycles: cycles(2) }), kVht).id).toBe("midway-evaluate");
    expect(step(aTrajectory({ cycles: cycles(2) }), vht412).id).toBe("film-plan");
    expect(step(aTrajectory({ cycles: cycles(3) }), vht412).id).toBe("midway-evaluate");
  });

  test("the maximum comes from the programme", () => {
    const facts = aTrajectory({ cycles: cycles(3), midwayDoneOn: "2026-02-20" });
    expect(step(facts, kVht)).toMatchObject({ id: "closing-discuss", reason: "maximum-reached" });
    expect(step(facts, vht412)).toMatchObject({ id: "film-plan", n: 4 });
  });

  test("the window of VHT 4-12 warns from five months, K-VHT has none", () => {
    expect(step(aTrajectory(), vht412, "2026-06-14").id).toBe("film-plan");
    expect(step(aTrajectory(), vht412, "2026-06-15")).toMatchObject({
      id: "closing-discuss",
      reason: "window-ending",
      due: "2026-07-15",
    });
    expect(step(aTrajectory(), kVht, "2028-01-01").id).toBe("film-plan");
  });

  test("a teacher's request waits for a programme with a school film", () => {
    const facts = aTrajectory({ school: aSchoolBranch() });
    expect(step(facts, vht412).id).toBe("school-film-plan");
    expect(step(facts, kVht).id).toBe("film-plan");
  });
});

describe("for any facts", () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays("2026-01-01", days));
  const maybeDay = fc.option(day);
  const who = fc.subarray(["noor", "sami"], { minLength: 1 });
  const anyConsent: fc.Arbitrary<ConsentState> = fc.oneof(
    fc.constant(complete),
    fc.constant({ ...complete, state: "missing" as const, refusal: "no-custody-holder" as const }),
    fc.record({
      state: fc.constant("missing" as const),
      missing: who,
      refused: fc.subarray(["noor", "sami"]),
      withdrawn: fc.constant([]),
      refusal: fc.constant(null),
    }),
    fc.record({
      state: fc.constant("withdrawn" as const),
      missing: fc.subarray(["noor", "sami"]),
      refused: fc.constant([]),
      withdrawn: who,
      refusal: fc.constant(null),
    }),
  );
  const anyCycle = fc.record({
    number: fc.integer({ min: 1, max: 7 }),
    moment: fc.constantFrom("meal" as const, null),
    filmPlannedOn: maybeDay,
    recordingId: fc.option(fc.constant("film")),
    recordingState: fc.constantFrom<Cycle["recordingState"]>(
      "none",
      "uploading",
      "preparing",
      "ready",
      "refused",
    ),
    filmInOn: maybeDay,
    codedMarkers: fc.nat({ max: 3 }),
    planReadyOn: maybeDay,
    lookBackPlannedOn: maybeDay,
    lookBackHeldOn: maybeDay,
    workingPointRecorded: fc.boolean(),
  });
  const anyFacts: fc.Arbitrary<TrajectoryFacts> = fc.record({
    referral: fc.constant(null),
    archivedOn: fc.constant(null),
    ending: fc.constant(null),
    pauses: fc.constant([]),
    consentAskedOn: fc.constant(null),
    birthdays: fc.constant([]),
    closingUnanswered: fc.constant([]),
    firstTalk: fc.constant({ plannedOn: null, heldOn: null }),
    skipped: fc.constant([]),
    pinned: fc.constant(null),
    startedOn: maybeDay,
    closedOn: fc.option(day, { freq: 1 }),
    followUpDoneOn: maybeDay,
    consent: anyConsent,
    intake: fc.record({ hasQuestion: fc.boolean(), hasGoals: fc.boolean() }),
    cycles: fc.uniqueArray(anyCycle, { maxLength: 7, selector: (cycle) => cycle.number }),
    midwayDoneOn: maybeDay,
    school: fc.option(fc.record({ askedOn: day, endedOn: maybeDay }).map(aSchoolBranch)),
    goalsReachedOn: maybeDay,
  });
  const programme = fc.constantFrom(kVht, vht412);

  test("there is one next step, it has a reason, and it is never one that is refused", () => {
    fc.assert(
      fc.property(anyFacts, programme, day, (facts, programme, on) => {
        const next = nextStep(facts, programme, on);
        expect(next.reason).not.toBe("");
        const may = next.action === "none" || allowed(facts, programme, on)[next.action].ok;
        expect(may).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("a block always says why, and never comes from anything but consent", () => {
    fc.assert(
      fc.property(anyFacts, programme, day, (facts, programme, on) => {
        const verdicts = allowed(facts, programme, on);
        const blocks = stepActions.map((action) => verdicts[action]).filter((verdict) => !verdict.ok);
        expect(blocks.length > 0).toBe(facts.consent.state !== "complete");
        for (const block of blocks) {
          expect(block.refusal).toBe(`consent-${facts.consent.state}`);
          expect(block.who.length > 0 || facts.consent.refusal !== null).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

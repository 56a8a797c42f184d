import { describe, expect, test } from "vitest";
import { kVht } from "../programmes/k-vht.ts";
import { vht412 } from "../programmes/vht-4-12.ts";
import type { IsoDate } from "../time/iso-date.ts";
import { addWorkingDays } from "./deadlines.ts";
import { deviations } from "./deviations.ts";
import type { TrajectoryFacts } from "./facts.ts";
import { tasks } from "./tasks.ts";
import { aCycle, aFinishedCycle, aSchoolBranch, aTrajectory } from "./trajectory-builder.ts";
import { pausedDays, warnings } from "./warnings.ts";

/** The tasks of a day as "id due about", for one role. */
function due(over: Partial<TrajectoryFacts>, on: IsoDate, role = "trainer") {
  return tasks(aTrajectory(over), vht412, on)
    .filter((task) => task.for === role)
    .map(({ id, due: day, about }) => [id, day, about ?? ""].join(" ").trim());
}

const missing = { ...aTrajectory().consent, state: "missing", missing: ["sami"] } as const;

describe("the schedule of appendix C", () => {
  test("a referral is looked at the same day, and has a trainer on day 3", () => {
    const referral = {
      receivedOn: "2026-03-02",
      urgency: "normal",
      triagedOn: null,
      decision: null,
      allocatedOn: null,
    } as const;
    const facts = { startedOn: null, referral };
    expect(due(facts, "2026-03-02", "coordinator")).toEqual(["referral-triage 2026-03-02"]);
    const accepted = {
      ...facts,
      referral: { ...referral, decision: "accept", triagedOn: "2026-03-02" },
    } as const;
    expect(due(accepted, "2026-03-04", "coordinator")).toEqual([]);
    expect(due(accepted, "2026-03-05", "coordinator")).toEqual(["referral-allocate 2026-03-05"]);
  });

  test.each([
    ["2026-01-17", []],
    ["2026-01-18", ["consent-remind 2026-01-18 sami"]],
    ["2026-01-22", ["consent-remind-again 2026-01-22 sami"]],
    ["2026-01-25", ["consent-call 2026-01-25 sami"]],
    ["2026-02-05", ["consent-unreachable 2026-02-05 sami"]],
  ] as const)("an answer that does not come: day 3, 7, 10 and 21 (%s)", (on, expected) => {
    expect(due({ consent: missing, consentAskedOn: "2026-01-15" }, on)).toEqual(expected);
    const no = { ...missing, refused: ["sami"] };
    expect(due({ consent: no, consentAskedOn: "2026-01-15" }, on)).toEqual([]);
  });

  test("a planned film: two days before, and that morning", () => {
    const facts = { cycles: [aCycle({ filmPlannedOn: "2026-03-10" })] };
    expect(due(facts, "2026-03-07")).toEqual([]);
    expect(due(facts, "2026-03-08")).toEqual(["film-remind 2026-03-08 1"]);
    expect(due(facts, "2026-03-10")).toEqual(["film-remind-morning 2026-03-10 1"]);
    expect(due(facts, "2026-03-11")).toEqual([]);
  });

  test("a film that came in on Friday: five working days to look, seven days to look back", () => {
    const film = aCycle({ recordingState: "ready", filmInOn: "2026-03-06" });
    expect(due({ cycles: [film] }, "2026-03-06")).toEqual(["analyse 2026-03-13 1", "look-back 2026-03-13 1"]);
    expect(due({ cycles: [{ ...film, planReadyOn: "2026-03-08" }] }, "2026-03-09")).toEqual([
      "look-back 2026-03-13 1",
    ]);
    expect(addWorkingDays("2026-03-06", 1)).toBe("2026-03-09");
  });

  test("no film within 21 days of the last look-back", () => {
    expect(due({ cycles: [aFinishedCycle(1)] }, "2026-02-26")).toEqual([]);
    expect(due({ cycles: [aFinishedCycle(1)] }, "2026-02-27")).toEqual(["film-next 2026-02-27 2"]);
    const pauses = [{ from: "2026-02-20", until: null, resumedOn: null }] as const;
    expect(due({ cycles: [aFinishedCycle(1)], pauses }, "2026-02-27")).toEqual([]);
  });

  test("halfway, and five months after the start for trainer and coordinator", () => {
    const halfway = { cycles: [1, 2, 3].map((number) => aFinishedCycle(number)) };
    expect(due(halfway, "2026-02-07")).toEqual(["midway 2026-02-06"]);
    for (const role of ["trainer", "coordinator"])
      expect(due({}, "2026-06-15", role)).toEqual(["window-ending 2026-06-15"]);
    expect(tasks(aTrajectory(), kVht, "2027-01-01")).toEqual([]);
  });

  test("closing: each parent is invited and reminded twice; after four weeks the films, then the follow-up", () => {
    const closed = { closedOn: "2026-08-31", closingUnanswered: ["noor", "sami"] } as const;
    expect(due(closed, "2026-08-31")).toEqual([
      "closing-invite 2026-08-31 noor",
      "closing-invite 2026-08-31 sami",
    ]);
    expect(due({ ...closed, closingUnanswered: ["sami"] }, "2026-09-08")).toEqual([
      "closing-remind 2026-09-07 sami",
    ]);
    expect(due(closed, "2026-09-14")[0]).toBe("closing-remind-again 2026-09-14 noor");
    const filmed = { ...closed, cycles: [aFinishedCycle(1)] };
    expect(due(filmed, "2026-09-28")).toEqual(["films-after-closing 2026-09-28"]);
    expect(due(closed, "2026-09-28")).toEqual([]);
    expect(due(closed, "2027-02-07")).toContain("follow-up-plan 2027-02-07");
    expect(due(closed, "2027-02-28")).toContain("follow-up-deadline 2027-03-31");
    expect(due({ ...closed, archivedOn: "2027-04-01" }, "2027-04-02")).toEqual([]);
  });

  test("C-14, C-16: the twelfth birthday from 60 days before, of each twin, and of a child born on 29 February", () => {
    const twins = ["youri", "yara"].map((personId) => ({ personId, birthDate: "2014-03-10" as const }));
    expect(due({ birthdays: twins }, "2026-01-08")).toEqual([]);
    expect(due({ birthdays: twins }, "2026-01-09")).toEqual([
      "child-turns-12 2026-03-10 youri",
      "child-turns-12 2026-03-10 yara",
    ]);
    expect(due({ birthdays: twins }, "2026-03-10")).toEqual([]);
    const leap = [{ personId: "lies", birthDate: "2016-02-29" as const }];
    expect(due({ birthdays: leap }, "2028-02-28", "coordinator")).toContain("child-turns-12 2028-02-29 lies");
    const sixteen = [{ personId: "lies", birthDate: "2012-02-29" as const }];
    expect(due({ birthdays: sixteen }, "2028-02-28")).toContain("child-turns-16 2028-02-29 lies");
  });

  test("a child that turned 12 midway is asked from that day, not from the start", () => {
    const facts = {
      consent: { ...missing, missing: ["youri"] },
      consentAskedOn: "2026-01-15",
      birthdays: [{ personId: "youri", birthDate: "2014-03-10" }],
    } as const;
    expect(due(facts, "2026-03-12")).toEqual([]);
    expect(due(facts, "2026-03-13")).toEqual(["consent-remind 2026-03-13 youri"]);
  });
});

const warned = (over: Partial<TrajectoryFacts>, on: IsoDate) => warnings(aTrajectory(over), vht412, on);
const deviated = (over: Partial<TrajectoryFacts>, programme = vht412) =>
  deviations(aTrajectory(over), programme).map(({ id }) => id);
const pairs = (count: number) => Array.from({ length: count }, (_, index) => aFinishedCycle(index + 1));

describe("warnings", () => {
  test("the window goes on during a pause, and the warning names the days of rest", () => {
    const pauses = [
      { from: "2026-02-01", until: "2026-02-10", resumedOn: "2026-02-11" },
      { from: "2026-02-05", until: null, resumedOn: "2026-02-15" },
    ] as const;
    expect(warned({}, "2026-06-14")).toEqual([]);
    expect(warned({ pauses }, "2026-06-15")).toEqual([
      { id: "window-ending", since: "2026-06-15", pausedDays: 14 },
    ]);
    expect(warned({}, "2026-07-15")).toEqual([{ id: "window-ending", since: "2026-06-15" }]);
    expect(warned({}, "2026-07-16")).toEqual([{ id: "window-exceeded", since: "2026-07-16" }]);
    expect(pausedDays(aTrajectory({ pauses }), "2026-02-03", "2026-02-07")).toBe(4);
  });

  test("a look-back that waits longer than seven days, a follow-up that was missed", () => {
    const cycles = [aCycle({ recordingState: "ready", filmInOn: "2026-02-20" })];
    expect(warned({ cycles }, "2026-02-27")).toEqual([]);
    expect(warned({ cycles }, "2026-02-28")).toEqual([{ id: "look-back-late", since: "2026-02-28", n: 1 }]);
    expect(warned({ closedOn: "2026-01-31" }, "2026-08-31")).toEqual([]);
    expect(warned({ closedOn: "2026-01-31" }, "2026-09-01")).toEqual([
      { id: "follow-up-missed", since: "2026-09-01" },
    ]);
  });
});

describe("deviations", () => {
  test.each([
    [{ cycles: pairs(4), midwayDoneOn: "2026-02-10" as const }, kVht, ["maximum-exceeded"]],
    [{ closedOn: "2026-07-15" as const }, vht412, []],
    [{ closedOn: "2026-07-16" as const }, vht412, ["window-exceeded"]],
    [{ closedOn: "2026-04-14" as const }, vht412, ["closed-early"]],
    [
      { cycles: [{ ...aFinishedCycle(1), lookBackHeldOn: "2026-02-09" as const }] },
      vht412,
      ["look-back-late"],
    ],
    [
      {
        cycles: [aCycle({ recordingState: "ready", filmInOn: "2026-02-20" })],
        closedOn: "2026-05-01" as const,
      },
      vht412,
      ["look-back-never"],
    ],
    [{ cycles: pairs(3), closedOn: "2026-05-01" as const }, vht412, ["midway-skipped"]],
    [
      { school: aSchoolBranch({ recordingState: "ready", filmInOn: "2026-02-25" }) },
      kVht,
      ["school-films-exceeded"],
    ],
    [{ closedOn: "2026-05-31" as const, followUpDoneOn: "2027-01-01" as const }, vht412, ["follow-up-late"]],
    [{ closedOn: "2026-05-31" as const, archivedOn: "2027-02-01" as const }, vht412, ["follow-up-missed"]],
  ])("%#", (over, programme, expected) => {
    expect(deviated(over, programme)).toEqual(expected);
  });
});

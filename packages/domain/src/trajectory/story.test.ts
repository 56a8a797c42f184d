import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedProgrammes } from "../programmes/programmes.ts";
import { addDays, type IsoDate } from "../time/iso-date.ts";
import { type Answers, answersTo, contradictions } from "./contradictions.ts";
import { nextStep } from "./next-step.ts";
import { aFinishedCycle, aSchoolBranch, aTrajectory } from "./trajectory-builder.ts";
import { type Chapter, events, type StoryEvent, tell } from "./trajectory-story.ts";

const programme = fc.constantFrom(...shippedProgrammes);
const names = Object.keys(events) as StoryEvent["what"][];
const anyDay = fc.integer({ min: 0, max: 1500 }).map((days): IsoDate => addDays("2023-01-01", days));
const story = fc.array(
  fc.record({ what: fc.constantFrom(...names), after: fc.nat({ max: 40 }), pick: fc.nat({ max: 1000 }) }),
  { maxLength: 60, size: "max" },
);

describe("whatever happens, in whatever order, the engine never contradicts itself", () => {
  test("after each event of any story", () => {
    fc.assert(
      fc.property(story, programme, anyDay, (events_, follows, from) => {
        for (const chapter of tell(events_, follows, from))
          expect(contradictions(chapter, answersTo(chapter))).toEqual([]);
      }),
    );
  });

  test("the order in which facts are told makes no difference", () => {
    fc.assert(
      fc.property(story, programme, anyDay, (events_, follows, from) => {
        const chapter = tell(events_, follows, from).at(-1);
        if (chapter === undefined) return;
        const { facts } = chapter;
        const turned = {
          ...facts,
          cycles: facts.cycles.toReversed(),
          skipped: facts.skipped.toReversed(),
          birthdays: facts.birthdays.toReversed(),
        };
        expect(nextStep(turned, follows, chapter.today)).toEqual(nextStep(facts, follows, chapter.today));
      }),
    );
  });
});

describe("the check finds faults that are planted", () => {
  const chapter: Chapter = {
    facts: aTrajectory({
      consent: { ...aTrajectory().consent, state: "missing", missing: ["noor"] },
      cycles: [aFinishedCycle(1)],
      midwayDoneOn: "2026-02-10",
      school: aSchoolBranch(),
    }),
    programme: shippedProgrammes[0] as Chapter["programme"],
    today: "2026-03-02",
  };
  const sound = answersTo(chapter);
  const task = { id: "film-next", for: "trainer", due: "2026-03-01" } as const;
  const faults: [string, Partial<Answers>][] = [
    ["asks for what is refused", { next: { id: "analyse", reason: "film-in", action: "analyse", n: 2 } }],
    [
      "asks for what was done",
      { next: { id: "midway-evaluate", reason: "halfway", action: "midway-evaluate" } },
    ],
    [
      "due before what it follows",
      { next: { id: "look-back-plan", reason: "film-in", action: "none", n: 1, due: "2026-01-01" } },
    ],
    [
      "a film is chosen before its consent",
      { next: { id: "film-plan", reason: "chosen", action: "film-plan", n: 2 } },
    ],
    ["chosen by nobody", { next: { id: "film-plan", reason: "chosen", action: "film-plan", n: 2 } }],
    [
      "before its turn: joint-approve",
      { next: { id: "joint-approve", reason: "teacher-not-approved", action: "joint-approve" } },
    ],
    [
      "before its turn: joint-look-back-hold",
      { choices: [{ id: "joint-look-back-hold", reason: "chosen", action: "joint-look-back-hold" }] },
    ],
    ["a pause without a pause", { next: { id: "paused", reason: "paused-open", action: "none" } }],
    [
      "is refused without a consent",
      { verdicts: { ...sound.verdicts, close: { ok: false, refusal: "consent-withdrawn", who: ["noor"] } } },
    ],
    [
      "is refused for nobody",
      { verdicts: { ...sound.verdicts, upload: { ok: false, refusal: "consent-missing", who: [] } } },
    ],
    ["archived and not archived", { state: { main: "archived", side: null } }],
    ["dropped out while it runs", { state: { main: "intake", side: "dropped-out" } }],
    ["the same task twice", { tasks: [task, task] }],
    ["tasks out of order", { tasks: [task, { ...task, about: "2", due: "2026-02-01" }] }],
    ["a task of the end before the end", { tasks: [{ ...task, id: "follow-up-plan" }] }],
    ["a warning of tomorrow", { warnings: [{ id: "window-ending", since: "2026-03-03" }] }],
    ["a deviation of tomorrow", { deviations: [{ id: "look-back-late", n: 1, on: "2026-03-03" }] }],
  ];

  test.each(faults)("%s", (words, fault) => {
    expect(contradictions(chapter, sound)).toEqual([]);
    expect(contradictions(chapter, { ...sound, ...fault }).join("; ")).toContain(words);
  });
});

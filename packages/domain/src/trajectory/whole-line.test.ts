import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Programme } from "../programmes/programme.ts";
import { shippedProgrammes } from "../programmes/programmes.ts";
import { addDays, type IsoDate } from "../time/iso-date.ts";
import { answersTo, contradictions } from "./contradictions.ts";
import type { TrajectoryFacts } from "./facts.ts";
import { nextStep } from "./next-step.ts";
import type { NextStep } from "./step.ts";
import { aSchoolBranch, aTrajectory } from "./trajectory-builder.ts";
import { aReferredFamily, events } from "./trajectory-story.ts";

type Doing = keyof typeof events;

/** What somebody who follows the advice does at each step. */
const doings: Partial<Record<NextStep["id"], Doing>> = {
  "referral-triage": "triage",
  "referral-allocate": "allocate",
  "trajectory-start": "start",
  "consent-missing": "all-agree",
  "first-talk-plan": "plan-talk",
  "first-talk-hold": "hold-talk",
  "intake-incomplete": "question",
  "goals-incomplete": "goals",
  "film-plan": "plan-film",
  "film-record": "film-ready",
  analyse: "code",
  plan: "plan-ready",
  "look-back-plan": "plan-look-back",
  "look-back-hold": "look-back",
  "look-back-write-up": "write-up",
  "midway-evaluate": "midway",
  "school-consent-missing": "school-agrees",
  "school-film-plan": "plan-school-film",
  "school-film-record": "school-film",
  "school-analyse": "school-plan-ready",
  "school-plan": "school-plan-ready",
  "teacher-look-back-plan": "plan-teacher",
  "teacher-look-back-hold": "teacher",
  "joint-approve": "approve",
  "joint-look-back-plan": "plan-joint",
  "joint-look-back-hold": "joint",
  "pause-over": "resume",
  "closing-discuss": "close",
  "follow-up-due": "follow-up",
  archive: "archive",
};

/** The choice that fits the step: the film it is about, a yes, some codes, an ending that was agreed. */
function pickFor(step: NextStep): number {
  if (step.id === "closing-discuss") return 2;
  if (step.id === "referral-triage" || step.id === "joint-approve" || step.n === undefined) return 0;
  return step.n - 1;
}

function doStep(facts: TrajectoryFacts, step: NextStep, today: IsoDate): TrajectoryFacts {
  const doing = doings[step.id];
  if (doing === undefined) return facts;
  if (step.id === "analyse")
    return {
      ...facts,
      cycles: facts.cycles.map((each) => (each.number === step.n ? { ...each, codedMarkers: 9 } : each)),
    };
  return { ...facts, ...events[doing]({ facts, today, pick: pickFor(step) }) };
}

const programme = fc.constantFrom(...shippedProgrammes);
const anyDay = fc.integer({ min: 0, max: 1500 }).map((days): IsoDate => addDays("2023-01-01", days));
const pace = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 20 });

/** Lives a trajectory by its advice alone; a teacher may ask after a look-back. Answers what was done, in order. */
function live(follows: Programme, from: IsoDate, how: { days: readonly number[]; teacherAsks: boolean }) {
  let facts = aReferredFamily(from);
  let today = from;
  const done: string[] = [];
  for (let turn = 0; facts.archivedOn === null && turn < 200; turn += 1) {
    const chapter = { facts, programme: follows, today };
    expect(contradictions(chapter, answersTo(chapter))).toEqual([]);
    const step = nextStep(facts, follows, today);
    if (step.action === "none") {
      // Nothing to do until the day that was said, or some weeks after closing.
      today = step.due === undefined || step.due <= today ? addDays(today, 10) : step.due;
      continue;
    }
    done.push(`${step.id} ${step.n?.toString() ?? ""}`);
    facts = doStep(facts, step, today);
    if (how.teacherAsks && step.id === "look-back-write-up" && facts.school === null)
      facts = { ...facts, school: aSchoolBranch({ askedOn: today }) };
    today = addDays(today, how.days[turn % how.days.length] ?? 1);
  }
  return { done, archivedOn: facts.archivedOn };
}

const count = (done: readonly string[], id: string) => done.filter((step) => step.startsWith(id)).length;

test("who always does the next step goes from referral to archive, each step once, without a contradiction", () => {
  fc.assert(
    fc.property(programme, anyDay, pace, fc.boolean(), (follows, from, days, teacherAsks) => {
      const { done, archivedOn } = live(follows, from, { days, teacherAsks });
      expect(archivedOn).not.toBeNull();
      expect(new Set(done).size).toBe(done.length);
      const films = count(done, "look-back-write-up");
      expect(films).toBeLessThanOrEqual(follows.pairs);
      expect(films).toBeGreaterThan(0);
      expect(count(done, "joint-look-back-hold")).toBe(teacherAsks && follows.schoolFilms > 0 ? 1 : 0);
      expect(count(done, "follow-up-due")).toBe(follows.followUp === null ? 0 : 1);
    }),
  );
});

test("doing the next step always changes what comes next", () => {
  fc.assert(
    fc.property(programme, anyDay, fc.nat({ max: 40 }), (follows, from, turns) => {
      let facts = aReferredFamily(from);
      for (let turn = 0; turn < turns; turn += 1) {
        const step = nextStep(facts, follows, from);
        if (step.action === "none") return;
        facts = doStep(facts, step, from);
        expect(nextStep(facts, follows, from)).not.toEqual(step);
      }
    }),
  );
});

test("a second trajectory years later begins anew, with the consents that hold then", () => {
  const first = aTrajectory({ startedOn: "2022-01-10", closedOn: "2022-06-01", archivedOn: "2023-01-10" });
  const second = aTrajectory({
    startedOn: "2026-01-15",
    birthdays: [{ personId: "youri", birthDate: "2014-01-01" }],
    consent: { ...first.consent, state: "missing", missing: ["youri"] },
    intake: { hasQuestion: false, hasGoals: false },
  });
  for (const follows of shippedProgrammes) {
    expect(nextStep(first, follows, "2026-01-20")).toMatchObject({ id: "closed", reason: "archived" });
    expect(nextStep(second, follows, "2026-01-20")).toMatchObject({ id: "consent-missing", who: ["youri"] });
  }
});

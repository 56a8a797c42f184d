import { describe, expect, test } from "vitest";
import { kVht } from "../programmes/k-vht.ts";
import type { Programme } from "../programmes/programme.ts";
import { vht412 } from "../programmes/vht-4-12.ts";
import { allowed as allowedOn, type StepAction, stepActions } from "./allowed.ts";
import type { TrajectoryFacts } from "./facts.ts";
import { aCycle, aFinishedCycle, aSchoolBranch, aTrajectory } from "./trajectory-builder.ts";

const { consent } = aTrajectory();
const allowed = (facts: TrajectoryFacts, programme: Programme) => allowedOn(facts, programme, "2026-03-02");

describe("what consent refuses", () => {
  const film: StepAction[] = ["film-record", "upload", "analyse", "plan", "look-back-hold"];

  test.each([
    [{ ...consent, state: "missing", missing: ["sami"] }, "consent-missing", ["sami"]],
    [{ ...consent, state: "withdrawn", withdrawn: ["noor"] }, "consent-withdrawn", ["noor"]],
    [{ ...consent, state: "missing", refusal: "no-custody-holder" }, "consent-missing", []],
  ] as const)("everything that touches film, and nothing else (%#)", (state, refusal, who) => {
    const verdicts = allowed(aTrajectory({ consent: state }), vht412);
    expect(stepActions.filter((action) => !verdicts[action].ok)).toEqual(film);
    for (const action of film) expect(verdicts[action]).toEqual({ ok: false, refusal, who: [...who] });
  });

  test("a film at school as well, without a yes to filming at all", () => {
    const withdrawn = { ...consent, state: "withdrawn", withdrawn: ["noor"] } as const;
    const verdicts = allowed(aTrajectory({ consent: withdrawn, school: aSchoolBranch() }), vht412);
    expect(verdicts["teacher-look-back-hold"]).toMatchObject({ ok: false, refusal: "consent-withdrawn" });
    expect(verdicts["school-film-plan"].ok).toBe(true);
  });

  test("nothing when consent is complete", () => {
    const verdicts = allowed(aTrajectory(), vht412);
    expect(stepActions.every((action) => verdicts[action].ok)).toBe(true);
  });
});

describe("what only asks for a reason", () => {
  test("C-33, D-13: a film beyond the maximum of the programme", () => {
    const facts = aTrajectory({ cycles: [1, 2, 3].map((number) => aFinishedCycle(number)) });
    expect(allowed(facts, kVht).upload).toEqual({ ok: true, warning: "maximum-reached" });
    expect(allowed(facts, vht412).upload).toEqual({ ok: true, warning: null });
  });

  test("a refused file does not count as a film", () => {
    const cycles = [aFinishedCycle(1), aFinishedCycle(2), aCycle({ number: 3, recordingState: "refused" })];
    expect(allowed(aTrajectory({ cycles }), kVht).upload).toEqual({ ok: true, warning: null });
  });

  test("a first film without goals; a second one asks no reason for them", () => {
    const noGoals = { intake: { hasQuestion: true, hasGoals: false } };
    expect(allowed(aTrajectory(noGoals), kVht)["film-plan"]).toEqual({ ok: true, warning: "goals-missing" });
    const second = aTrajectory({ ...noGoals, cycles: [aFinishedCycle(1)] });
    expect(allowed(second, kVht)["film-plan"]).toEqual({ ok: true, warning: null });
  });

  test("filming without a question, looking back without a plan, closing before writing up", () => {
    expect(
      allowed(aTrajectory({ intake: { hasQuestion: false, hasGoals: false } }), kVht)["film-record"],
    ).toEqual({
      ok: true,
      warning: "question-missing",
    });
    const filmed = aCycle({ recordingState: "ready", filmInOn: "2026-02-01" });
    expect(allowed(aTrajectory({ cycles: [filmed] }), kVht)["look-back-hold"]).toEqual({
      ok: true,
      warning: "plan-not-ready",
    });
    const held = { ...filmed, lookBackHeldOn: "2026-02-06" } as const;
    expect(allowed(aTrajectory({ cycles: [held] }), kVht).close).toEqual({
      ok: true,
      warning: "look-back-not-written-up",
    });
  });

  test("work after closing, except consent and the follow-up", () => {
    const verdicts = allowed(aTrajectory({ closedOn: "2026-07-01" }), vht412);
    const unwarned = stepActions.filter((action) => {
      const verdict = verdicts[action];
      return verdict.ok && verdict.warning === null;
    });
    expect(unwarned).toEqual(["consent-record", "follow-up-hold", "archive"]);
  });

  test("a school film in a programme without one", () => {
    expect(allowed(aTrajectory(), kVht)["school-film-plan"]).toMatchObject({
      warning: "no-school-film-in-programme",
    });
    expect(allowed(aTrajectory(), vht412)["school-film-plan"]).toMatchObject({ warning: "no-teacher-asked" });
    const asked = aTrajectory({ school: aSchoolBranch() });
    expect(allowed(asked, vht412)["school-film-plan"]).toMatchObject({ warning: null });
  });
});

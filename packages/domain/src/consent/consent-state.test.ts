import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConsentWording } from "./consent-text.ts";
import { careFilmText, consentTextById, familyCopyText } from "./consent-texts.ts";
import { type ConsentDecision, consentState } from "./consent-state.ts";
import { purposes } from "./purpose.ts";
import type { RequiredConsents } from "./required-consents.ts";

const required: RequiredConsents = {
  ok: true,
  required: [
    { personId: "noor", why: "custody-holder" },
    { personId: "sami", why: "custody-holder" },
  ],
};
const onDate = "2026-11-21";
const asked = { purpose: "CARE_FILM", required, onDate, since: null } as const;

function given(personId: string, seq: number, over: Partial<ConsentDecision> = {}): ConsentDecision {
  return {
    personId,
    purpose: "CARE_FILM",
    decision: "given",
    decidedOn: "2026-11-01",
    seq,
    ...over,
  };
}

function wordsOf({ title, sentences, stop }: ConsentWording): string {
  return [title, ...sentences, stop].join(" ");
}

const both = [given("noor", 1), given("sami", 2)];

describe("whether consent holds", () => {
  test("complete when everyone said yes", () => {
    expect(consentState({ ...asked, decisions: both })).toEqual({
      state: "complete",
      missing: [],
      refused: [],
      withdrawn: [],
      refusal: null,
    });
  });

  test("missing while one person has not chosen or said no", () => {
    expect(consentState({ ...asked, decisions: [given("noor", 1)] })).toMatchObject({
      state: "missing",
      missing: ["sami"],
      refused: [],
    });
    const refused = [given("noor", 1), given("sami", 2, { decision: "refused" })];
    expect(consentState({ ...asked, decisions: refused })).toMatchObject({
      state: "missing",
      missing: ["sami"],
      refused: ["sami"],
    });
  });

  test("a withdrawal outweighs an open answer, and the highest seq counts in any order", () => {
    const decisions = [given("noor", 7, { decision: "withdrawn" }), given("noor", 1)];
    expect(consentState({ ...asked, decisions })).toMatchObject({
      state: "withdrawn",
      withdrawn: ["noor"],
      missing: ["sami"],
    });
    expect(
      consentState({
        ...asked,
        decisions: [...decisions, given("noor", 8), given("sami", 9)],
      }).state,
    ).toBe("complete");
  });

  test("a yes holds from the day on which it was given", () => {
    const states = (["2026-10-31", "2026-11-01", "2036-11-01"] as const).map(
      (day) => consentState({ ...asked, decisions: both, onDate: day }).state,
    );
    expect(states).toEqual(["missing", "complete", "complete"]);
  });

  test("D-02: what was said about earlier help is no answer to the question of now, whatever it was", () => {
    const since = "2026-11-02";
    for (const decision of ["given", "refused", "withdrawn"] as const) {
      const decisions = [given("noor", 1, { decision }), given("sami", 2, { decidedOn: since })];
      expect(consentState({ ...asked, decisions, since })).toEqual({
        state: "missing",
        missing: ["noor"],
        refused: [],
        withdrawn: [],
        refusal: null,
      });
      const renewed = [...decisions, given("noor", 3, { decidedOn: "2026-11-03" })];
      expect(consentState({ ...asked, decisions: renewed, since }).state).toBe("complete");
    }
  });

  test("a yes for another purpose does not count", () => {
    const decisions = [given("noor", 1), given("sami", 2, { purpose: "SUPERVISION" })];
    expect(consentState({ ...asked, decisions }).missing).toEqual(["sami"]);
  });

  test("a gap never counts as complete", () => {
    const gap: RequiredConsents = {
      ok: false,
      refusal: "no-custody-holder",
      personIds: ["saar"],
      required: required.required,
    };
    expect(consentState({ ...asked, required: gap, decisions: both })).toMatchObject({
      state: "missing",
      refusal: "no-custody-holder",
    });
  });

  test("complete exactly when the newest answer of each is yes", () => {
    const decision = fc.record({
      personId: fc.constantFrom("noor", "sami", "oma"),
      purpose: fc.constantFrom(...purposes),
      decision: fc.constantFrom("given" as const, "refused" as const, "withdrawn" as const),
    });
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 30 }), (drawn) => {
        const decisions = drawn.map((one, seq) => given(one.personId, seq, one));
        const newest = (personId: string) =>
          decisions.findLast((one) => one.personId === personId && one.purpose === "CARE_FILM")?.decision;
        const { state } = consentState({
          ...asked,
          decisions: decisions.toReversed(),
        });
        expect(state === "complete").toBe(newest("noor") === "given" && newest("sami") === "given");
      }),
    );
  });
});

describe("the texts", () => {
  test("is found by its version", () => {
    expect(consentTextById("care-film@1")).toBe(careFilmText);
    expect(consentTextById("care-film@2")).toBeUndefined();
    expect(consentTextById("keep-copy-family@1")).toBe(familyCopyText);
  });

  test.each([careFilmText, familyCopyText])("$id says je or u, never both", ({ nl, nlU }) => {
    expect(wordsOf(nl)).not.toMatch(/\b(u|uw)\b/iu);
    expect(wordsOf(nlU)).not.toMatch(/\b(je|jij|jou|jouw)\b/iu);
  });

  test("every form says when the film goes", () => {
    for (const form of [careFilmText.nl, careFilmText.nlU, careFilmText.en]) {
      expect(form.sentences.join(" ")).toContain("{deleteOn}");
    }
  });
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Custody, type Person, requiredConsents } from "./required-consents.ts";

const saar: Person = { id: "saar", kind: "child", birthDate: "2024-03-10" };
const noor: Person = { id: "noor", kind: "adult", birthDate: null };
const sami: Person = { id: "sami", kind: "adult", birthDate: null };
const oma: Person = { id: "oma", kind: "adult", birthDate: null };
const people = [saar, noor, sami, oma];
const custody: Custody[] = [
  { childId: "saar", holderId: "noor" },
  { childId: "saar", holderId: "sami" },
];

function ask(over: Partial<Parameters<typeof requiredConsents>[0]> = {}) {
  return requiredConsents({ children: ["saar"], custody, seen: [], people, onDate: "2026-11-21", ...over });
}

function whoOf(answer: ReturnType<typeof requiredConsents>) {
  return answer.required.map(({ personId, why }) => `${personId} ${why}`);
}

describe("D-03: who must agree to film", () => {
  test("both custody holders, seen or not", () => {
    expect(ask()).toMatchObject({ ok: true });
    expect(whoOf(ask())).toEqual(["noor custody-holder", "sami custody-holder"]);
  });

  test("B-23: a grandparent without custody is asked for being in the film only, never for the child", () => {
    expect(whoOf(ask())).not.toContain("oma custody-holder");
    expect(whoOf(ask({ seen: ["saar", "oma"] }))).toContain("oma recognisable-adult");
  });

  test("every adult who can be recognised, a parent only once", () => {
    expect(whoOf(ask({ seen: ["oma", "noor", "saar"] }))).toEqual([
      "noor custody-holder",
      "sami custody-holder",
      "oma recognisable-adult",
    ]);
  });

  test("C-14: a child of 12 to 15 beside the custody holders, alone from 16", () => {
    expect(whoOf(ask({ onDate: "2036-03-09" }))).toEqual(["noor custody-holder", "sami custody-holder"]);
    expect(whoOf(ask({ onDate: "2036-03-10" }))).toEqual([
      "noor custody-holder",
      "sami custody-holder",
      "saar child-12-15",
    ]);
    expect(whoOf(ask({ onDate: "2040-03-10" }))).toEqual(["saar child-16-plus"]);
  });

  test("a sibling who is seen brings the sibling's own custody holders", () => {
    const bram: Person = { id: "bram", kind: "child", birthDate: "2020-01-01" };
    const kees: Person = { id: "kees", kind: "adult", birthDate: null };
    const answer = ask({
      seen: ["bram"],
      people: [...people, bram, kees],
      custody: [...custody, { childId: "bram", holderId: "noor" }, { childId: "bram", holderId: "kees" }],
    });
    expect(whoOf(answer)).toEqual(["noor custody-holder", "sami custody-holder", "kees custody-holder"]);
  });

  test("a child of 16 needs no custody holder, and does not free a younger child of one", () => {
    const lotte: Person = { id: "lotte", kind: "child", birthDate: "2009-01-01" };
    const answer = ask({ seen: ["lotte"], people: [...people, lotte] });
    expect(answer.ok).toBe(true);
    expect(whoOf(answer)).toEqual(["noor custody-holder", "sami custody-holder", "lotte child-16-plus"]);
  });
});

describe("what is not known is a refusal", () => {
  test.each([
    ["no-custody-holder", { custody: [] }, ["saar"]],
    ["no-birth-date", { people: [{ ...saar, birthDate: null }, noor, sami] }, ["saar"]],
    ["unknown-person", { seen: ["visitor"] }, ["visitor"]],
    ["no-child", { children: [] }, []],
  ] as const)("%s", (refusal, over, personIds) => {
    expect(ask(over)).toMatchObject({ ok: false, refusal, personIds: [...personIds] });
  });

  test("seeing more people never asks fewer", () => {
    const anyone = fc.subarray(["saar", "noor", "sami", "oma"]);
    fc.assert(
      fc.property(anyone, anyone, (some, more) => {
        const few = ask({ seen: some }).required.map(({ personId }) => personId);
        const many = ask({ seen: [...some, ...more] }).required.map(({ personId }) => personId);
        expect(many).toEqual(expect.arrayContaining(few));
        expect(new Set(many).size).toBe(many.length);
      }),
    );
  });
});

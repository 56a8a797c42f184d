import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IsoDate } from "../time/iso-date.ts";
import {
  type BranchDecision,
  requiredSchoolConsents,
  schoolConsentState,
  type SchoolFilm,
  schoolFilmState,
  schoolShareState,
} from "./school-consents.ts";

const today: IsoDate = "2026-11-21";
const atSchool = [
  { id: "els", role: "teacher" },
  { id: "bas", role: "head" },
  { id: "anna", role: "staff" },
  { id: "groep-5", role: "class" },
] as const;
const permission = {
  branchId: "branch",
  client: "family",
  teacherId: "els",
  headId: "bas",
  classInformedOn: "2026-11-01",
  filmUntil: null,
} as const;

function aFilm(over: Partial<SchoolFilm> = {}): SchoolFilm {
  return {
    children: ["mees"],
    custody: [
      { childId: "mees", holderId: "noor" },
      { childId: "mees", holderId: "sami" },
    ],
    seen: ["mees", "els", "groep-5"],
    people: [
      { id: "mees", kind: "child", birthDate: "2018-03-10" },
      { id: "noor", kind: "adult", birthDate: null },
      { id: "sami", kind: "adult", birthDate: null },
    ],
    onDate: today,
    permission,
    atSchool,
    homeSince: null,
    ...over,
  };
}

function yes(personId: string, over: Partial<BranchDecision> = {}): BranchDecision {
  const seq = over.seq ?? 1;
  return {
    personId,
    purpose: "SCHOOL_FILM",
    decision: "given",
    decidedOn: today,
    branchId: "branch",
    ...over,
    seq,
  };
}

const everyone = [
  ...["noor", "sami", "els", "bas"].map((id) => yes(id)),
  ...["noor", "sami"].map((id) => yes(id, { purpose: "CARE_FILM", branchId: null })),
];

function who(film: SchoolFilm): string[] {
  return requiredSchoolConsents(film).required.map(({ personId, why }) => `${personId} ${why}`);
}

function state(film: SchoolFilm, decisions: readonly BranchDecision[] = everyone) {
  return schoolFilmState(film, decisions);
}

function idsAsked(seen: string[]): string[] {
  return requiredSchoolConsents(aFilm({ seen })).required.map(({ personId }) => personId);
}

describe("domain §5.4 who must agree to a film at school", () => {
  test("both custody holders, the teacher and the head; the class answers nothing", () => {
    expect(who(aFilm())).toEqual([
      "noor custody-holder",
      "sami custody-holder",
      "els teacher",
      "bas school-head",
    ]);
  });

  test("the teacher also when she cannot be seen, an assistant only when she can", () => {
    expect(who(aFilm({ seen: ["mees", "anna"] }))).toEqual([
      "noor custody-holder",
      "sami custody-holder",
      "els teacher",
      "bas school-head",
      "anna school-staff",
    ]);
  });

  test("C-21 the child beside the parents from 12, alone from 16", () => {
    expect(who(aFilm({ onDate: "2030-03-10" }))).toContain("mees child-12-15");
    expect(who(aFilm({ onDate: "2034-03-10" }))).toEqual([
      "mees child-16-plus",
      "els teacher",
      "bas school-head",
    ]);
  });
});

describe("whether a film at school may be made and opened", () => {
  test("when all of it is there", () => {
    expect(state(aFilm())).toMatchObject({ state: "complete", refusal: null });
  });

  test.each([
    ["no-school-branch", { permission: null }],
    ["no-school-head", { permission: { ...permission, headId: null } }],
    ["class-not-informed", { permission: { ...permission, classInformedOn: null } }],
    ["class-not-informed", { permission: { ...permission, classInformedOn: "2026-11-22" as const } }],
    ["school-film-ended", { permission: { ...permission, filmUntil: "2026-11-20" as const } }],
    ["unknown-person", { seen: ["mees", "someone"] }],
    // Who stands there as the teacher or the head without being it would be asked by nobody.
    ["unknown-person", { permission: { ...permission, teacherId: "groep-5" } }],
    ["unknown-person", { permission: { ...permission, teacherId: "teacher-of-last-year" } }],
    ["no-school-head", { permission: { ...permission, headId: "groep-5" } }],
    ["no-custody-holder", { custody: [] }],
  ] as const)("not: %s", (refusal, over) => {
    expect(state(aFilm(over)).state).not.toBe("complete");
    expect(state(aFilm(over)).refusal).toBe(refusal);
  });

  test("a yes to filming of earlier help is asked anew; what was said about this branch stands", () => {
    const homeSince = "2026-11-22";
    expect(state(aFilm({ homeSince }))).toMatchObject({ state: "missing", missing: ["noor", "sami"] });
    const forTeacher = aFilm({ homeSince, permission: { ...permission, client: "teacher" } });
    expect(state(forTeacher).state).toBe("complete");
  });

  test("each who must agree is needed, also to filming at all", () => {
    for (const left of everyone) {
      const others = everyone.filter((one) => one !== left);
      expect(state(aFilm(), others)).toMatchObject({ state: "missing", missing: [left.personId] });
      const taken = yes(left.personId, {
        purpose: left.purpose,
        branchId: left.branchId,
        decision: "withdrawn",
        seq: 9,
      });
      expect(state(aFilm(), [...everyone, taken])).toMatchObject({
        state: "withdrawn",
        withdrawn: [left.personId],
      });
    }
  });

  test("an answer for another branch is none", () => {
    const other = everyone.map((one) => (one.branchId === null ? one : { ...one, branchId: "last year" }));
    expect(state(aFilm(), other).state).toBe("missing");
  });

  test("where a teacher is the client nobody is asked about filming at home", () => {
    const film = aFilm({ permission: { ...permission, client: "teacher" } });
    const onlySchool = everyone.filter(({ purpose }) => purpose === "SCHOOL_FILM");
    expect(state(film, onlySchool).state).toBe("complete");
    expect(state(aFilm(), onlySchool).state).toBe("missing");
  });

  test("filming at school is answered apart from filming at all and from showing parts of home", () => {
    const noCare = everyone.filter(({ purpose }) => purpose === "SCHOOL_FILM");
    expect(schoolConsentState(aFilm(), noCare).state).toBe("complete");
    expect(schoolShareState({ ...aFilm({ seen: ["mees"] }), branchId: "branch" }, everyone).missing).toEqual([
      "noor",
      "sami",
    ]);
  });

  test("seeing more people never asks fewer", () => {
    const anyone = fc.subarray(["mees", "noor", "els", "anna", "groep-5"]);
    fc.assert(
      fc.property(anyone, anyone, (some, more) => {
        const many = idsAsked([...some, ...more]);
        for (const one of idsAsked(some)) expect(many).toContain(one);
      }),
    );
  });
});

import type { Micros } from "@samenkijken/annotation/time/micros";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { approvedClips, type ClipChoice, sidesThatChose } from "./clip-choices.ts";

const at = (seconds: number) => (seconds * 1_000_000) as Micros;
const home = { id: "home", lane: "home", start: at(1), end: at(5) } as const;
const school = { id: "school", lane: "school", start: at(2), end: at(6) } as const;
const clips = [home, school];
const who = { teacherId: "els", familyIds: ["noor", "sami"] };

function chose(personId: string, seq: number, ...chosen: ClipChoice["clips"]): ClipChoice {
  return { personId, seq, clips: chosen };
}

describe("C-32 what each side lets the other see", () => {
  test("nothing is the default", () => {
    expect([...approvedClips(clips, [], who)]).toEqual([]);
    expect(sidesThatChose([], who)).toEqual({ byTeacher: false, byParents: false });
  });

  test("the teacher decides about school, everyone of the family about home", () => {
    const all = [chose("els", 1, home, school), chose("noor", 2, home, school), chose("sami", 3, home)];
    expect([...approvedClips(clips, all, who)]).toEqual(["home", "school"]);
    expect([...approvedClips(clips, all.slice(0, 2), who)]).toEqual(["school"]);
    expect([...approvedClips(clips, all.slice(1), who)]).toEqual(["home"]);
  });

  test("the last choice of a person counts, and choosing nothing is a choice", () => {
    const all = [chose("els", 4), chose("els", 1, school), chose("noor", 2), chose("sami", 3)];
    expect([...approvedClips(clips, all, who)]).toEqual([]);
    expect(sidesThatChose(all, who)).toEqual({ byTeacher: true, byParents: true });
  });

  test("a clip that was made longer asks again, one that was made shorter does not", () => {
    const then = [chose("els", 1, school)];
    expect([...approvedClips([{ ...school, end: at(7) }], then, who)]).toEqual([]);
    expect([...approvedClips([{ ...school, start: at(1) }], then, who)]).toEqual([]);
    expect([...approvedClips([{ ...school, end: at(4) }], then, who)]).toEqual(["school"]);
  });

  test("one who has not said yes to a clip of home keeps it from being shown, whatever the others said", () => {
    const choice = fc.record({
      personId: fc.constantFrom("els", "noor", "sami"),
      seq: fc.nat({ max: 20 }),
      clips: fc.subarray(clips),
    });
    fc.assert(
      fc.property(fc.uniqueArray(choice, { selector: ({ seq }) => seq }), (choices) => {
        const approved = approvedClips(clips, choices, who);
        const allSaidYes = who.familyIds.every((parent) => {
          const own = choices.filter(({ personId }) => personId === parent);
          const last = own.toSorted((one, other) => other.seq - one.seq)[0];
          return last?.clips.includes(home) ?? false;
        });
        expect(approved.has("home")).toBe(allSaidYes);
      }),
    );
  });
});

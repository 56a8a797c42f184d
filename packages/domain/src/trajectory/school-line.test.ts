import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { IsoDate } from "../time/iso-date.ts";
import type { SchoolFacts } from "./facts.ts";
import { schoolLine } from "./school-line.ts";

const asked: SchoolFacts = {
  askedOn: "2026-02-01",
  consent: { state: "complete", missing: [], refused: [], withdrawn: [], refusal: null },
  filmPlannedOn: null,
  recordingState: "none",
  filmInOn: null,
  codedMarkers: 0,
  planReadyOn: null,
  teacherPlannedOn: null,
  teacherHeldOn: null,
  approvedByTeacher: false,
  approvedByParents: false,
  jointPlannedOn: null,
  jointHeldOn: null,
  endedOn: null,
};
const drawn = (over: Partial<SchoolFacts>) =>
  schoolLine({ ...asked, ...over }).map(({ kind, state }) => `${kind} ${state}`);

test("C-28 the lane of school: question, film, the teacher, then together", () => {
  expect(drawn({})).toEqual([
    "question done",
    "recording now",
    "teacher-look-back todo",
    "joint-look-back todo",
  ]);
  expect(drawn({ recordingState: "refused" })[1]).toBe("recording now");
  expect(drawn({ recordingState: "ready" })[2]).toBe("teacher-look-back now");
  expect(drawn({ recordingState: "ready", teacherHeldOn: "2026-02-10" })[3]).toBe("joint-look-back now");
  expect(
    drawn({ recordingState: "ready", teacherHeldOn: "2026-02-10", jointHeldOn: "2026-02-20" }),
  ).not.toContain("joint-look-back now");
});

test("a branch that ended shows what was done, and nothing that is to be done", () => {
  expect(drawn({ recordingState: "ready", endedOn: "2026-02-10" })).toEqual([
    "question done",
    "recording done",
  ]);
});

test("C-32 never more than one step now, and the joint talk never before the teacher's", () => {
  const day = fc.constantFrom<IsoDate | null>(null, "2026-02-10");
  const facts = fc.record({
    recordingState: fc.constantFrom("none", "uploading", "preparing", "ready", "refused"),
    teacherHeldOn: day,
    jointHeldOn: fc.constant(null),
    endedOn: day,
  });
  fc.assert(
    fc.property(facts, (over) => {
      const line = schoolLine({ ...asked, ...(over as Partial<SchoolFacts>) });
      expect(line.filter(({ state }) => state === "now").length).toBeLessThanOrEqual(1);
      const joint = line.find(({ kind }) => kind === "joint-look-back")?.state;
      expect(over.teacherHeldOn === null && joint === "now").toBe(false);
    }),
  );
});

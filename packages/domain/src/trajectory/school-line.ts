import type { IsoDate } from "../time/iso-date.ts";
import type { SchoolFacts } from "./facts.ts";

/** One mark on the lane of school: a square for its film, circles for what people do together. */
export type SchoolLineStep = {
  readonly kind: "question" | "recording" | "teacher-look-back" | "joint-look-back";
  readonly state: "done" | "now" | "todo";
  readonly on: IsoDate | null;
};

/** The steps of the branch in their fixed order (domain §2.9), with at most one "now"; what will no longer be done falls away. */
export function schoolLine(school: SchoolFacts): readonly SchoolLineStep[] {
  const isFilmed = school.recordingState !== "none" && school.recordingState !== "refused";
  const marks = [
    { kind: "question", done: true, on: school.askedOn },
    {
      kind: "recording",
      done: isFilmed || school.teacherHeldOn !== null,
      on: school.filmInOn ?? school.filmPlannedOn,
    },
    {
      kind: "teacher-look-back",
      done: school.teacherHeldOn !== null,
      on: school.teacherHeldOn ?? school.teacherPlannedOn,
    },
    {
      kind: "joint-look-back",
      done: school.jointHeldOn !== null,
      on: school.jointHeldOn ?? school.jointPlannedOn,
    },
  ] as const;
  const shown = school.endedOn === null ? marks : marks.filter(({ done }) => done);
  const now = shown.findIndex(({ done }) => !done);
  return shown.map(({ kind, done, on }, index) => ({
    kind,
    on,
    state: done ? "done" : index === now ? "now" : "todo",
  }));
}

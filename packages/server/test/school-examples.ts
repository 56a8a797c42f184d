import { PersonId } from "@samenkijken/contract/ids";
import type { Request } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import { schoolFilmText } from "@samenkijken/domain/consent/school-consent-texts";
import { aTeacherQuestion, type aTeacherTalkHeld } from "./school-builders.ts";

interface World {
  readonly atSchool: Awaited<ReturnType<typeof aTeacherTalkHeld>>;
}

type Examples<Name extends keyof Operations> = {
  readonly [Each in Name]: (world: World) => Request<Operations[Each]>;
};

const ofBranch = ({ atSchool }: World) => ({ trajectoryId: atSchool.family.trajectoryId });

/** A request for each operation about school. */
export const schoolExamples: Examples<
  | "readSchool"
  | "openSchool"
  | "addSchoolPerson"
  | "informClass"
  | "recordSchoolConsent"
  | "planSchoolFilm"
  | "planTeacherTalk"
  | "planJointTalk"
  | "readClipChoices"
  | "chooseClips"
> = {
  readSchool: (world) => ({ params: ofBranch(world), body: {} }),
  openSchool: (world) => ({
    params: ofBranch(world),
    body: {
      ...aTeacherQuestion(world.atSchool.family, world.atSchool.school),
      asks: ["questions", "problems"],
    },
  }),
  addSchoolPerson: (world) => ({
    params: ofBranch(world),
    body: { id: PersonId.parse(crypto.randomUUID()), role: "staff", name: "Juf Anna" },
  }),
  informClass: (world) => ({ params: ofBranch(world), body: { on: "2026-02-04", how: "Brief" } }),
  recordSchoolConsent: (world) => ({
    params: ofBranch(world),
    body: {
      id: crypto.randomUUID(),
      personId: world.atSchool.family.mother,
      decision: "given",
      channel: "paper",
      textVersion: schoolFilmText.id,
      language: "nl",
      decidedOn: "2026-02-03",
    },
  }),
  planSchoolFilm: (world) => ({
    params: { ...ofBranch(world), number: 2 },
    body: { moment: "other", plannedAt: "2026-12-01T09:00:00.000Z", reason: "De klas was ziek." },
  }),
  planTeacherTalk: (world) => ({
    params: { ...ofBranch(world), number: 2 },
    body: { plannedAt: "2026-12-02T09:00:00.000Z" },
  }),
  planJointTalk: (world) => ({ params: ofBranch(world), body: { plannedAt: "2026-12-03T09:00:00.000Z" } }),
  readClipChoices: (world) => ({ params: ofBranch(world), body: {} }),
  chooseClips: (world) => ({
    params: ofBranch(world),
    body: {
      id: crypto.randomUUID(),
      personId: world.atSchool.school.teacher,
      chosenOn: "2026-02-12",
      clipIds: [world.atSchool.clip.id],
    },
  }),
};

/** What ends something: asked last. */
export const schoolEnding: Examples<"withdrawSchoolConsent" | "endSchool"> = {
  withdrawSchoolConsent: (world) => ({
    params: ofBranch(world),
    body: { personId: world.atSchool.family.mother, purpose: "SCHOOL_FILM", channel: "in-person" },
  }),
  endSchool: (world) => ({
    params: ofBranch(world),
    body: { endedOn: "2026-02-20", reason: "De leerkracht is weg." },
  }),
};

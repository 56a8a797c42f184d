import { z } from "zod";
import { ConsentDecision, ConsentReason, ConsentState } from "./consent.ts";
import { Id, PersonId, TrajectoryId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { Day, FilmMoment, Instant, Language, Name, Reason, Text, Words } from "./shapes.ts";

/** Who somebody at school is. The class is one lane on a film, not a person who can agree. */
export const SchoolRole = z.enum(["teacher", "head", "staff", "class"]);
export type SchoolRole = z.output<typeof SchoolRole>;

export const SchoolPerson = z.object({ id: PersonId, role: SchoolRole, name: Name });
export type SchoolPerson = z.output<typeof SchoolPerson>;

/** What can be agreed to about school: one film there, and parts of films of home that the teacher may see. */
export const SchoolPurpose = z.enum(["SCHOOL_FILM", "SCHOOL_SHARE"]);
export type SchoolPurpose = z.output<typeof SchoolPurpose>;

/** Whether the teacher has questions or problems; either suffices (requirement C-29). */
export const TeacherAsks = z.enum(["questions", "problems"]);

/** Who must agree to one purpose, and what they said last. */
const Asked = z.object({
  state: ConsentState,
  required: z.array(
    z.object({
      personId: PersonId,
      why: ConsentReason,
      decision: z.enum(["given", "refused", "withdrawn"]).nullable(),
      decidedOn: Day.nullable(),
    }),
  ),
});
export type SchoolAsked = z.output<typeof Asked>;

/** What else is missing before a film at school may be made. */
export const SchoolGap = z.enum([
  "no-school-head",
  "class-not-informed",
  "school-film-ended",
  "unknown-custody",
]);

/** The branch to school of one trajectory, with everything that the trainer wrote down about it. */
export const SchoolBranch = z.object({
  trajectoryId: TrajectoryId,
  school: Name,
  asks: z.array(TeacherAsks),
  quote: Words,
  askedOn: Day,
  people: z.array(SchoolPerson),
  teacherId: PersonId,
  headId: PersonId.nullable(),
  classId: PersonId,
  contactAgreed: z.object({ on: Day, by: z.array(PersonId) }),
  classInformed: z.object({ on: Day, how: z.string() }).nullable(),
  /** The last day on which the film may be seen; null until the joint look-back was held. */
  filmUntil: Day.nullable(),
  film: Asked,
  gaps: z.array(SchoolGap),
  share: Asked,
  history: z.array(ConsentDecision.extend({ purpose: SchoolPurpose })),
  ended: z.object({ on: Day, reason: z.string() }).nullable(),
  /** Withdrawing stays possible when the steps with school are finished, and in the archive. */
  can: z.object({ edit: z.boolean(), withdraw: z.boolean() }),
});
export type SchoolBranch = z.output<typeof SchoolBranch>;

/** The page about school: the branch once it is open, and whether the programme has films there. */
export const School = z.object({ branch: SchoolBranch.nullable(), can: z.object({ edit: z.boolean() }) });
export type School = z.output<typeof School>;

const trajectory = z.object({ trajectoryId: TrajectoryId });
const film = trajectory.extend({ number: z.coerce.number<number | string>().int().min(1).max(20) });

export const schoolOperations = {
  readSchool: operation({
    method: "GET",
    path: "/trajectories/:trajectoryId/school",
    door: "school.read",
    params: trajectory,
    body: nothing,
    result: School,
    problems: [],
  }),
  /** Opens the branch on the teacher's question and with the parents' permission to speak with school, or corrects it. */
  openSchool: operation({
    method: "PUT",
    path: "/trajectories/:trajectoryId/school",
    door: "school.edit",
    params: trajectory,
    body: z.object({
      school: Name,
      /** The name of the group, as its lane is called. */
      group: SchoolPerson.omit({ role: true }),
      teacher: SchoolPerson.omit({ role: true }),
      asks: z.array(TeacherAsks).min(1).max(2),
      /** In the teacher's own words. */
      quote: Words,
      askedOn: Day,
      /** Which parents agreed that the trainer speaks with school, and when. */
      contactAgreed: z.object({ on: Day, by: z.array(PersonId).min(1).max(12) }),
      /** Needed when the programme has no film at school. */
      reason: Reason.nullable(),
    }),
    result: School,
    problems: [
      "trajectory-closed",
      "date-in-future",
      "unknown-person",
      "contact-not-agreed",
      "reason-needed",
      "school-ended",
    ],
  }),
  /** Writes who the head of the school is, or somebody else of school who can be seen in the film. */
  addSchoolPerson: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/school/people",
    door: "school.edit",
    params: trajectory,
    body: SchoolPerson.extend({ role: z.enum(["head", "staff"]) }),
    result: School,
    problems: ["school-not-open", "school-ended"],
  }),
  /** Writes when and how the parents of the class were told. */
  informClass: operation({
    method: "PUT",
    path: "/trajectories/:trajectoryId/school/class",
    door: "school.edit",
    params: trajectory,
    body: z.object({ on: Day, how: Text.trim().min(1).max(500) }),
    result: School,
    problems: ["school-not-open", "school-ended", "date-in-future"],
  }),
  recordSchoolConsent: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/school/consents",
    door: "consent.record",
    params: trajectory,
    body: z.object({
      /** The client makes the id, so that an old yes that is sent again can never undo a withdrawal. */
      id: Id,
      personId: PersonId,
      decision: z.enum(["given", "refused"]),
      channel: z.enum(["paper", "in-person"]),
      textVersion: Text.max(80),
      language: Language,
      decidedOn: Day,
    }),
    result: School,
    problems: ["school-not-open", "unknown-person", "unknown-consent-text", "date-in-future", "newer-answer"],
  }),
  withdrawSchoolConsent: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/school/withdrawals",
    door: "consent.record",
    params: trajectory,
    body: z.object({ personId: PersonId, purpose: SchoolPurpose, channel: z.enum(["paper", "in-person"]) }),
    result: School,
    problems: ["school-not-open", "unknown-person", "no-yes-to-withdraw"],
  }),
  planSchoolFilm: operation({
    method: "PUT",
    path: "/trajectories/:trajectoryId/school/films/:number",
    door: "school.edit",
    params: film,
    body: z.object({ moment: FilmMoment, plannedAt: Instant, reason: Reason.nullable() }),
    result: School,
    problems: [
      "trajectory-closed",
      "school-not-open",
      "school-ended",
      "cycle-out-of-order",
      "film-exists-in-cycle",
      "reason-needed",
    ],
  }),
  planTeacherTalk: operation({
    method: "PUT",
    path: "/trajectories/:trajectoryId/school/films/:number/look-back",
    door: "school.edit",
    params: film,
    body: z.object({ plannedAt: Instant }),
    result: School,
    problems: [
      "trajectory-closed",
      "school-not-open",
      "school-ended",
      "cycle-out-of-order",
      "look-back-ended",
    ],
  }),
  /** Only after the look-back with the teacher (requirement C-32). */
  planJointTalk: operation({
    method: "PUT",
    path: "/trajectories/:trajectoryId/school/joint",
    door: "school.edit",
    params: trajectory,
    body: z.object({ plannedAt: Instant }),
    result: School,
    problems: ["trajectory-closed", "school-not-open", "school-ended", "teacher-first"],
  }),
  /** Ends the branch, also before its talks: with a reason. Where a teacher is the client it is the trajectory that ends. */
  endSchool: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/school/ending",
    door: "school.edit",
    params: trajectory,
    body: z.object({ endedOn: Day, reason: Reason }),
    result: School,
    problems: ["school-not-open", "school-ended", "date-in-future", "before-school-asked", "close-instead"],
  }),
};

import { z } from "zod";
import { Clip, Still } from "./analysis.ts";
import { FamilyId, Id, LookBackId, PersonId, RecordingId, TrajectoryId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { FilmLane } from "./recordings.ts";
import { FilmMoment, Instant, MicrosInFilm, Name, Reason, Text, Words } from "./shapes.ts";

/** What a parent said, in their own words. */
export const Said = z.object({
  id: Id,
  personId: PersonId,
  clipId: Id.nullable(),
  at: MicrosInFilm.nullable(),
  words: Words,
  saidAt: Instant,
});

/** A moment of the film that is kept: by a parent, as a heart; by nobody in particular, as a photo of the talk. */
export const Kept = z.object({
  id: Id,
  personId: PersonId.nullable(),
  clipId: Id.nullable(),
  at: MicrosInFilm,
  /** The parent's own words for it; may be empty. */
  words: Text.trim().max(300),
  keptAt: Instant,
});
export type Kept = z.output<typeof Kept>;

/** Answers per parent: the items of settled 30, each 0 to 10. */
export const Answer = z.object({
  personId: PersonId,
  item: z.string().max(40),
  score: z.int().min(0).max(10),
});

export const WorkingPoint = z.object({
  personId: PersonId,
  quote: Words,
  /** When and where the parents will try it, in their words; may be empty. */
  whereWhen: Text.trim().max(500),
  /** The daily moment they choose for the next film; null when not chosen yet. */
  nextMoment: FilmMoment.nullable(),
  /** When that film is made, if it is known already. */
  nextFilmAt: Instant.nullable().default(null),
});
export type WorkingPoint = z.output<typeof WorkingPoint>;

/** A second talk about the same film, for a parent who was absent: this parent takes the working point of the first along. */
export const Confirmation = z.object({ lookBackId: LookBackId, personId: PersonId });

/** A talk that was held before about the same film. */
export const EarlierTalk = z.object({
  id: LookBackId,
  attendees: z.array(PersonId),
  endedAt: Instant,
  workingPoint: WorkingPoint.nullable(),
});

/** With whom a talk is held: the family, the teacher, or both together. */
export const TalkKind = z.enum(["family", "teacher", "joint"]);
export type TalkKind = z.output<typeof TalkKind>;

/** One talk in a list. */
export const LookBackLine = z.object({
  id: LookBackId,
  recordingId: RecordingId,
  kind: TalkKind,
  lane: FilmLane,
  number: z.int(),
  attendees: z.array(PersonId),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  can: z.object({ edit: z.boolean() }),
});
export type LookBackLine = z.output<typeof LookBackLine>;

export const LookBack = z.object({
  id: LookBackId,
  familyId: FamilyId,
  trajectoryId: TrajectoryId,
  recordingId: RecordingId,
  kind: TalkKind,
  lane: FilmLane,
  number: z.int(),
  attendees: z.array(PersonId),
  people: z.array(
    z.object({
      id: PersonId,
      name: Name,
      kind: z.enum(["child", "adult"]),
      /** Whether they belong to the family or to school. */
      side: z.enum(["family", "school"]),
    }),
  ),
  /** In the order of this talk: the plan's, unless the parents chose another. */
  clips: z.array(Clip),
  stills: z.array(Still),
  said: z.array(Said),
  kept: z.array(Kept),
  answers: z.array(Answer),
  workingPoint: WorkingPoint.nullable(),
  confirms: Confirmation.nullable(),
  /** Talks that were held before about the same film, oldest first. */
  earlier: z.array(EarlierTalk),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  can: z.object({ edit: z.boolean() }),
});
export type LookBack = z.output<typeof LookBack>;

const lookBack = z.object({ lookBackId: LookBackId });

export const lookBackOperations = {
  /** Starts the talk about a film whose plan is ready, or goes on with the one that is open. */
  startLookBack: operation({
    method: "POST",
    path: "/recordings/:recordingId/look-backs",
    door: "lookback.hold",
    params: z.object({ recordingId: RecordingId }),
    body: z.object({
      attendees: z.array(PersonId).min(1).max(12),
      /** Whether teacher and parents look together: only what each side let the other see is shown. */
      together: z.enum(["no", "yes"]).default("no"),
    }),
    result: LookBack,
    problems: [
      "consent-missing",
      "consent-withdrawn",
      "school-film-ended",
      "school-not-open",
      "plan-not-ready",
      "film-not-ready",
      "unknown-person",
      "teacher-first",
      "clips-not-chosen",
      "talk-open",
    ],
  }),
  /** Every talk of a trajectory, oldest first. */
  listLookBacks: operation({
    method: "GET",
    path: "/trajectories/:trajectoryId/look-backs",
    door: "lookback.read",
    params: z.object({ trajectoryId: TrajectoryId }),
    body: nothing,
    result: z.array(LookBackLine),
    problems: [],
  }),
  readLookBack: operation({
    method: "GET",
    path: "/look-backs/:lookBackId",
    door: "lookback.read",
    params: lookBack,
    body: nothing,
    result: LookBack,
    problems: [],
  }),
  writeWords: operation({
    method: "POST",
    path: "/look-backs/:lookBackId/words",
    door: "lookback.hold",
    params: lookBack,
    body: Said.omit({ saidAt: true }),
    result: LookBack,
    problems: ["look-back-ended", "unknown-person", "unknown-clip"],
  }),
  /** Takes words away; those that are gone already stay gone. */
  removeWords: operation({
    method: "DELETE",
    path: "/look-backs/:lookBackId/words/:wordsId",
    door: "lookback.hold",
    params: lookBack.extend({ wordsId: Id }),
    body: nothing,
    result: LookBack,
    problems: ["look-back-ended"],
  }),
  /** Keeps a moment, or writes other words for it: sending it twice keeps it once. */
  keepMoment: operation({
    method: "PUT",
    path: "/look-backs/:lookBackId/kept/:keptId",
    door: "lookback.hold",
    params: lookBack.extend({ keptId: Id }),
    body: Kept.omit({ id: true, keptAt: true }),
    result: LookBack,
    problems: ["look-back-ended", "unknown-person", "unknown-clip", "outside-film", "sensitive-clip"],
  }),
  /** Lets a kept moment go; one that is gone already stays gone. */
  letMomentGo: operation({
    method: "DELETE",
    path: "/look-backs/:lookBackId/kept/:keptId",
    door: "lookback.hold",
    params: lookBack.extend({ keptId: Id }),
    body: nothing,
    result: LookBack,
    problems: ["look-back-ended"],
  }),
  /** The order in which the parents want to see the clips of this talk; the plan stays as it is. */
  orderClips: operation({
    method: "PUT",
    path: "/look-backs/:lookBackId/order",
    door: "lookback.hold",
    params: lookBack,
    body: z.object({ clipIds: z.array(Id).max(200) }),
    result: LookBack,
    problems: ["look-back-ended"],
  }),
  answerQuestions: operation({
    method: "PUT",
    path: "/look-backs/:lookBackId/answers",
    door: "lookback.hold",
    params: lookBack,
    body: z.object({ answers: z.array(Answer).max(100) }),
    result: LookBack,
    problems: ["look-back-ended", "unknown-person"],
  }),
  agreeWorkingPoint: operation({
    method: "PUT",
    path: "/look-backs/:lookBackId/working-point",
    door: "lookback.hold",
    params: lookBack,
    body: WorkingPoint,
    result: LookBack,
    problems: ["look-back-ended", "unknown-person"],
  }),
  /** Says who takes the working point of an earlier talk about this film along, or that nobody does. */
  confirmWorkingPoint: operation({
    method: "PUT",
    path: "/look-backs/:lookBackId/confirmation",
    door: "lookback.hold",
    params: lookBack,
    body: z.object({ confirms: Confirmation.nullable() }),
    result: LookBack,
    problems: ["look-back-ended", "unknown-person", "no-such-working-point"],
  }),
  /** Ends the talk. Without the parents' words or a working point it passes with a written reason (settled 3). */
  endLookBack: operation({
    method: "POST",
    path: "/look-backs/:lookBackId/ending",
    door: "lookback.hold",
    params: lookBack,
    body: z.object({ reason: Reason.nullable() }),
    result: LookBack,
    problems: ["look-back-ended", "reason-needed"],
  }),
};

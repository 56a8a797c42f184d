import { z } from "zod";
import { Clip, Still } from "./analysis.ts";
import { FamilyId, Id, LookBackId, PersonId, RecordingId, TrajectoryId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { FilmMoment, Instant, MicrosInFilm, Name, Reason, Text, Words } from "./shapes.ts";

export const Said = z.object({
  id: Id,
  personId: PersonId,
  clipId: Id.nullable(),
  at: MicrosInFilm.nullable(),
  words: Words,
  saidAt: Instant,
});

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
});

export const LookBack = z.object({
  id: LookBackId,
  familyId: FamilyId,
  trajectoryId: TrajectoryId,
  recordingId: RecordingId,
  number: z.int(),
  attendees: z.array(PersonId),
  people: z.array(z.object({ id: PersonId, name: Name, kind: z.enum(["child", "adult"]) })),
  clips: z.array(Clip),
  stills: z.array(Still),
  said: z.array(Said),
  answers: z.array(Answer),
  workingPoint: WorkingPoint.nullable(),
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
    body: z.object({ attendees: z.array(PersonId).min(1).max(12) }),
    result: LookBack,
    problems: ["consent-missing", "consent-withdrawn", "plan-not-ready", "film-not-ready", "unknown-person"],
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
  removeWords: operation({
    method: "DELETE",
    path: "/look-backs/:lookBackId/words/:wordsId",
    door: "lookback.hold",
    params: lookBack.extend({ wordsId: Id }),
    body: nothing,
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

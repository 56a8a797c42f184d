import { goalEndings } from "@samenkijken/domain/outcomes/active-goals";
import { aloneIds, reachedIds, recommendIds } from "@samenkijken/domain/outcomes/closing-questions";
import { measuringMoments } from "@samenkijken/domain/outcomes/measuring-moments";
import { z } from "zod";
import { FamilyId, GoalId, Id, PersonId, TrajectoryId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { Count, Day, Instant, Name, Text, Words } from "./shapes.ts";

export const MeasuringMoment = z.enum(measuringMoments);

const Score = z.int().min(0).max(10);
const Level = z.int().min(-2).max(2);
/** A few words at the end of a scale or for a step of it. */
const ShortWords = Text.trim().min(1).max(200);

/** What a goal says: the parent's own words come with it, always. */
const GoalWords = z.object({
  words: Text.trim().min(1).max(300),
  quote: Words,
  quotedPersonId: PersonId,
  atZero: ShortWords,
  atTen: ShortWords,
  /** Whose goal it is (of a teacher, where that is the client), and which number each of them wishes; null when not said. */
  parents: z
    .array(z.object({ personId: PersonId, wish: Score.nullable() }))
    .min(1)
    .max(8)
    .refine((parents) => new Set(parents.map(({ personId }) => personId)).size === parents.length),
  /** The five steps of goal attainment scaling, from much less to much more than expected; null without them. */
  levels: z.array(ShortWords).length(5).nullable(),
  weight: z.int().min(1).max(3),
});

const Entered = z.object({ enteredAt: Instant, enteredBy: z.string() });

const Goal = GoalWords.extend({
  id: GoalId,
  version: z.int().positive(),
  setOn: Day,
  ended: z.object({ on: Day, how: z.enum(goalEndings) }).nullable(),
});
export type Goal = z.output<typeof Goal>;

const AnswerScore = z.object({ item: z.string().max(40), score: Score.nullable() });
const GoalScore = z.object({ goalId: GoalId, score: Score.nullable(), level: Level.nullable() });

/** One parent's scores at one moment, as they were entered; a later one corrects and both stay. */
const ParentScores = z.object({
  id: Id,
  moment: MeasuringMoment,
  personId: PersonId,
  measuredOn: Day,
  answers: z.array(AnswerScore).max(10),
  goals: z.array(GoalScore).max(20),
});

/** A score that was obtained outside; `name` counts where the instrument is another one. */
const InstrumentScore = z.object({
  id: Id,
  replaces: Id.nullable(),
  personId: PersonId,
  moment: MeasuringMoment,
  instrument: z.string().max(40),
  name: Name,
  score: z.number().min(-10_000).max(10_000),
  /** How many items were answered, where some were left open; null = all. */
  answered: z.int().min(1).max(500).nullable(),
  /** Only with both of them a change can be called reliable. */
  precision: z
    .object({ standardDeviation: z.number().positive().max(10_000), reliability: z.number().min(0).lt(1) })
    .nullable(),
  measuredOn: Day,
  scoredBy: Name,
});

const ClosingAnswers = z.object({
  id: Id,
  personId: PersonId,
  answeredOn: Day,
  grade: z.int().min(1).max(10).nullable(),
  reached: z.enum(reachedIds).nullable(),
  alone: z.enum(aloneIds).nullable(),
  recommend: z.enum(recommendIds).nullable(),
  helpedMost: Text.trim().max(2000),
  /** What the programme asks besides: a number, the id of a choice, or words. */
  own: z
    .array(z.object({ item: z.string().max(40), answer: Text.trim().min(1).max(2000) }))
    .max(20)
    .default([]),
});

/** From question to goals and scores: everything the screen of goals shows of one trajectory. */
export const Goals = z.object({
  trajectoryId: TrajectoryId,
  familyId: FamilyId,
  /** Who has goals and gives numbers: parents and others who care for the child, or the teacher where that is the client. */
  people: z.array(z.object({ id: PersonId, name: Name })),
  /** For each question the newest viewing question, when there is one. */
  viewingQuestions: z.array(z.object({ id: Id, questionId: Id, words: Words, definedOn: Day })),
  goals: z.array(Goal),
  measurements: z.array(ParentScores.extend(Entered.shape)),
  instrumentScores: z.array(InstrumentScore.extend(Entered.shape)),
  closingAnswers: z.array(ClosingAnswers.extend(Entered.shape)),
  can: z.object({ edit: z.boolean() }),
});
export type Goals = z.output<typeof Goals>;

const trajectory = z.object({ trajectoryId: TrajectoryId });

export const goalOperations = {
  readGoals: operation({
    method: "GET",
    path: "/trajectories/:trajectoryId/goals",
    door: "goals.read",
    params: trajectory,
    body: nothing,
    result: Goals,
    problems: [],
  }),
  /** What we want to see in the film (kijkvraag); a later one takes the place of an earlier one. */
  defineViewingQuestion: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/viewing-questions",
    door: "goals.edit",
    params: trajectory,
    body: z.object({ id: Id, questionId: Id, words: Words, definedOn: Day }),
    result: Goals,
    problems: ["unknown-question", "trajectory-closed", "date-in-future"],
  }),
  /** Writes a goal down, or its next version. A fourth one passes only by ending another at the same time. */
  keepGoal: operation({
    method: "PUT",
    path: "/trajectories/:trajectoryId/goals/:goalId",
    door: "goals.edit",
    params: trajectory.extend({ goalId: GoalId }),
    body: z.object({
      /** The version that this makes: 1 for a new goal, else one more than was seen. */
      version: Count.min(1),
      setOn: Day,
      goal: GoalWords,
      /** Where each parent stands at the start, with a new goal only. */
      begin: z.array(z.object({ measurementId: Id, personId: PersonId, score: Score })).max(8),
      endsGoalId: GoalId.nullable(),
    }),
    result: Goals,
    problems: [
      "three-goals",
      "ends-before-set",
      "goal-ended",
      "goal-scored",
      "unknown-goal",
      "unknown-person",
      "changed-meanwhile",
      "trajectory-closed",
      "date-in-future",
    ],
  }),
  endGoal: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/goals/:goalId/ending",
    door: "goals.edit",
    params: trajectory.extend({ goalId: GoalId }),
    body: z.object({ endedOn: Day, how: z.enum(goalEndings) }),
    result: Goals,
    problems: ["goal-ended", "ends-before-set", "unknown-goal", "trajectory-closed", "date-in-future"],
  }),
  recordScores: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/measurements",
    door: "goals.edit",
    params: trajectory,
    body: ParentScores.refine(({ answers, goals }) => answers.length + goals.length > 0),
    result: Goals,
    problems: ["unknown-person", "unknown-goal", "trajectory-closed", "trajectory-running", "date-in-future"],
  }),
  recordInstrument: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/instrument-scores",
    door: "goals.edit",
    params: trajectory,
    body: InstrumentScore,
    result: Goals,
    problems: [
      "unknown-person",
      "outside-scale",
      "trajectory-closed",
      "trajectory-running",
      "date-in-future",
    ],
  }),
  answerClosingQuestions: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/closing-answers",
    door: "goals.edit",
    params: trajectory,
    body: ClosingAnswers,
    result: Goals,
    problems: ["unknown-person", "date-in-future"],
  }),
};

import type { HandlersOf } from "../../platform/operation-types.ts";
import { answerClosingQuestions } from "./answer-closing-questions.ts";
import { defineViewingQuestion } from "./define-viewing-question.ts";
import { endGoal } from "./end-goal.ts";
import { keepGoal } from "./keep-goal.ts";
import { readGoals } from "./read-goals.ts";
import { recordInstrument } from "./record-instrument.ts";
import { recordScores } from "./record-scores.ts";

export const goalHandlers: HandlersOf<
  | "readGoals"
  | "defineViewingQuestion"
  | "keepGoal"
  | "endGoal"
  | "recordScores"
  | "recordInstrument"
  | "answerClosingQuestions"
> = {
  readGoals,
  defineViewingQuestion,
  keepGoal,
  endGoal,
  recordScores,
  recordInstrument,
  answerClosingQuestions,
};

import type { HandlersOf } from "../platform/operation-types.ts";
import { agreeWorkingPoint } from "./agree-working-point.ts";
import { answerQuestions } from "./answer-questions.ts";
import { endLookBack } from "./end-look-back.ts";
import { readLookBack } from "./read-look-back.ts";
import { removeWords } from "./remove-words.ts";
import { startLookBack } from "./start-look-back.ts";
import { writeWords } from "./write-words.ts";

export const lookBackHandlers: HandlersOf<
  | "startLookBack"
  | "readLookBack"
  | "writeWords"
  | "removeWords"
  | "answerQuestions"
  | "agreeWorkingPoint"
  | "endLookBack"
> = { startLookBack, readLookBack, writeWords, removeWords, answerQuestions, agreeWorkingPoint, endLookBack };

import type { HandlersOf } from "../platform/operation-types.ts";
import { agreeWorkingPoint } from "./agree-working-point.ts";
import { answerQuestions } from "./answer-questions.ts";
import { chooseClips, readClipChoices } from "./choose-clips.ts";
import { comparePictures } from "./compare-pictures.ts";
import { confirmWorkingPoint } from "./confirm-working-point.ts";
import { endLookBack } from "./end-look-back.ts";
import { keepMoment } from "./keep-moment.ts";
import { letMomentGo } from "./let-moment-go.ts";
import { listLookBacks } from "./list-look-backs.ts";
import { orderClips } from "./order-clips.ts";
import { readComparison } from "./read-comparison.ts";
import { readLookBack } from "./read-look-back.ts";
import { removeWords } from "./remove-words.ts";
import { startLookBack } from "./start-look-back.ts";
import { writeWords } from "./write-words.ts";

export const lookBackHandlers: HandlersOf<
  | "startLookBack"
  | "listLookBacks"
  | "readLookBack"
  | "writeWords"
  | "removeWords"
  | "keepMoment"
  | "letMomentGo"
  | "orderClips"
  | "answerQuestions"
  | "agreeWorkingPoint"
  | "confirmWorkingPoint"
  | "endLookBack"
  | "readComparison"
  | "comparePictures"
  | "readClipChoices"
  | "chooseClips"
> = {
  startLookBack,
  listLookBacks,
  readLookBack,
  writeWords,
  removeWords,
  keepMoment,
  letMomentGo,
  orderClips,
  answerQuestions,
  agreeWorkingPoint,
  confirmWorkingPoint,
  endLookBack,
  readComparison,
  comparePictures,
  readClipChoices,
  chooseClips,
};

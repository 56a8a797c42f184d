import type { Fitting } from "../programmes/content.ts";

/**
 * Which questions fit what a code is about, the nearest first; every code of both schemes stands here. A working point
 * is looked for where it already goes right.
 */
export const usualFitting: Fitting = {
  always: "OPEN_OBSERVE",
  workingPoint: "EXCEPTION",
  byCode: {
    ATTENTION: ["DETAIL", "CHILD_VIEW"],
    INITIATIVE: ["CHILD_INITIATIVE", "CHILD_VIEW"],
    FOLLOW: ["FOLLOW_FOCUS", "PARENT_ACTION"],
    RECEIVE: ["PARENT_ACTION", "EFFECT"],
    NAME: ["NAMING", "EFFECT"],
    TURN: ["TURNS", "EFFECT"],
    DISCUSS: ["AGREEING", "STRENGTH"],
    GUIDE: ["GUIDING", "STRENGTH"],
    CONFLICT: ["AGREEING", "DIFFERENCE"],
    CUE_ENGAGE: ["CHILD_VIEW", "CHILD_INITIATIVE"],
    CUE_PAUSE: ["PAUSE", "CHILD_VIEW"],
  },
  further: ["DETAIL", "PARENT_ACTION", "EFFECT", "STRENGTH", "MEANING"],
};

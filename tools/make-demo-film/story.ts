export type Who = "child" | "mother";
type Code = "INITIATIVE" | "RECEIVE" | "NAME" | "TURN" | "FOLLOW" | "ATTENTION";

/** One thing that happens in the film, in seconds; each bound lies on a picture. */
export interface Moment {
  readonly at: number;
  readonly end: number;
  readonly who: Who;
  readonly code: Code;
}

export const filmSeconds = 75;
export const picturesPerSecond = 25;

const moment = (at: number, end: number, who: Who, code: Code): Moment => ({ at, end, who, code });

/**
 * What happens at table. Movement and sound are drawn from these same moments, so that the example analysis
 * of the demo family is the truth. The initiative at 39 s finds the mother looking away: nobody receives it.
 */
export const moments: readonly Moment[] = [
  moment(2, 7, "mother", "ATTENTION"),
  moment(8, 10, "child", "INITIATIVE"),
  moment(9.2, 10.6, "mother", "FOLLOW"),
  moment(10.8, 12.6, "mother", "NAME"),
  moment(12.8, 14, "child", "TURN"),
  moment(14.6, 15.8, "mother", "RECEIVE"),
  moment(25, 27.2, "child", "INITIATIVE"),
  moment(26.2, 27.4, "mother", "RECEIVE"),
  moment(27.8, 29.2, "mother", "NAME"),
  moment(29.6, 30.6, "child", "TURN"),
  moment(31.2, 33, "mother", "TURN"),
  moment(33.2, 34.4, "child", "RECEIVE"),
  moment(39, 40.4, "child", "INITIATIVE"),
  moment(44.6, 46.2, "child", "INITIATIVE"),
  moment(45.6, 46.6, "mother", "FOLLOW"),
  moment(46.8, 48, "mother", "NAME"),
  moment(48.6, 51.2, "mother", "TURN"),
  moment(50, 51.4, "child", "RECEIVE"),
  moment(52, 53, "child", "TURN"),
  moment(53.6, 54.6, "mother", "RECEIVE"),
  moment(55.2, 57.6, "mother", "TURN"),
  moment(56.6, 57.8, "child", "RECEIVE"),
  moment(58.4, 59.4, "child", "TURN"),
  moment(60, 61, "mother", "RECEIVE"),
  moment(62, 63.8, "child", "INITIATIVE"),
  moment(63.2, 64.4, "mother", "RECEIVE"),
  moment(64.8, 65.8, "child", "TURN"),
  moment(66.4, 67.6, "mother", "TURN"),
  moment(68.2, 69.2, "child", "TURN"),
  moment(69.8, 71, "mother", "TURN"),
  moment(71.4, 74, "mother", "ATTENTION"),
];

import type { FrameTable } from "./frame-table.ts";
import { isWebSafe } from "./judge.ts";
import type { ProbeReport } from "./probe.ts";

const LONGEST_KEY_GAP_MICROS = 2_000_000;
const LONGEST_SIDE = 1920;

/** Whether the original is unfit for looking at closely in a browser: it must play, turn upright and step exactly. */
export function needsProxy(report: ProbeReport, table: FrameTable): boolean {
  const { picture } = report;
  if (picture === null || !isWebSafe(report)) return true;
  const turnedOddly = picture.orientation.mirrored || picture.orientation.rotation !== 0;
  const stretched = picture.square.width !== picture.stored.width;
  const big = Math.max(picture.stored.width, picture.stored.height) > LONGEST_SIDE;
  // A film that does not start at zero, or says nothing about its length, has another clock in each browser.
  const oddClock =
    table.firstTicks !== 0 || report.durationMicros === null || picture.promisedPictures === null;
  const severalPictures = report.pictureStreams > 1;
  const farSeeks = table.longestKeyGapMicros > LONGEST_KEY_GAP_MICROS;
  return turnedOddly || stretched || big || oddClock || severalPictures || farSeeks;
}

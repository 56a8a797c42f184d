import type { FrameTable } from "./frame-table.ts";
import { isInterlaced, isWebSafe } from "./judge.ts";
import type { ProbeReport } from "./probe.ts";
import type { ListedPacket } from "./read-lines.ts";

const LONGEST_KEY_GAP_MICROS = 600_000;
const LONGEST_SIDE = 1280;

export interface AsIsFacts {
  readonly report: ProbeReport;
  readonly table: FrameTable;
  readonly packets: readonly Pick<ListedPacket, "hidden">[];
}

/** Whether a browser shows the original at once and on the clock of its table; it may still be heavy to step through. */
export function playsAsIs({ report, table, packets }: AsIsFacts): boolean {
  const { picture } = report;
  if (picture === null || !isWebSafe(report) || report.pictureStreams > 1) return false;
  const stretched = picture.square.width !== picture.stored.width;
  // A film that does not start at zero, or says nothing about its length, has another clock in each browser,
  // and not every browser leaves out what an edit list hides.
  const counted = picture.promisedPictures !== null || report.container.includes("webm");
  const ownClock = table.firstTicks === 0 && report.durationMicros !== null && counted;
  const hides = packets.some((packet) => packet.hidden);
  return ownClock && !hides && !stretched && !picture.orientation.mirrored;
}

/** Whether the original that plays as it is also steps as lightly as a proxy would, so that none is needed. */
export function isGoodAsIs(facts: AsIsFacts): boolean {
  const { picture } = facts.report;
  if (picture === null || !playsAsIs(facts)) return false;
  const upright = picture.orientation.rotation === 0;
  const small = Math.max(picture.stored.width, picture.stored.height) <= LONGEST_SIDE;
  const plain = picture.hdr === null && !isInterlaced(picture, facts.table);
  return upright && small && plain && facts.table.longestKeyGapMicros <= LONGEST_KEY_GAP_MICROS;
}

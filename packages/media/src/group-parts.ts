import { ticksToMicros } from "./frame-table.ts";
import type { PictureStream, ProbeReport } from "./probe.ts";
import type { FilmSource } from "./source.ts";

export interface FilmPart {
  readonly source: FilmSource;
  readonly report: ProbeReport;
}

const JOINT_MICROS = 500_000;
/** The clock of a transport stream has 33 bits and starts again after a day. */
const CLOCK_TURN = 2 ** 33;

/** Puts together the parts of a transport stream that a camera cut at a size limit: their clock goes on. */
export function groupParts(parts: readonly FilmPart[]): readonly (readonly FilmPart[])[] {
  const groups: FilmPart[][] = [];
  for (const part of parts) {
    const before = groups.at(-1)?.at(-1);
    if (before !== undefined && goesOn(before.report, part.report)) groups.at(-1)?.push(part);
    else groups.push([part]);
  }
  return groups;
}

function goesOn(before: ProbeReport, after: ProbeReport): boolean {
  if (before.container !== "mpegts" || after.container !== "mpegts") return false;
  const [one, other] = [before.picture, after.picture];
  return one !== null && other !== null && isSameKind(one, other) && isSoonAfter(one, other);
}

function isSameKind(one: PictureStream, other: PictureStream): boolean {
  const sameSize = one.stored.width === other.stored.width && one.stored.height === other.stored.height;
  return one.codec === other.codec && sameSize;
}

function isSoonAfter(one: PictureStream, other: PictureStream): boolean {
  if (one.startTicks === null || one.durationTicks === null || other.startTicks === null) return false;
  const ticks = Math.abs(other.startTicks - one.startTicks - one.durationTicks) % CLOCK_TURN;
  return ticksToMicros(Math.min(ticks, CLOCK_TURN - ticks), one.timeBase) <= JOINT_MICROS;
}

import type { PictureStream } from "./probe.ts";

/** One coded picture; `hidden` when an edit list leaves it out of what a viewer sees. */
export interface FilmPacket {
  readonly ticks: number | null;
  readonly hidden: boolean;
}

export interface DecodedFrame {
  readonly ticks: number | null;
  readonly durationTicks: number;
  readonly key: boolean;
  readonly interlaced: boolean;
}

export interface FrameTable {
  /** Start of each displayed picture in whole microseconds after the first one; strictly rising. */
  readonly startsMicros: readonly number[];
  /** End of the last displayed picture, on the same clock. */
  readonly endMicros: number;
  /** Where the first displayed picture lies on the clock of the file, in ticks of its time base. */
  readonly firstTicks: number;
  readonly constantRate: boolean;
  readonly interlacedShare: number;
  /** The longest stretch without a picture that decodes by itself. */
  readonly longestKeyGapMicros: number;
}

/** Makes the table of displayed pictures; null when nothing could be shown. */
export function buildFrameTable(
  picture: Pick<PictureStream, "timeBase" | "startTicks" | "durationTicks" | "promisedPictures">,
  packets: readonly FilmPacket[],
  decoded: readonly DecodedFrame[],
): FrameTable | null {
  const shown = displayed(packets, decoded);
  const first = shown[0];
  if (first === undefined) return null;
  const micros = (ticks: number): number => ticksToMicros(ticks - first.ticks, picture.timeBase);
  const startsMicros = strictlyRising(shown.map((frame) => micros(frame.ticks)));
  const endMicros = Math.max((startsMicros.at(-1) ?? 0) + 1, micros(endTicks(picture, shown)));
  return {
    startsMicros,
    endMicros,
    firstTicks: first.ticks,
    constantRate: isConstant(rateGaps(picture.promisedPictures, packets, shown), picture.timeBase),
    interlacedShare: shown.filter((frame) => frame.interlaced).length / shown.length,
    longestKeyGapMicros: longestGap([
      ...startsMicros.filter((_, index) => shown[index]?.key === true),
      endMicros,
    ]),
  };
}

/** Turns ticks into whole microseconds without passing through binary fractions of a second. */
export function ticksToMicros(ticks: number, [top, bottom]: readonly [number, number]): number {
  const wide = BigInt(ticks) * BigInt(top) * 2_000_000n;
  const half = wide < 0n ? -BigInt(bottom) : BigInt(bottom);
  return Number((wide + half) / (2n * BigInt(bottom)));
}

type ShownFrame = DecodedFrame & { readonly ticks: number };

function displayed(packets: readonly FilmPacket[], decoded: readonly DecodedFrame[]): readonly ShownFrame[] {
  // A decoder with reordering gives some hidden pictures all the same, so the mark on the packet decides.
  const visible = new Set(packets.filter((packet) => !packet.hidden).map((packet) => packet.ticks));
  const hidden = new Set(packets.filter((packet) => packet.hidden).map((packet) => packet.ticks));
  const shown: ShownFrame[] = [];
  for (const frame of decoded) {
    const ticks = frame.ticks ?? guessNext(shown);
    if (!hidden.has(ticks) || visible.has(ticks)) shown.push({ ...frame, ticks });
  }
  return shown.sort((one, other) => one.ticks - other.ticks);
}

function guessNext(shown: readonly ShownFrame[]): number {
  const last = shown.at(-1);
  return last === undefined ? 0 : last.ticks + Math.max(1, last.durationTicks);
}

/** Two pictures at one moment (some recorders write them) stay two, a microsecond apart. */
function strictlyRising(starts: readonly number[]): readonly number[] {
  let previous = -1;
  return starts.map((start) => (previous = Math.max(start, previous + 1)));
}

function endTicks(
  stream: Pick<PictureStream, "startTicks" | "durationTicks" | "promisedPictures">,
  shown: readonly ShownFrame[],
): number {
  const last = shown.at(-1);
  if (last === undefined) return 0;
  const gap = median(gapsOf(shown.map((frame) => frame.ticks)));
  // Without an index the reader guesses the length of a picture from a rate that may be nonsense (1000 per second).
  const guessed = stream.promisedPictures === null && last.durationTicks < gap / 2;
  const own = last.ticks + (last.durationTicks > 0 && !guessed ? last.durationTicks : gap);
  // An index or edit list says exactly where the stream ends; live recordings and fragments say it wrongly.
  if (stream.promisedPictures === null || stream.durationTicks === null) return own;
  const said = (stream.startTicks ?? 0) + stream.durationTicks;
  return said > last.ticks && said <= last.ticks + (own - last.ticks) * 1.5 ? said : own;
}

/** The rate belongs to the film, not to its damage: coded pictures count, also those that no longer decode. */
function rateGaps(
  promised: number | null,
  packets: readonly FilmPacket[],
  shown: readonly ShownFrame[],
): readonly number[] {
  const coded = packets.filter((packet) => !packet.hidden).map((packet) => packet.ticks);
  const timed = coded.filter((ticks) => ticks !== null);
  const ticks = timed.length === coded.length && timed.length > 0 ? timed : shown.map((frame) => frame.ticks);
  const gaps = gapsOf([...ticks].sort((one, other) => one - other));
  // A stream without index is cut anywhere: pictures may be lacking after its first and before its last one.
  return promised === null && gaps.length > 10 ? gaps.slice(1, -1) : gaps;
}

function isConstant(gaps: readonly number[], timeBase: readonly [number, number]): boolean {
  const usual = median(gaps);
  // Containers that count in milliseconds round each time, so one tick of difference is no variation.
  const tolerance = Math.max(1, (0.000_1 * timeBase[1]) / timeBase[0]);
  return gaps.every((gap) => Math.abs(gap - usual) <= tolerance);
}

function gapsOf(sorted: readonly number[]): readonly number[] {
  return sorted.slice(1).map((value, index) => value - (sorted[index] ?? value));
}

function longestGap(moments: readonly number[]): number {
  return gapsOf(moments).reduce((longest, gap) => Math.max(longest, gap), 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

import { EncodedPacketSink, Input, MP4, QTFF } from "mediabunny";
import { customSource } from "./custom-source.ts";
import type { ProbeReport } from "./probe.ts";
import type { ListedPacket } from "./read-lines.ts";
import type { FilmSource } from "./source.ts";

/**
 * Finds where the first displayed picture lies on the clock of the sound, in microseconds; null when that is the clock
 * of the pictures. ffmpeg loses the relation between the two when an edit list starts where no key frame comes before.
 */
export async function readSoundZero(
  source: FilmSource,
  { container, sound, picture }: ProbeReport,
  packets: readonly ListedPacket[],
): Promise<number | null> {
  const mayBeLost = packets[0]?.hidden === true && !packets[0].key;
  if (!mayBeLost || sound === null || picture === null || !container.includes("mp4")) return null;
  const first = packets.reduce<number | null>(
    (best, { ticks, hidden }, nth) =>
      !hidden && ticks !== null && ticks < (packets[best ?? -1]?.ticks ?? Infinity) ? nth : best,
    null,
  );
  const moments = await readMoments(source);
  // Only when both list the same pictures, a place in one list is that place in the other.
  const moment = moments.length === packets.length ? moments[first ?? -1] : undefined;
  return moment === undefined ? null : Math.round(moment * 1_000_000);
}

/** The moments of the coded pictures in seconds, in the order of decoding, as the edit list itself places them. */
async function readMoments(source: FilmSource): Promise<readonly number[]> {
  const input = new Input({ formats: [MP4, QTFF], source: customSource(source) });
  try {
    const track = await input.getPrimaryVideoTrack().catch(() => null);
    const moments: number[] = [];
    if (track === null) return moments;
    const packets = new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true });
    for await (const { timestamp } of packets) moments.push(timestamp);
    return moments;
  } finally {
    input.dispose();
  }
}

import { buildFrameTable, type FrameTable } from "./frame-table.ts";
import type { PictureStream } from "./probe.ts";
import type { ListedPacket } from "./read-lines.ts";

/** Codecs of which each packet is exactly one shown picture, with how a header may speak of their fields. */
const FIELD_ORDERS: Readonly<Record<string, readonly string[]>> = {
  h263: ["progressive"],
  h264: ["progressive"],
  // These two say it only when it is unusual.
  hevc: ["progressive", "unknown"],
  av1: ["progressive", "unknown"],
  vp9: ["progressive", "unknown"],
  mjpeg: ["progressive"],
  prores: ["progressive"],
};

/**
 * Makes the frame table from the container's own list of packets; null when that list does not tell exactly which
 * pictures a decoder will show and when, so that the film must be decoded to know.
 */
export function packetTable(
  container: string,
  picture: PictureStream,
  packets: readonly ListedPacket[],
): FrameTable | null {
  if (!mayListExactly(container, picture) || !hasOwnMoments(packets) || !startsWhole(packets)) return null;
  const inOrder = packets.toSorted((one, other) => (one.ticks ?? 0) - (other.ticks ?? 0));
  return buildFrameTable(
    picture,
    packets,
    inOrder.map((packet) => ({ ...packet, interlaced: false })),
  );
}

/** Whether the list of packets of such a film can be exact, so that it is worth reading. */
export function mayListExactly(container: string, picture: PictureStream): boolean {
  const indexed = container.includes("mp4") || container.includes("matroska");
  return indexed && FIELD_ORDERS[picture.codec]?.includes(picture.fieldOrder) === true;
}

function hasOwnMoments(packets: readonly ListedPacket[]): boolean {
  const moments = new Set(packets.map((packet) => packet.ticks));
  return packets.length > 0 && moments.size === packets.length && !moments.has(null);
}

/** Pictures before the first key frame, in either order, may need what is not there; a decoder then shows fewer. */
function startsWhole(packets: readonly ListedPacket[]): boolean {
  const first = packets[0];
  if (first?.key !== true) return false;
  return packets.every((packet) => packet.hidden || (packet.ticks ?? 0) >= (first.ticks ?? 0));
}

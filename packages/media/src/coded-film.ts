import { EncodedPacketSink, Input, MATROSKA, MP4, QTFF, type EncodedPacket } from "mediabunny";
import { isRefresh, parseAvcDescription, type AvcDescription } from "./avc-description.ts";
import { customSource } from "./custom-source.ts";
import { bytesOf } from "./encode-stretch.ts";
import { ticksToMicros, type FrameTable } from "./frame-table.ts";
import type { Rotation } from "./geometry.ts";
import { isInterlaced } from "./judge.ts";
import type { FilmSegment } from "./look.ts";
import { nearestStart } from "./nearest-start.ts";
import type { ClipPacket } from "./plan-clip.ts";
import type { PictureStream, ProbeReport } from "./probe.ts";

/** A film whose coded pictures can be copied as they are. */
export interface CodedFilm {
  readonly config: VideoDecoderConfig;
  readonly description: AvcDescription;
  /** What the clock of the packets shows at time 0 of the table. */
  readonly zeroMicros: number;
  readonly rotation: Rotation;
  /** Lists the packets from a key frame before the first of these pictures on, until all have passed. */
  readonly list: (pictures: readonly [number, number]) => Promise<ListedPackets>;
  /** Gives so many packets from this one on, with their data. */
  readonly read: (start: EncodedPacket, count: number) => AsyncIterable<EncodedPacket>;
  readonly close: () => void;
}

interface ListedPackets {
  readonly packets: readonly ClipPacket[];
  /** The first clean one, with its data. */
  readonly clean: EncodedPacket | null;
}

/** Opens a film for copying; null when its kind does not allow that a part is copied and another encoded. */
export async function openCodedFilm({ source, report, table }: FilmSegment): Promise<CodedFilm | null> {
  const { picture } = report;
  if (picture === null || !mayBeCopied(report, picture) || isInterlaced(picture, table)) return null;
  const input = new Input({ formats: [MP4, QTFF, MATROSKA], source: customSource(source) });
  const track = await input.getPrimaryVideoTrack().catch(() => null);
  const config = (await track?.getDecoderConfig()) ?? null;
  const bytes = bytesOf(config?.description);
  const description = bytes === null ? null : parseAvcDescription(bytes);
  if (track === null || config === null || description === null) {
    input.dispose();
    return null;
  }
  const sink = new EncodedPacketSink(track);
  const zero = ticksToMicros(table.firstTicks, picture.timeBase);
  return {
    config,
    description,
    zeroMicros: zero,
    rotation: picture.orientation.rotation,
    list: (pictures) => listPackets({ sink, table, zero }, pictures),
    read: (start, count) => readPackets(sink, start, count),
    close: () => input.dispose(),
  };
}

function mayBeCopied({ container, pictureStreams }: ProbeReport, picture: PictureStream): boolean {
  const plain = picture.codec === "h264" && ["yuv420p", "yuvj420p"].includes(picture.pixelFormat);
  const held = container.includes("mp4") || container.includes("matroska");
  const odd = picture.orientation.mirrored || picture.square.width !== picture.stored.width;
  return plain && held && !odd && pictureStreams === 1;
}

interface Coded {
  readonly sink: EncodedPacketSink;
  readonly table: FrameTable;
  /** What the clock of the file shows at time 0 of the table, in microseconds. */
  readonly zero: number;
}

/** Packets may come this long after a picture that is shown later. */
const REORDERED = 64;

async function listPackets(coded: Coded, [first, end]: readonly [number, number]): Promise<ListedPackets> {
  const packets: ClipPacket[] = [];
  let clean: EncodedPacket | null = null;
  let passed = 0;
  let packet = await startPacket(coded, first);
  while (packet !== null && passed < REORDERED) {
    const picture = pictureAt(coded, packet);
    const mayBeClean: boolean =
      clean === null && packet.type === "key" && picture !== null && picture >= first;
    const found: EncodedPacket | null = mayBeClean ? await cleanPacket(coded, packet) : null;
    clean ??= found;
    packets.push({ picture, clean: found !== null });
    if (picture === null || picture >= end) passed += 1;
    packet = await coded.sink.getNextPacket(packet, { metadataOnly: true });
  }
  return { packets, clean };
}

async function startPacket({ sink, table, zero }: Coded, first: number): Promise<EncodedPacket | null> {
  const moment = ((table.startsMicros[first] ?? 0) + zero) / 1_000_000;
  const options = { metadataOnly: true };
  return (await sink.getKeyPacket(moment, options)) ?? (await sink.getFirstPacket(options));
}

async function cleanPacket({ sink }: Coded, { timestamp }: EncodedPacket): Promise<EncodedPacket | null> {
  const read = await sink.getPacket(timestamp);
  return read !== null && read.timestamp === timestamp && isRefresh(read.data) ? read : null;
}

/** The place of a packet among the displayed pictures: -1 before the first, null when it is none of them. */
function pictureAt({ table, zero }: Coded, packet: EncodedPacket): number | null {
  const micros = Math.round(packet.timestamp * 1_000_000) - zero;
  // The container's clock and the table's are rounded apart.
  const off = 2;
  if (micros < -off) return -1;
  const nearest = nearestStart(table.startsMicros, micros);
  return Math.abs((table.startsMicros[nearest] ?? 0) - micros) <= off ? nearest : null;
}

async function* readPackets(
  sink: EncodedPacketSink,
  start: EncodedPacket,
  count: number,
): AsyncIterable<EncodedPacket> {
  let packet: EncodedPacket | null = start;
  for (let nth = 1; packet !== null; nth += 1) {
    yield packet;
    packet = nth < count ? await sink.getNextPacket(packet) : null;
  }
}

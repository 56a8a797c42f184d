import {
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  ReadableStreamSource,
  StreamTarget,
  type EncodedPacket,
  type InputAudioTrack,
  type InputVideoTrack,
} from "mediabunny";
import { firstPacketFrom, SOUND_PACKET, SOUND_RATE } from "./sound-grid.ts";

/** Receives bytes of a film in order; only places inside the first 64 KiB are written a second time. */
export type WriteBytes = (position: number, bytes: Uint8Array) => Promise<void>;

interface SegmentPlace {
  /** Where the segment starts and its last picture ends, on the clock of the film. */
  readonly offsetMicros: number;
  readonly endMicros: number;
  /** Called with the start of each picture that was written, in microseconds. */
  readonly onPicture: (startMicros: number) => void;
}

interface ProxyWriter {
  /** Adds a fragmented MP4 that arrives as a stream after what was added before; gives the starts of its pictures. */
  readonly add: (stream: ReadableStream<Uint8Array>, place: SegmentPlace) => Promise<readonly number[]>;
  /** Writes the index and gives the size in bytes. */
  readonly finish: () => Promise<number>;
}

/** Turns streams from the encoder into one MP4 with an index, in which every browser seeks exactly. */
export async function createProxyWriter(
  write: WriteBytes,
  film: "sounding" | "silent",
): Promise<ProxyWriter> {
  const sink = countingSink(write);
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: false }),
    target: new StreamTarget(sink.stream),
  });
  const tracks: Tracks = {
    picture: new EncodedVideoPacketSource("avc"),
    sound: film === "sounding" ? new EncodedAudioPacketSource("aac") : null,
  };
  output.addVideoTrack(tracks.picture);
  if (tracks.sound !== null) output.addAudioTrack(tracks.sound);
  await output.start();
  return {
    add: (stream, place) => addSegment(stream, place, tracks),
    finish: async () => {
      await output.finalize();
      return sink.size();
    },
  };
}

interface Tracks {
  readonly picture: EncodedVideoPacketSource;
  readonly sound: EncodedAudioPacketSource | null;
}

async function addSegment(
  stream: ReadableStream<Uint8Array>,
  place: SegmentPlace,
  tracks: Tracks,
): Promise<readonly number[]> {
  const input = new Input({ formats: [MP4], source: new ReadableStreamSource(stream) });
  const video = await input.getPrimaryVideoTrack();
  if (video === null) throw new Error("the encoder gave no picture");
  const audio = await input.getPrimaryAudioTrack();
  const startsMicros: number[] = [];
  const onPicture = (start: number): void => {
    startsMicros.push(start);
    place.onPicture(start);
  };
  const lanes = [
    await videoLane(video, tracks.picture, { ...place, onPicture }),
    ...(audio === null || tracks.sound === null ? [] : [await audioLane(audio, tracks.sound, place)]),
  ];
  await copyInStep(lanes);
  return startsMicros;
}

interface Lane {
  next: EncodedPacket | null;
  /** Writes the waiting packet and fetches the one after it. */
  step(packet: EncodedPacket): Promise<void>;
}

async function videoLane(
  track: InputVideoTrack,
  source: EncodedVideoPacketSource,
  { offsetMicros, endMicros, onPicture }: SegmentPlace,
): Promise<Lane> {
  const config = await track.getDecoderConfig();
  if (config === null) throw new Error("the encoder gave a picture without description");
  const packets = new EncodedPacketSink(track);
  const lane: Lane = {
    next: await packets.getFirstPacket(),
    async step(packet) {
      lane.next = await packets.getNextPacket(packet);
      const start = toMicros(packet.timestamp) + offsetMicros;
      const timestamp = start / 1_000_000;
      // An encoder only repeats the usual length for the last picture; the film knows how long it stays.
      const left = (endMicros - start) / 1_000_000;
      const duration = lane.next === null && left > 0 ? left : packet.duration;
      await source.add(packet.clone({ timestamp, duration }), { decoderConfig: config });
      onPicture(start);
    },
  };
  return lane;
}

async function audioLane(
  track: InputAudioTrack,
  source: EncodedAudioPacketSource,
  { offsetMicros, endMicros }: SegmentPlace,
): Promise<Lane> {
  const config = await track.getDecoderConfig();
  if (config === null) throw new Error("the encoder gave a sound without description");
  const packets = new EncodedPacketSink(track);
  // All packets lie on one grid, so that those of two segments meet without a gap or an overlap.
  const last = firstPacketFrom(endMicros) - 1;
  const lane: Lane = {
    next: await packets.getFirstPacket(),
    async step(packet) {
      const nth = Math.round(((packet.timestamp + offsetMicros / 1_000_000) * SOUND_RATE) / SOUND_PACKET);
      const timestamp = (nth * SOUND_PACKET) / SOUND_RATE;
      if (nth <= last) await source.add(packet.clone({ timestamp }), { decoderConfig: config });
      lane.next = await packets.getNextPacket(packet);
    },
  };
  return lane;
}

async function copyInStep(lanes: readonly Lane[]): Promise<void> {
  for (;;) {
    const waiting = lanes.filter((lane) => lane.next !== null);
    const lane = waiting.reduce<Lane | undefined>(
      (first, next) => (first === undefined || earlier(next, first) ? next : first),
      undefined,
    );
    const packet = lane?.next ?? null;
    if (lane === undefined || packet === null) return;
    await lane.step(packet);
  }
}

function earlier(one: Lane, other: Lane): boolean {
  return (one.next?.timestamp ?? Infinity) < (other.next?.timestamp ?? Infinity);
}

const toMicros = (seconds: number): number => Math.round(seconds * 1_000_000);

/** A sink for mediabunny that hands everything to `write` and knows the size of the whole. */
export function countingSink(write: WriteBytes): {
  stream: WritableStream<{ data: Uint8Array<ArrayBuffer>; position: number; type: "write" }>;
  size(): number;
} {
  let size = 0;
  const stream = new WritableStream<{ data: Uint8Array<ArrayBuffer>; position: number; type: "write" }>({
    async write({ data, position }) {
      size = Math.max(size, position + data.length);
      await write(position, data);
    },
  });
  return { stream, size: () => size };
}

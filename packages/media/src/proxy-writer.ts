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
  type InputAudioTrack,
  type InputVideoTrack,
} from "mediabunny";
import { copyInStep, type Lane } from "./copy-in-step.ts";
import { countingSink, type WriteBytes } from "./counting-sink.ts";
import { firstPacketFrom, SOUND_PACKET, SOUND_RATE } from "./sound-grid.ts";

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

const toMicros = (seconds: number): number => Math.round(seconds * 1_000_000);

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

/** Receives bytes of the proxy in order; only places inside the first 64 KiB are written a second time. */
export type WriteBytes = (position: number, bytes: Uint8Array) => Promise<void>;

interface RemuxSettings {
  /** Where the last picture ends. */
  readonly endMicros: number;
  readonly write: WriteBytes;
  /** Called with the start of each picture that was written, in microseconds. */
  readonly onPicture: (startMicros: number) => void;
}

interface RemuxedFilm {
  readonly bytes: number;
  readonly startsMicros: readonly number[];
}

/** Turns a fragmented MP4 that arrives as a stream into one with an index, in which every browser seeks exactly. */
export async function remux(
  stream: ReadableStream<Uint8Array>,
  settings: RemuxSettings,
): Promise<RemuxedFilm> {
  const input = new Input({ formats: [MP4], source: new ReadableStreamSource(stream) });
  const video = await input.getPrimaryVideoTrack();
  if (video === null) throw new Error("the encoder gave no picture");
  const audio = await input.getPrimaryAudioTrack();
  const sink = countingSink(settings.write);
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: false }),
    target: new StreamTarget(sink.stream),
  });
  const lanes = [
    await videoLane(video, output, settings),
    ...(audio === null ? [] : [await audioLane(audio, output)]),
  ];
  await output.start();
  const startsMicros = await copyInStep(lanes);
  await output.finalize();
  return { bytes: sink.size(), startsMicros };
}

interface Lane {
  readonly kind: "picture" | "sound";
  next: EncodedPacket | null;
  /** Writes the waiting packet and fetches the one after it. */
  step(packet: EncodedPacket): Promise<void>;
}

async function videoLane(track: InputVideoTrack, output: Output, settings: RemuxSettings): Promise<Lane> {
  const codec = await track.getCodec();
  const config = await track.getDecoderConfig();
  if (codec === null || config === null) throw new Error("the encoder gave a picture without description");
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source);
  const packets = new EncodedPacketSink(track);
  const lane: Lane = {
    kind: "picture",
    next: await packets.getFirstPacket(),
    async step(packet) {
      lane.next = await packets.getNextPacket(packet);
      // An encoder only repeats the usual length for the last picture; the film knows how long it stays.
      const duration = settings.endMicros / 1_000_000 - packet.timestamp;
      const added = lane.next === null && duration > 0 ? packet.clone({ duration }) : packet;
      await source.add(added, { decoderConfig: config });
      settings.onPicture(toMicros(packet.timestamp));
      if (lane.next === null) source.close();
    },
  };
  return lane;
}

async function audioLane(track: InputAudioTrack, output: Output): Promise<Lane> {
  const codec = await track.getCodec();
  const config = await track.getDecoderConfig();
  if (codec === null || config === null) throw new Error("the encoder gave a sound without description");
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  const packets = new EncodedPacketSink(track);
  const lane: Lane = {
    kind: "sound",
    next: await packets.getFirstPacket(),
    async step(packet) {
      await source.add(packet, { decoderConfig: config });
      lane.next = await packets.getNextPacket(packet);
      if (lane.next === null) source.close();
    },
  };
  return lane;
}

async function copyInStep(lanes: readonly Lane[]): Promise<number[]> {
  const startsMicros: number[] = [];
  for (;;) {
    const waiting = lanes.filter((lane) => lane.next !== null);
    const lane = waiting.reduce<Lane | undefined>(
      (first, next) => (first === undefined || earlier(next, first) ? next : first),
      undefined,
    );
    const packet = lane?.next ?? null;
    if (lane === undefined || packet === null) return startsMicros;
    if (lane.kind === "picture") startsMicros.push(toMicros(packet.timestamp));
    await lane.step(packet);
  }
}

function earlier(one: Lane, other: Lane): boolean {
  return (one.next?.timestamp ?? Infinity) < (other.next?.timestamp ?? Infinity);
}

const toMicros = (seconds: number): number => Math.round(seconds * 1_000_000);

function countingSink(write: WriteBytes): {
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

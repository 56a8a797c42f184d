import { EncodedPacketSink, Input, MP4, ReadableStreamSource, type EncodedPacket } from "mediabunny";
import type { FilmProblemCode } from "./film-problem.ts";
import { withLoopback } from "./loopback.ts";
import { run, type RunResult } from "./run.ts";
import type { FilmSource } from "./source.ts";

interface StretchEncoding {
  readonly ffmpeg: string;
  readonly source: FilmSource;
  /** Gives the arguments for an address; the result must be a fragmented MP4 with one track on standard output. */
  readonly plan: (url: string) => readonly string[];
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

export interface EncodedStretch {
  readonly packets: AsyncIterable<EncodedPacket>;
  /** How the decoder of these packets is to be set up; one of the two. */
  readonly picture: VideoDecoderConfig | null;
  readonly sound: AudioDecoderConfig | null;
}

/** What a stretch cannot be encoded for; thrown inside the work on it, and caught where the clip is answered. */
export class StretchRefusal extends Error {
  readonly refusal: FilmProblemCode;
  constructor(refusal: FilmProblemCode) {
    super(`a stretch was refused: ${refusal}`);
    this.refusal = refusal;
  }
}

/** Runs ffmpeg on a film and gives what it encodes to `work` while it comes, which must take it all; stops it when the work fails. */
export async function encodeStretch<T>(
  encoding: StretchEncoding,
  work: (stretch: EncodedStretch) => Promise<T>,
): Promise<T> {
  const pipe = new TransformStream<Uint8Array, Uint8Array>();
  const bytes = pipe.writable.getWriter();
  const done = new AbortController();
  const signals = [done.signal, ...(encoding.signal === undefined ? [] : [encoding.signal])];
  const running = withLoopback(encoding.source, (url) =>
    run(encoding.ffmpeg, encoding.plan(url), {
      timeoutMs: encoding.timeoutMs,
      onOutput: (piece) => bytes.write(piece),
      signal: AbortSignal.any(signals),
    }),
  ).finally(() => void bytes.close().catch(() => undefined));
  running.catch(() => undefined);
  try {
    const result = await work(await openStretch(pipe.readable));
    refuseUnlessDone(await running);
    return result;
  } catch (error) {
    done.abort();
    // Its reader has gone; without this the encoder would wait forever.
    await bytes.abort(error).catch(() => undefined);
    const ended = await running.catch(() => null);
    encoding.signal?.throwIfAborted();
    if (ended !== null) refuseUnlessDone(ended);
    throw error;
  }
}

function refuseUnlessDone({ ended }: RunResult): void {
  if (ended === "too-slow") throw new StretchRefusal("too-slow");
  if (ended === "not-started") throw new StretchRefusal("no-ffmpeg");
  if (ended === "failed") throw new StretchRefusal("unplayable");
}

async function openStretch(stream: ReadableStream<Uint8Array>): Promise<EncodedStretch> {
  const input = new Input({ formats: [MP4], source: new ReadableStreamSource(stream) });
  const [track] = await input.getTracks().catch(() => []);
  if (track === undefined) throw new StretchRefusal("unplayable");
  return {
    packets: new EncodedPacketSink(track).packets(),
    picture: track.isVideoTrack() ? await track.getDecoderConfig() : null,
    sound: track.isAudioTrack() ? await track.getDecoderConfig() : null,
  };
}

/** The bytes of a decoder description as WebCodecs gives it; null when there is none. */
export function bytesOf(description: ArrayBufferLike | ArrayBufferView | undefined): Uint8Array | null {
  if (description === undefined) return null;
  if (ArrayBuffer.isView(description)) {
    return new Uint8Array(description.buffer, description.byteOffset, description.byteLength);
  }
  return new Uint8Array(description);
}

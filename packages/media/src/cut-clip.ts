import {
  EncodedAudioPacketSource,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  StreamTarget,
  type EncodedPacket,
} from "mediabunny";
import {
  freeSetNumbers,
  joinAvcDescriptions,
  parseAvcDescription,
  type AvcDescription,
} from "./avc-description.ts";
import { openCodedFilm, type CodedFilm } from "./coded-film.ts";
import { copyInStep, createLane, type Lane } from "./copy-in-step.ts";
import { countingSink, type WriteBytes } from "./counting-sink.ts";
import { bytesOf, encodeStretch, StretchRefusal, type EncodedStretch } from "./encode-stretch.ts";
import type { FilmProblemCode } from "./film-problem.ts";
import { findFfmpeg, type Ffmpeg } from "./find-ffmpeg.ts";
import type { Rotation } from "./geometry.ts";
import type { FilmSegment } from "./look.ts";
import { nearestStart } from "./nearest-start.ts";
import { planClip, type ClipPlan } from "./plan-clip.ts";
import { planAlike, planAnew, planStretchSound, stretchMicros, type StretchWish } from "./plan-stretch.ts";
import { SOUND_PACKET, SOUND_RATE } from "./sound-grid.ts";

interface CutSettings {
  readonly write: WriteBytes;
  readonly signal?: AbortSignal;
}

export type CutResult =
  | {
      readonly ok: true;
      readonly bytes: number;
      readonly pictures: number;
      /** How many of them had to be encoded again. */
      readonly encodedPictures: number;
    }
  | { readonly ok: false; readonly refusal: FilmProblemCode };

/**
 * Writes an MP4 with exactly the pictures that start in [startMicros, endMicros) and their sound. Where the film allows
 * it, only the pictures before the first key frame (and at the end those that need later ones) are encoded again.
 */
export async function cutClip(
  film: FilmSegment,
  stretch: { readonly startMicros: number; readonly endMicros: number },
  settings: CutSettings,
): Promise<CutResult> {
  const programs = await findFfmpeg();
  if (programs === null) return { ok: false, refusal: "no-ffmpeg" };
  const { picture, container } = film.report;
  if (picture === null) return { ok: false, refusal: "no-picture" };
  const pictures = picturesIn(film.table.startsMicros, stretch);
  if (pictures[0] >= pictures[1]) return { ok: false, refusal: "empty-stretch" };
  const wish = { container, picture, table: film.table, pictures };
  try {
    return await cut({ film, wish, settings, programs });
  } catch (error) {
    if (error instanceof StretchRefusal) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

function picturesIn(
  starts: readonly number[],
  stretch: { readonly startMicros: number; readonly endMicros: number },
): readonly [number, number] {
  const from = (moment: number): number => {
    const found = starts.findIndex((start) => start >= moment);
    return found < 0 ? starts.length : found;
  };
  return [from(stretch.startMicros), from(stretch.endMicros)];
}

interface Cutting {
  readonly film: FilmSegment;
  readonly wish: StretchWish;
  readonly settings: CutSettings;
  readonly programs: Ffmpeg;
}

async function cut(cutting: Cutting): Promise<CutResult> {
  const { film, wish } = cutting;
  const coded = await openCodedFilm(film);
  try {
    const listed = await coded?.list(wish.pictures);
    const plan = listed === undefined ? null : planClip(listed.packets, wish.pictures);
    const copies = plan !== null && coded !== null && listed !== undefined && listed.clean !== null;
    const spliced = copies ? await splice(cutting, { coded, plan, start: listed.clean }) : null;
    if (spliced !== null) return await write(cutting, spliced);
  } finally {
    coded?.close();
  }
  return await encodeAll(cutting);
}

/** The pictures of a clip in the order of decoding, on the clock of the film. */
interface ClipPictures {
  readonly packets: AsyncIterable<EncodedPacket>;
  readonly config: VideoDecoderConfig;
  readonly rotation: Rotation;
  readonly encodedPictures: number;
}

interface Copying {
  readonly coded: CodedFilm;
  readonly plan: ClipPlan;
  /** The first packet to copy. */
  readonly start: EncodedPacket;
}

/** Encodes what stands before and after the copied pictures; null when the encoder gives other pictures than asked. */
async function splice(cutting: Cutting, { coded, plan, start }: Copying): Promise<ClipPictures | null> {
  const [headNumber, tailNumber] = freeSetNumbers(coded.description);
  if (headNumber === undefined || tailNumber === undefined) return null;
  const head = await encodeAlike(cutting, plan.head, headNumber);
  const tail = await encodeAlike(cutting, plan.tail, tailNumber);
  if (head === null || tail === null) return null;
  const description = joinAvcDescriptions([coded.description, ...head.description, ...tail.description]);
  const zero = coded.zeroMicros;
  async function* packets(): AsyncIterable<EncodedPacket> {
    yield* head?.packets ?? [];
    for await (const packet of coded.read(start, plan.copied[1] - plan.copied[0])) {
      yield packet.clone({ timestamp: packet.timestamp - zero / 1_000_000 });
    }
    yield* tail?.packets ?? [];
  }
  return {
    packets: packets(),
    config: { ...coded.config, description },
    rotation: coded.rotation,
    encodedPictures: head.packets.length + tail.packets.length,
  };
}

interface Alike {
  readonly packets: readonly EncodedPacket[];
  readonly description: readonly AvcDescription[];
}

async function encodeAlike(
  cutting: Cutting,
  pictures: readonly [number, number],
  setNumber: number,
): Promise<Alike | null> {
  const count = pictures[1] - pictures[0];
  if (count === 0) return { packets: [], description: [] };
  const wish = { ...cutting.wish, pictures };
  const encoded = encodeStretch(
    encodingOf(cutting, (url) => planAlike(wish, url, setNumber)),
    async (stretch) => {
      const packets: EncodedPacket[] = [];
      for await (const packet of stretch.packets) packets.push(packet);
      const description = parseAvcDescription(bytesOf(stretch.picture?.description) ?? new Uint8Array());
      return packets.length === count && description !== null
        ? { packets, description: [description] }
        : null;
    },
  );
  // What cannot be encoded alike may still be encoded anew, together with the rest.
  return await encoded.catch((error: unknown) => {
    if (error instanceof StretchRefusal && error.refusal === "unplayable") return null;
    throw error;
  });
}

function encodingOf(
  { film, settings, programs }: Cutting,
  plan: (url: string) => readonly string[],
): Parameters<typeof encodeStretch>[0] {
  const signal = settings.signal === undefined ? {} : { signal: settings.signal };
  // A film without index is read from its start, so its whole length counts.
  const timeoutMs = 5 * 60_000 + (film.table.endMicros / 1000) * 10;
  return { ffmpeg: programs.ffmpeg, source: film.source, plan, timeoutMs, ...signal };
}

async function encodeAll(cutting: Cutting): Promise<CutResult> {
  const { wish } = cutting;
  return await encodeStretch(
    encodingOf(cutting, (url) => planAnew(wish, url)),
    async (stretch) => {
      if (stretch.picture === null) throw new StretchRefusal("unplayable");
      const [first, end] = wish.pictures;
      const { packets, picture: config } = stretch;
      return await write(cutting, { packets, config, rotation: 0, encodedPictures: end - first });
    },
  );
}

async function write(cutting: Cutting, pictures: ClipPictures): Promise<CutResult> {
  const { film, wish } = cutting;
  const { sound } = film.report;
  const [startMicros, endMicros] = stretchMicros(film.table, wish.pictures);
  const samples = ((endMicros - startMicros) * SOUND_RATE) / 1_000_000;
  const soundZeroMicros = film.soundZeroMicros ?? null;
  // Of less than two packets nothing would be heard.
  if (sound === null || sound.codec === "unknown" || samples < 2 * SOUND_PACKET)
    return await mux(cutting, pictures, null);
  const encoding = encodingOf(cutting, (url) => planStretchSound({ ...wish, sound, soundZeroMicros }, url));
  return await encodeStretch(encoding, (stretch) => mux(cutting, pictures, stretch));
}

async function mux(
  cutting: Cutting,
  pictures: ClipPictures,
  sound: EncodedStretch | null,
): Promise<CutResult> {
  const sink = countingSink(cutting.settings.write);
  const output = new Output({
    // The index goes first where the whole clip may wait in memory for it.
    format: new Mp4OutputFormat({ fastStart: likelyBytes(cutting) < MOST_HELD ? "in-memory" : false }),
    target: new StreamTarget(sink.stream),
  });
  const picture = new EncodedVideoPacketSource("avc");
  output.addVideoTrack(picture, { rotation: pictures.rotation });
  const audio = sound?.sound ?? null;
  const heard = audio === null ? null : new EncodedAudioPacketSource("aac");
  if (heard !== null) output.addAudioTrack(heard);
  await output.start();
  let count = 0;
  const lanes: Lane[] = [
    await createLane(onClipClock(cutting, pictures.packets), async (packet) => {
      await picture.add(packet, { decoderConfig: pictures.config });
      count += 1;
    }),
  ];
  if (sound !== null && audio !== null && heard !== null) {
    lanes.push(await createLane(sound.packets, (packet) => heard.add(packet, { decoderConfig: audio })));
  }
  await copyInStep(lanes);
  await output.finalize();
  return { ok: true, bytes: sink.size(), pictures: count, encodedPictures: pictures.encodedPictures };
}

const MOST_HELD = 64 * 1024 ** 2;

/** Bytes that the clip will have, roughly: its part of the film, and twice as much where it is encoded again. */
function likelyBytes({ film, wish }: Cutting): number {
  const [startMicros, endMicros] = stretchMicros(film.table, wish.pictures);
  return (2 * film.source.size * (endMicros - startMicros)) / film.table.endMicros;
}

/** Gives each packet the exact time and length that the table has for its picture, counted from the first one. */
async function* onClipClock(
  { film, wish }: Cutting,
  packets: AsyncIterable<EncodedPacket>,
): AsyncIterable<EncodedPacket> {
  const { startsMicros, endMicros } = film.table;
  const zero = startsMicros[wish.pictures[0]] ?? 0;
  for await (const packet of packets) {
    const nth = nearestStart(startsMicros, Math.round(packet.timestamp * 1_000_000));
    const start = startsMicros[nth] ?? 0;
    yield packet.clone({
      timestamp: (start - zero) / 1_000_000,
      duration: ((startsMicros[nth + 1] ?? endMicros) - start) / 1_000_000,
    });
  }
}

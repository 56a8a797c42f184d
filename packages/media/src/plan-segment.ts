import type { FrameTable } from "./frame-table.ts";
import { fitted, type Size } from "./geometry.ts";
import { inputOptions, optionWords } from "./input-options.ts";
import { keyFrameRule } from "./key-frame-rule.ts";
import { fromFirstPicture, pictureFilters } from "./picture-filters.ts";
import type { PictureStream, SoundStream } from "./probe.ts";
import { soundFilters, soundZeroOf, type SoundPlace } from "./sound-filters.ts";
import { firstPacketFrom, SOUND_PACKET, sampleOfPacket } from "./sound-grid.ts";

const SHORT_SIDE = 720;
const LONG_SIDE = 1280;
/** Longest side of the poster in pixels. */
export const POSTER_EDGE = 960;

export interface SegmentWish extends SoundPlace {
  readonly picture: PictureStream;
  /** Null when the sound of this segment cannot be read or is not there. */
  readonly sound: SoundStream | null;
  readonly table: FrameTable;
  /** Where the segment starts on the clock of the whole film. */
  readonly offsetMicros: number;
  /** `several`: the packets go into one film with those of other segments. */
  readonly segments: "one" | "several";
  readonly proxy: "make" | "not-needed";
  /** Whether the film has sound; a segment without gets silence. */
  readonly film: "sounding" | "silent";
  readonly tiles: { readonly size: Size; readonly everyMicros: number };
  /** On the clock of the segment; null when the poster comes from another one. */
  readonly posterMicros: number | null;
}

/** The descriptors on which ffmpeg gives what it makes beside the film on its standard output. */
export const MORE_OUTPUTS = { tiles: 3, moments: 4, poster: 5, level: 6 } as const;

/**
 * Gives the ffmpeg arguments that decode a segment once and make all that is made of it: the proxy (one picture per
 * displayed source picture at the same time, upright, square pixels, ordinary brightness, nothing of what the phone
 * noted), the tiles of the strip with their moments, the poster, and the plain sound for the peaks.
 */
export function planSegment(wish: SegmentWish, url: string): string[] {
  const { proxy } = wish;
  const sounds = wish.film === "sounding";
  return [
    // However much is damaged, the rest is kept. One thread for each step: more cost processor time for passing pictures about, and people are watching meanwhile.
    ...optionWords(
      "-hide_banner -nostdin -v error -copyts -noautorotate -max_error_rate 1 -filter_complex_threads 1 -threads 1",
    ),
    ...(proxy === "make" ? [] : optionWords("-skip_frame nokey")),
    ...inputOptions(url),
    "-filter_complex",
    graph(wish).join(";"),
    ...(proxy === "make" ? proxyOutput(wish) : []),
    ...optionWords(`-map [tiles] -fps_mode passthrough -f rawvideo pipe:${MORE_OUTPUTS.tiles}`),
    ...(wish.posterMicros === null ? [] : posterOutput()),
    ...(sounds ? optionWords(`-map [level] -c:a pcm_s16le -f s16le pipe:${MORE_OUTPUTS.level}`) : []),
  ];
}

function proxyOutput({ table, segments, film }: SegmentWish): string[] {
  return [
    ...optionWords("-map [film] -fps_mode passthrough -enc_time_base 1:1000000"),
    // Constant quality by quantiser: the search for a bitrate costs as much as half the encoding. Deblocking costs next
    // to nothing and keeps faces smooth.
    ...optionWords(
      "-c:v libx264 -preset ultrafast -threads 1 -qp 25 -x264-params no-deblock=0 -level:v 4.2 -bf 0",
    ),
    ...optionWords(`-force_key_frames ${keyFrameRule(table)}`),
    // Each key frame then carries its own description, should it differ between segments.
    ...(segments === "several" ? optionWords("-bsf:v dump_extra=freq=keyframe") : []),
    ...(film === "sounding" ? optionWords("-map [sound] -c:a aac -aac_coder fast -b:a 128k") : []),
    ...optionWords("-map_metadata -1 -map_chapters -1 -fflags +bitexact"),
    ...optionWords("-max_muxing_queue_size 9999 -avoid_negative_ts disabled"),
    ...optionWords("-movflags +frag_keyframe+empty_moov+default_base_moof+frag_discont -f mp4 pipe:1"),
  ];
}

function posterOutput(): string[] {
  return optionWords(
    `-map [poster] -frames:v 1 -map_metadata -1 -fflags +bitexact -c:v mjpeg -q:v 3 -f image2pipe pipe:${MORE_OUTPUTS.poster}`,
  );
}

function graph(wish: SegmentWish): string[] {
  const { picture, table, proxy, posterMicros } = wish;
  const size = proxy === "make" ? proxySize(picture.shown) : posterSize(picture.shown);
  const ways = [...(proxy === "make" ? ["[film]"] : []), "[a]", ...(posterMicros === null ? [] : ["[b]"])];
  const picturesAtTheirTime = [
    ...fromFirstPicture(table.firstTicks),
    ...pictureFilters({ picture, table }, size),
  ];
  return [
    `[0:${picture.index}]${picturesAtTheirTime.join(",")},split=${ways.length}${ways.join("")}`,
    `[a]${tileFilters(wish).join(",")}[tiles]`,
    ...(posterMicros === null ? [] : [`[b]${posterFilters(picture.shown, posterMicros).join(",")}[poster]`]),
    ...(wish.film === "sounding" ? soundGraph(wish) : []),
  ];
}

/** The size of the proxy, upright and in square pixels. */
export function proxySize(shown: Size): Size {
  return fitted(shown, SHORT_SIDE, LONG_SIDE);
}

function posterSize(shown: Size): Size {
  return fitted(shown, POSTER_EDGE, POSTER_EDGE);
}

function tileFilters({ tiles, offsetMicros }: SegmentWish): string[] {
  const nth = (seconds: string): string =>
    `floor((${seconds}+${(offsetMicros / 1_000_000).toFixed(6)})/${(tiles.everyMicros / 1_000_000).toFixed(6)})`;
  const { width, height } = tiles.size;
  return [
    `select='gt(${nth("t")},if(isnan(prev_selected_t),${nth("-0.000001")},${nth("prev_selected_t")}))'`,
    `scale=${width}:${height}:flags=bilinear`,
    "format=yuv420p",
    // Raw pictures carry no times; this prints them, once there is something to print.
    "metadata=mode=add:key=tile:value=1",
    `metadata=mode=print:direct=1:file='pipe\\:${MORE_OUTPUTS.moments}'`,
  ];
}

function posterFilters(shown: Size, micros: number): string[] {
  const size = posterSize(shown);
  return [
    `select='isnan(prev_selected_t)*gte(t,${(micros / 1_000_000).toFixed(6)})'`,
    `scale=${size.width}:${size.height}:flags=bicubic`,
  ];
}

function soundGraph(wish: SegmentWish): string[] {
  const { sound, table, proxy, offsetMicros } = wish;
  const zeroMicros = soundZeroOf(wish);
  const whole = soundFilters({ sound, zeroMicros, startMicros: 0, endMicros: table.endMicros });
  if (proxy === "not-needed") return [`${whole}[level]`];
  // The encoder puts a packet of its own before the first sample. That packet takes the place of the first 21 ms, so
  // that sound starts in step without an edit list.
  const first = sampleOfPacket(firstPacketFrom(offsetMicros), offsetMicros) + SOUND_PACKET;
  return [`${whole},asplit=2[level][c]`, `[c]atrim=start_pts=${first}[sound]`];
}

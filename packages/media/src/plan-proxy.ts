import type { Ffmpeg } from "./find-ffmpeg.ts";
import type { FrameTable } from "./frame-table.ts";
import { fitted, turned, type Orientation } from "./geometry.ts";
import { inputOptions, optionWords } from "./input-options.ts";
import { isInterlaced } from "./judge.ts";
import type { PictureStream, SoundStream } from "./probe.ts";

const SHORT_SIDE = 720;
const LONG_SIDE = 1280;
const KEY_FRAME_MICROS = 500_000;
const LONGEST_KEY_LIST = 8000;
/** Under half a tick of the usual 90 kHz clock, so that rounding never passes the picture that is meant. */
const HALF_TICK_MICROS = 5;
const SOUND_RATE = 48_000;
/** Samples that an AAC encoder puts before the first real one. */
const SOUND_PRIMING = 1024;

export interface ProxyWish {
  readonly picture: PictureStream;
  readonly sound: SoundStream | null;
  readonly table: FrameTable;
}

/**
 * Gives the ffmpeg arguments that turn a film into its proxy on standard output: one picture per displayed source
 * picture at the same time, upright, square pixels, ordinary brightness, and nothing of what the phone noted.
 */
export function planProxy(wish: ProxyWish, url: string, abilities: Pick<Ffmpeg, "toneMaps">): string[] {
  const { picture, sound, table } = wish;
  const hasSound = sound !== null && sound.codec !== "unknown";
  return [
    ...optionWords("-hide_banner -nostdin -v error -copyts -noautorotate"),
    ...inputOptions(url),
    ...optionWords(`-map 0:${picture.index} -vf`),
    pictureFilters(wish, abilities).join(","),
    ...optionWords("-fps_mode passthrough -enc_time_base -1"),
    ...optionWords("-c:v libx264 -preset veryfast -crf 21 -profile:v high -pix_fmt yuv420p"),
    ...optionWords(`-bf 0 -force_key_frames ${keyFrameRule(table)}`),
    ...(hasSound ? ["-map", `0:${sound.index}`, "-af", soundFilters(wish).join(",")] : ["-an"]),
    ...(hasSound ? optionWords(`-c:a aac -b:a 128k -ac 2 -ar ${SOUND_RATE}`) : []),
    ...optionWords("-sn -dn -map_metadata -1 -map_chapters -1 -fflags +bitexact"),
    ...optionWords("-max_muxing_queue_size 9999 -avoid_negative_ts disabled"),
    ...optionWords("-movflags +frag_keyframe+empty_moov+default_base_moof -f mp4 pipe:1"),
  ];
}

function pictureFilters({ picture, table }: ProxyWish, abilities: Pick<Ffmpeg, "toneMaps">): string[] {
  const target = fitted(picture.shown, SHORT_SIDE, LONG_SIDE);
  return [
    ...fromFirstPicture(table),
    ...(isInterlaced(picture, table) ? ["bwdif=mode=send_frame:deint=all"] : []),
    ...brightnessAndSize(picture, turned(target, picture.orientation.rotation), abilities),
    ...uprightFilters(picture.orientation),
    "setsar=1",
  ];
}

/** Filters that leave out what an edit list hides and put the first displayed picture at zero. */
function fromFirstPicture({ firstTicks }: FrameTable): string[] {
  return [`trim=start_pts=${firstTicks}`, `setpts=PTS-(${firstTicks})`];
}

/** Filters that scale (first: mapping fewer pixels costs half) and map high dynamic range to ordinary brightness. */
export function brightnessAndSize(
  picture: PictureStream,
  size: { readonly width: number; readonly height: number },
  abilities: Pick<Ffmpeg, "toneMaps">,
): string[] {
  const scale = `scale=${size.width}:${size.height}:flags=bicubic:out_range=tv`;
  if (picture.hdr === null || !abilities.toneMaps) return [scale, "format=yuv420p"];
  const transfer = picture.hdr === "pq" ? "smpte2084" : "arib-std-b67";
  return [
    scale,
    `zscale=tin=${transfer}:pin=bt2020:min=bt2020nc:rin=tv:t=linear:npl=203`,
    "format=gbrpf32le",
    "zscale=p=bt709",
    "tonemap=tonemap=hable:desat=0",
    "zscale=t=bt709:m=bt709:r=tv",
    "format=yuv420p",
  ];
}

/** Filters that turn the stored picture upright. */
export function uprightFilters({ rotation, mirrored }: Orientation): string[] {
  const turns = { 0: [], 90: ["transpose=clock"], 180: ["hflip", "vflip"], 270: ["transpose=cclock"] };
  return [...(mirrored ? ["vflip"] : []), ...turns[rotation]];
}

function keyFrameRule(table: FrameTable): string {
  const moments = table.constantRate ? [] : keyMoments(table);
  // The list is exact but must fit on a command line; it is only needed where the next gap cannot be foreseen.
  if (moments.length > 0 && moments.length <= LONGEST_KEY_LIST) {
    return moments.map((micros) => (Math.max(0, micros - HALF_TICK_MICROS) / 1_000_000).toFixed(6)).join(",");
  }
  // The rule sees one picture at a time, so it must not wait for the one that would come too late.
  const usualGap = table.endMicros / Math.max(1, table.startsMicros.length) / 1_000_000;
  const wait = Math.max(0, KEY_FRAME_MICROS / 1_000_000 - usualGap * 1.01);
  return `expr:if(isnan(prev_forced_t),1,gte(t,prev_forced_t+${wait.toFixed(6)}))`;
}

/** The pictures to make key frames of: each time the last one that is still within reach of the one before. */
function keyMoments({ startsMicros, endMicros }: FrameTable): readonly number[] {
  const moments: number[] = [];
  startsMicros.forEach((start, at) => {
    const next = startsMicros[at + 1] ?? endMicros;
    if (next - (moments.at(-1) ?? -Infinity) > KEY_FRAME_MICROS) moments.push(start);
  });
  return moments;
}

function soundFilters({ picture, table }: ProxyWish): string[] {
  const [top, bottom] = picture.timeBase;
  const first = `(${table.firstTicks}*${top}/${bottom})`;
  // The encoder's priming takes the place of the first 21 ms, so that sound starts at zero without an edit list.
  return [
    `asetpts=PTS-${first}/TB`,
    `atrim=start=${(SOUND_PRIMING / SOUND_RATE).toFixed(9)}:end=${(table.endMicros / 1_000_000).toFixed(6)}`,
    `aresample=${SOUND_RATE}:async=1:min_hard_comp=0.01:first_pts=${SOUND_PRIMING}`,
  ];
}

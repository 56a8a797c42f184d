import type { FrameTable } from "./frame-table.ts";
import { fitted } from "./geometry.ts";
import { inputOptions, optionWords } from "./input-options.ts";
import { fromFirstPicture, pictureFilters } from "./picture-filters.ts";
import type { PictureStream, SoundStream } from "./probe.ts";
import { soundFilters, soundZeroOf, type SoundPlace } from "./sound-filters.ts";
import { SOUND_PACKET } from "./sound-grid.ts";

const SHORT_SIDE = 1080;
const LONG_SIDE = 1920;
/** Seconds before the stretch at which reading starts, so that also an imprecise jump comes before it. */
const EARLY = 3;

export interface StretchWish {
  readonly container: string;
  readonly picture: PictureStream;
  readonly table: FrameTable;
  /** Places of the first picture and of the one after the last. */
  readonly pictures: readonly [number, number];
}

const FRAGMENTED = optionWords(
  "-map_metadata -1 -map_chapters -1 -fflags +bitexact -avoid_negative_ts disabled -movflags +frag_keyframe+empty_moov+default_base_moof+frag_discont -f mp4 pipe:1",
);

/** Gives the arguments that encode pictures to stand before or after copied ones: same size and form, other numbers. */
export function planAlike(wish: StretchWish, url: string, setNumber: number): string[] {
  return [
    ...readOptions(wish, url),
    ...optionWords(`-map 0:${wish.picture.index} -an -vf`),
    theseOnly(wish).join(","),
    ...encoderOptions(wish),
    ...optionWords(`-crf 18 -x264-params sps-id=${setNumber}`),
    ...FRAGMENTED,
  ];
}

/** Gives the arguments that encode pictures for any player: upright, square pixels, ordinary brightness. */
export function planAnew(wish: StretchWish, url: string): string[] {
  const size = fitted(wish.picture.shown, SHORT_SIDE, LONG_SIDE);
  return [
    ...readOptions(wish, url),
    ...optionWords(`-map 0:${wish.picture.index} -an -vf`),
    [...theseOnly(wish), ...pictureFilters(wish, size)].join(","),
    ...encoderOptions(wish),
    ...optionWords("-crf 20 -force_key_frames expr:gte(t,n_forced*0.5)"),
    ...FRAGMENTED,
  ];
}

/** Gives the arguments that encode the sound of the pictures, from the start of the first to the end of the last. */
export function planStretchSound(
  wish: StretchWish & SoundPlace & { readonly sound: SoundStream },
  url: string,
): string[] {
  const { sound, table, pictures } = wish;
  const [startMicros, endMicros] = stretchMicros(table, pictures);
  const filters = soundFilters({ sound, zeroMicros: soundZeroOf(wish), startMicros, endMicros });
  return [
    ...readOptions(wish, url),
    "-filter_complex",
    // The encoder's own first packet takes the place of the first 21 ms.
    `${filters},atrim=start_pts=${SOUND_PACKET}[sound]`,
    ...optionWords("-map [sound] -c:a aac -aac_coder fast -b:a 128k"),
    ...FRAGMENTED,
  ];
}

/** Where a stretch of pictures starts and ends on the clock of the table. */
export function stretchMicros(
  table: FrameTable,
  [first, end]: readonly [number, number],
): readonly [number, number] {
  return [table.startsMicros[first] ?? 0, table.startsMicros[end] ?? table.endMicros];
}

function readOptions({ container, picture, table, pictures }: StretchWish, url: string): string[] {
  const [top, bottom] = picture.timeBase;
  const seconds = (table.startsMicros[pictures[0]] ?? 0) / 1_000_000 - EARLY;
  // Only an index tells where to jump to; a jump that lands too late would lose pictures.
  const jumps = seconds > 0 && (container.includes("mp4") || container.includes("matroska"));
  const from = (seconds + (table.firstTicks * top) / bottom).toFixed(6);
  return [
    ...optionWords("-hide_banner -nostdin -v error -copyts -noautorotate -max_error_rate 1"),
    ...(jumps ? optionWords(`-noaccurate_seek -seek_timestamp 1 -ss ${from}`) : []),
    ...inputOptions(url),
  ];
}

/** Filters that pass these pictures only; the borders lie half-way between two pictures, where no rounding reaches. */
function theseOnly({ table, pictures: [first, end] }: StretchWish): string[] {
  const { startsMicros } = table;
  const border = (at: number): number => ((startsMicros[at - 1] ?? 0) + (startsMicros[at] ?? 0)) / 2_000_000;
  return [
    ...fromFirstPicture(table.firstTicks),
    ...(first > 0 ? [`trim=start=${border(first).toFixed(7)}`] : []),
    ...(end < startsMicros.length ? [`trim=end=${border(end).toFixed(7)}`] : []),
  ];
}

function encoderOptions({ pictures: [first, end] }: StretchWish): string[] {
  return optionWords(
    `-frames:v ${end - first} -fps_mode passthrough -enc_time_base 1:1000000 -c:v libx264 -preset veryfast -bf 0`,
  );
}

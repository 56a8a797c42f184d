import type { PictureStream, SoundStream } from "./probe.ts";
import { SOUND_RATE } from "./sound-grid.ts";

interface SoundStretch {
  readonly picture: PictureStream;
  /** Null gives silence. */
  readonly sound: SoundStream | null;
  /** Where the first displayed picture of the film lies on the clock of the file. */
  readonly firstTicks: number;
  /** Where the stretch starts and ends, in microseconds after that picture. */
  readonly startMicros: number;
  readonly endMicros: number;
}

/** Gives the filters that make plain stereo sound of a stretch of film, whose first sample belongs to its start. */
export function soundFilters(stretch: SoundStretch): string {
  const { startMicros, endMicros } = stretch;
  return [
    ...ownSound(stretch),
    `aformat=sample_fmts=fltp:sample_rates=${SOUND_RATE}:channel_layouts=stereo`,
    // Sound that ends early is followed by silence.
    "apad",
    `atrim=end=${((endMicros - startMicros) / 1_000_000).toFixed(6)}`,
  ].join(",");
}

function ownSound({ picture, sound, firstTicks, startMicros }: SoundStretch): string[] {
  if (sound === null) return [`anullsrc=r=${SOUND_RATE}:cl=stereo`];
  const [top, bottom] = picture.timeBase;
  return [
    `[0:${sound.index}]asetpts=PTS-(${firstTicks}*${top}/${bottom}+${(startMicros / 1_000_000).toFixed(6)})/TB`,
    "atrim=start=0",
    `aresample=${SOUND_RATE}:async=1:min_hard_comp=0.01:first_pts=0`,
  ];
}

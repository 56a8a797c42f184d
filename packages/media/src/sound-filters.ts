import { ticksToMicros, type FrameTable } from "./frame-table.ts";
import type { PictureStream, SoundStream } from "./probe.ts";
import { SOUND_RATE } from "./sound-grid.ts";

interface SoundStretch {
  /** Null gives silence. */
  readonly sound: SoundStream | null;
  /** Where the first displayed picture lies on the clock of the sound, in microseconds. */
  readonly zeroMicros: number;
  /** Where the stretch starts and ends, in microseconds after that picture. */
  readonly startMicros: number;
  readonly endMicros: number;
}

/** Where the first displayed picture of a film lies on the clock of its sound, in microseconds. */
export function soundZeroOf({ picture, table, soundZeroMicros }: SoundPlace): number {
  return soundZeroMicros ?? ticksToMicros(table.firstTicks, picture.timeBase);
}

export interface SoundPlace {
  readonly picture: Pick<PictureStream, "timeBase">;
  readonly table: Pick<FrameTable, "firstTicks">;
  /** Null when pictures and sound have one clock. */
  readonly soundZeroMicros: number | null;
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

function ownSound({ sound, zeroMicros, startMicros }: SoundStretch): string[] {
  if (sound === null) return [`anullsrc=r=${SOUND_RATE}:cl=stereo`];
  return [
    `[0:${sound.index}]asetpts=PTS-(${((zeroMicros + startMicros) / 1_000_000).toFixed(6)})/TB`,
    "atrim=start=0",
    `aresample=${SOUND_RATE}:async=1:min_hard_comp=0.01:first_pts=0`,
  ];
}

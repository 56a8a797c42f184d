import type { FilmPerson } from "../workbench/people.ts";

/** A part of the timeline from the top, in pixels. */
export interface Band {
  readonly top: number;
  readonly height: number;
}

/** The lane of one person; a folded one shows bars only. */
export interface LaneRow extends Band {
  readonly person: FilmPerson;
  readonly folded: "no" | "yes";
}

/** Where everything on the timeline stands, from top to bottom. */
export interface TimelineRows {
  readonly ruler: Band;
  /** The strip of pictures with clips, stills and notes. */
  readonly picture: Band;
  readonly lanes: readonly LaneRow[];
  readonly sound: Band | null;
  readonly height: number;
}

const heights = { ruler: 22, picture: 48, lane: 64, folded: 24, sound: 48 } as const;

/** Lays the rows under one another. */
export function rowsOf(
  people: readonly FilmPerson[],
  folded: readonly string[],
  { sound }: { readonly sound: unknown },
): TimelineRows {
  let top = 0;
  const band = (height: number): Band => {
    const made = { top, height };
    top += height;
    return made;
  };
  const ruler = band(heights.ruler);
  const picture = band(heights.picture);
  const lanes = people.map((person) => {
    const isFolded = folded.includes(person.id);
    const height = isFolded ? heights.folded : heights.lane;
    return { ...band(height), person, folded: isFolded ? ("yes" as const) : ("no" as const) };
  });
  const line = sound === null ? null : band(heights.sound);
  return { ruler, picture, lanes, sound: line, height: top };
}

/** The middle of a band. */
export function middleOfBand({ top, height }: Band): number {
  return top + height / 2;
}

/** Whether a point from the top lies in a band. */
export function isInBand({ top, height }: Band, y: number): boolean {
  return y >= top && y < top + height;
}

import { z } from "zod";
import { Wording } from "../method/wording.ts";
import { IsoDate } from "../time/iso-date.ts";
import { programmeContent } from "./content.ts";

const count = z.int().min(1).max(600);

/** A trajectory has at most twenty pairs. */
const pairs = z.int().min(1).max(20);

const programmeNumbers = {
  /** Lower-case words with hyphens; the same in every version. */
  id: z.string().regex(/^[a-z][a-z0-9-]{1,38}$/),
  version: count,
  name: Wording,
  source: Wording,
  /** How the recognition may be worded: "goed onderbouwd" is a judgement of theory, never of proven effect. */
  recognition: z
    .object({
      label: Wording,
      /** What is not known stays null and shows nothing (requirements C-11, C-12). */
      since: IsoDate.nullable(),
      by: Wording.nullable(),
      /** Whether it is part of an integral programme for early education (vve). */
      earlyEducation: Wording.nullable(),
      reassessment: Wording.nullable(),
      source: Wording,
    })
    .nullable(),
  schemeId: z.string(),
  /** Calendar age at the start, in months, the upper bound not included. */
  ages: z.object({ fromMonths: z.int().min(0), belowMonths: count }),
  /** Films with their look-back when all goes as planned; more passes with a written reason. */
  pairs,
  /** Numbers of pairs that count as the programme itself, not as a deviation in the report. */
  variants: z.array(pairs).min(1).max(20),
  /** The time in which the whole trajectory fits, in months from its start. */
  band: z.object({ fromMonths: count, toMonths: count, warnAfterMonths: count }).nullable(),
  /** A required look back at the result, in months after closing; `noticeDays` is how long before it becomes the next step. */
  followUp: z.object({ months: count, noticeDays: count }).nullable(),
  midwayAfterPairs: count.nullable(),
  /** Days after the film in which to look back; a warning after `to`. */
  lookBackWithinDays: z.object({ from: count, to: count }),
  /** Films at school, counted apart from the pairs (open question 4 of the domain notes). */
  schoolFilms: z.int().min(0).max(20),
  intake: z.object({ requires: z.array(z.enum(["question", "goals"])) }),
};

/** What a programme is and how it runs, without the words of the method. */
export const ProgrammeNumbers = z.object(programmeNumbers);

/** A programme as versioned data: its numbers, and the method in words (content.ts). Whatever a programme says stands here; no other code knows which programmes there are. */
export const Programme = z.object({ ...programmeNumbers, ...programmeContent });
export type Programme = z.infer<typeof Programme>;
/** The method in words, without the numbers. */
export type ProgrammeContent = Pick<Programme, keyof typeof programmeContent>;

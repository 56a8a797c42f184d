import { z } from "zod";
import { IsoDate } from "../time/iso-date.ts";

const line = z.string().trim().min(1).max(200);
const Wording = z.object({ nl: line, en: line });
const count = z.int().min(1).max(600);

/** A trajectory has at most twenty pairs. */
const pairs = z.int().min(1).max(20);

/** A programme as versioned data: what the line of a trajectory draws and which numbers its rules use. */
export const Programme = z.object({
  /** Lower-case words with hyphens; the same in every version. */
  id: z.string().regex(/^[a-z][a-z0-9-]{1,38}$/),
  version: count,
  name: Wording,
  source: z.string().trim().min(1).max(500),
  /** How the recognition may be worded: "goed onderbouwd" is a judgement of theory, never of proven effect. */
  recognition: z.object({ since: IsoDate, label: Wording, source: line }).nullable(),
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
  intake: z.object({ requires: z.array(z.enum(["question"])) }),
});
export type Programme = z.infer<typeof Programme>;

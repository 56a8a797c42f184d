import type { Micros } from "@samenkijken/annotation/time/micros";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { z } from "zod";

/** A calendar day, as `2026-11-21`, between 1900 and 2200. */
export const Day = IsoDate.refine((day) => day >= "1900-01-01" && day < "2200-01-01");

/** A moment in UTC, as `2026-11-21T10:30:00.000Z`, between 1900 and 2200. */
export const Instant = z.iso.datetime().refine((at) => at >= "1900" && at < "2200");

const wholeNumber: z.ZodType = z.int().nonnegative();

/** Whole microseconds since the first picture of a film. */
export const MicrosInFilm = wholeNumber as z.ZodType<Micros, number>;

/** Text that can be stored and shown anywhere: no NUL, no half of a character. */
export const Text = z.string().refine((text) => !text.includes("\u0000") && text.isWellFormed());

/** A whole number that counts or orders something. */
export const Count = z.int().min(0).max(1_000_000_000);

/** A name of a person: shown, never logged. */
export const Name = Text.trim().min(1).max(80);

/** Words of a person, as they were said or written. */
export const Words = Text.trim().min(1).max(2000);

/** Language of a screen or a text. */
export const Language = z.enum(["nl", "en"]);
export type Language = z.output<typeof Language>;

/** A written reason to differ from the method; it counts as a deviation (settled 3). */
export const Reason = Text.trim().min(3).max(500);

/** The moment that is filmed: an id among the film moments of the programme. */
export const FilmMoment = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** What a programme is called in addresses and rows; the same in every version. */
export const ProgrammeName = z.string().regex(/^[a-z][a-z0-9-]{1,38}$/);

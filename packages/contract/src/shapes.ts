import type { Micros } from "@samenkijken/annotation/time/micros";
import { filmMomentIds } from "@samenkijken/domain/method/moments";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { z } from "zod";

/** A calendar day, as `2026-11-21`. */
export const Day = IsoDate;

/** A moment in UTC, as `2026-11-21T10:30:00.000Z`. */
export const Instant = z.iso.datetime();

const wholeNumber: z.ZodType = z.int().nonnegative();

/** Whole microseconds since the first picture of a film. */
export const MicrosInFilm = wholeNumber as z.ZodType<Micros, number>;

/** A name of a person: shown, never logged. */
export const Name = z.string().trim().min(1).max(80);

/** Words of a person, as they were said or written. */
export const Words = z.string().trim().min(1).max(2000);

/** Language of a screen or a text. */
export const Language = z.enum(["nl", "en"]);
export type Language = z.output<typeof Language>;

/** A written reason to differ from the method; it counts as a deviation (settled 3). */
export const Reason = z.string().trim().min(3).max(500);

/** The daily moment that is filmed: an id of domain/method/moments. */
export const FilmMoment = z.enum(filmMomentIds);

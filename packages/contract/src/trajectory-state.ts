import { deviationIds } from "@samenkijken/domain/trajectory/deviations";
import { mainStates, sideStates } from "@samenkijken/domain/trajectory/state";
import type { NextStepId, NextStepReason } from "@samenkijken/domain/trajectory/step";
import { taskIds } from "@samenkijken/domain/trajectory/tasks";
import { warningIds } from "@samenkijken/domain/trajectory/warnings";
import { z } from "zod";
import { Day } from "./shapes.ts";

/** The one next step: an id whose words the screen knows, never a sentence from the server. */
export const NextStep = z.object({
  id: z.string() as z.ZodType<NextStepId>,
  reason: z.string() as z.ZodType<NextStepReason>,
  number: z.int().nullable(),
  due: Day.nullable(),
  personIds: z.array(z.string()),
  /** Whether it may be passed over with a reason; a consent may not. */
  maySkip: z.boolean(),
});
export type NextStep = z.output<typeof NextStep>;

/** How far it is, and what goes on beside that. */
export const State = z.object({ main: z.enum(mainStates), side: z.enum(sideStates).nullable() });

/** A reminder for who asks; `about` is a person or the number of a film. */
export const Task = z.object({
  id: z.enum(taskIds),
  due: Day,
  about: z.string().nullable(),
  /** The day to which it was put off. */
  until: Day.nullable(),
});
export type Task = z.output<typeof Task>;

/** What deserves attention; nobody has to press it away. */
export const Warning = z.object({
  id: z.enum(warningIds),
  since: Day,
  number: z.int().nullable(),
  personIds: z.array(z.string()),
  /** Days that the family rested inside the time of the programme. */
  pausedDays: z.int(),
});
export type Warning = z.output<typeof Warning>;

/** Where it went another way than its programme. */
export const Deviated = z.object({
  id: z.enum(deviationIds),
  number: z.int().nullable(),
  on: Day.nullable(),
});
export type Deviated = z.output<typeof Deviated>;

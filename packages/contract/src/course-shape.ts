import { onwardDestinationIds, onwardReasonIds } from "@samenkijken/domain/method/onward-referral";
import { missedFollowUpReasons, pauseReasons, skipReasons } from "@samenkijken/domain/trajectory/course";
import { z } from "zod";
import { Id, MemberId } from "./ids.ts";
import { Day, Name, Text } from "./shapes.ts";

/** A few words beside a reason from a list; may stay empty. */
export const Note = Text.trim().max(500);

/** A time in which nothing is asked of the family; `resumedOn` is null while it lasts. */
const Pause = z.object({
  id: Id,
  pausedOn: Day,
  lookAgainOn: Day,
  why: z.enum(pauseReasons),
  note: z.string(),
  resumedOn: Day.nullable(),
});

const SkippedStep = z.object({
  id: Id,
  step: z.string(),
  number: z.int().nullable(),
  skippedOn: Day,
  why: z.enum(skipReasons),
  note: z.string(),
});

const PinnedStep = z.object({ id: Id, step: z.string(), pinnedOn: Day, reason: z.string() });

/** Where a family was referred on to, and why, in codes. */
export const ReferredOn = z.object({ to: z.enum(onwardDestinationIds), why: z.enum(onwardReasonIds) });

/** How a trajectory went beside its steps: who, when it stood still, how it ended, what was passed over. */
export const Course = z.object({
  /** Who guides the family now; `since` and `before` only when it was somebody else's first. */
  trainer: z.object({ id: MemberId, name: Name, since: Day.nullable(), before: Name.nullable() }),
  pauses: z.array(Pause),
  closing: z
    .object({
      /** The day on which it was entered; on that day it is taken back without a reason. */
      enteredOn: Day.nullable(),
      summary: z.string(),
      referredOn: ReferredOn.nullable(),
    })
    .nullable(),
  /** When the follow-up is due; null while it runs, and in a programme that has none. */
  followUpDueOn: Day.nullable(),
  /** Why the follow-up could not be held; null when it was, or is still to come. */
  followUpMissed: z.enum(missedFollowUpReasons).nullable(),
  archivedOn: Day.nullable(),
  skipped: z.array(SkippedStep),
  pinned: PinnedStep.nullable(),
  /** Closings and archivings that were taken back, oldest first. */
  takenBack: z.array(z.object({ what: z.enum(["closing", "archiving"]), on: Day, reason: z.string() })),
  can: z.object({ archive: z.boolean(), unarchive: z.boolean(), give: z.boolean() }),
});
export type Course = z.output<typeof Course>;

/** How many families somebody guides, by how they go. */
export const Caseload = z.object({
  id: MemberId,
  name: Name,
  running: z.int(),
  paused: z.int(),
  /** Closed, with a follow-up still to come. */
  followUp: z.int(),
});
export type Caseload = z.output<typeof Caseload>;

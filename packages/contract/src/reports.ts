import { z } from "zod";
import { FamilyId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { Instant, Name } from "./shapes.ts";

/** One line of the log as a family may read it: when, who, what, how long. */
export const LogLine = z.object({
  at: Instant,
  who: Name,
  kind: z.enum(["look", "change"]),
  /** What was done, as `noun.verb` in the past tense; the screen has the words. */
  did: z.string(),
  secondsWatched: z.number().nullable(),
  outcome: z.enum(["done", "refused"]),
});

export type LogLine = z.output<typeof LogLine>;

export const reportOperations = {
  /** Who looked at and changed this family's data, newest first (at most 500 lines). */
  listLog: operation({
    method: "GET",
    path: "/families/:familyId/log",
    door: "log.read",
    params: z.object({ familyId: FamilyId }),
    body: nothing,
    result: z.array(LogLine),
    problems: [],
  }),
};

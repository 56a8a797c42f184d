import { z } from "zod";

/** What families tells the modules that come after it: who is in this family, or who has custody, changed. */
export const familyEvents = { changed: "families.changed" } as const;

/** The payload of `families.changed`. */
export const FamilyChanged = z.object({ organisationId: z.uuid(), familyId: z.uuid() });

import { z } from "zod";

/** What consent tells the modules that come after it: who said yes or no changed for this family. */
export const consentEvents = { changed: "consent.changed" } as const;

/** The payload of `consent.changed`. */
export const ConsentChanged = z.object({ organisationId: z.uuid(), familyId: z.uuid() });

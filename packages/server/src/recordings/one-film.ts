import { z } from "zod";
import type { Log } from "../platform/log.ts";
import type { Scope } from "../platform/scope.ts";
import type { Vault } from "../platform/vault/vault.ts";

/** Which film a job is about. */
export const OneFilm = z.object({ organisationId: z.uuid(), recordingId: z.uuid() });
export type OneFilm = z.output<typeof OneFilm>;

/** What the jobs of recordings work with. */
export interface RecordingJobDeps {
  readonly vault: Vault;
  readonly log: Log;
  readonly inScope: <Value>(organisationId: string, run: (scope: Scope) => Promise<Value>) => Promise<Value>;
}

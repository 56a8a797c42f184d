import { analysisOperations } from "./analysis.ts";
import { comparisonOperations } from "./comparison.ts";
import { consentOperations } from "./consent.ts";
import { familyOperations } from "./families.ts";
import { goalOperations } from "./goals.ts";
import { guideOperations } from "./guide.ts";
import { lookBackOperations } from "./lookback.ts";
import type { Operation } from "./operation.ts";
import { organisationOperations } from "./organisations.ts";
import { qualityOperations } from "./quality.ts";
import { recordingOperations } from "./recordings.ts";
import { reportOperations } from "./reports.ts";
import { trajectoryOperations } from "./trajectories.ts";

/** Everything a client can ask, by name. */
export const operations = {
  ...guideOperations,
  ...organisationOperations,
  ...familyOperations,
  ...consentOperations,
  ...trajectoryOperations,
  ...goalOperations,
  ...recordingOperations,
  ...analysisOperations,
  ...lookBackOperations,
  ...comparisonOperations,
  ...qualityOperations,
  ...reportOperations,
} as const satisfies Record<string, Operation>;

/** The whole contract as a type: a handler that is missing does not compile. */
export type Operations = typeof operations;

/** The name of an operation, in the server, the client and the log. */
export type OperationName = keyof Operations;

import { agendaOperations } from "./agenda.ts";
import { analysisOperations } from "./analysis.ts";
import { clipChoiceOperations } from "./clip-choices.ts";
import { comparisonOperations } from "./comparison.ts";
import { consentOperations } from "./consent.ts";
import { courseOperations } from "./course.ts";
import { familyOperations } from "./families.ts";
import { goalOperations } from "./goals.ts";
import { guideOperations } from "./guide.ts";
import { lookBackOperations } from "./lookback.ts";
import type { Operation } from "./operation.ts";
import { organisationOperations } from "./organisations.ts";
import { qualityOperations } from "./quality.ts";
import { recordingOperations } from "./recordings.ts";
import { referralOperations } from "./referrals.ts";
import { reportOperations } from "./reports.ts";
import { schoolOperations } from "./school.ts";
import { trajectoryOperations } from "./trajectories.ts";

/** Everything a client can ask, by name. */
export const operations = {
  ...guideOperations,
  ...organisationOperations,
  ...familyOperations,
  ...referralOperations,
  ...consentOperations,
  ...trajectoryOperations,
  ...courseOperations,
  ...agendaOperations,
  ...goalOperations,
  ...schoolOperations,
  ...recordingOperations,
  ...analysisOperations,
  ...lookBackOperations,
  ...comparisonOperations,
  ...clipChoiceOperations,
  ...qualityOperations,
  ...reportOperations,
} as const satisfies Record<string, Operation>;

/** The whole contract as a type: a handler that is missing does not compile. */
export type Operations = typeof operations;

/** The name of an operation, in the server, the client and the log. */
export type OperationName = keyof Operations;

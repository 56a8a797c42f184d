import { analysisHandlers } from "./analysis/index.ts";
import { consentHandlers } from "./consent/index.ts";
import { familyHandlers, referralHandlers } from "./families/index.ts";
import { guideHandlers } from "./guide/index.ts";
import { lookBackHandlers } from "./lookback/index.ts";
import { organisationHandlers } from "./organisations/index.ts";
import type { Handlers } from "./platform/operation-types.ts";
import type { Vault } from "./platform/vault/vault.ts";
import { qualityHandlers } from "./quality/index.ts";
import { createRecordingHandlers, type WatchSettings } from "./recordings/index.ts";
import { reportHandlers } from "./reports/index.ts";
import {
  agendaHandlers,
  courseHandlers,
  goalHandlers,
  schoolHandlers,
  trajectoryHandlers,
} from "./trajectories/index.ts";

/** A handler for every operation of the contract; a missing one does not compile. */
export function createHandlers(vault: Vault, watching: WatchSettings): Handlers {
  return {
    ...guideHandlers,
    ...organisationHandlers,
    ...familyHandlers,
    ...referralHandlers,
    ...consentHandlers,
    ...trajectoryHandlers,
    ...courseHandlers,
    ...agendaHandlers,
    ...goalHandlers,
    ...schoolHandlers,
    ...createRecordingHandlers(vault, watching),
    ...analysisHandlers,
    ...lookBackHandlers,
    ...qualityHandlers,
    ...reportHandlers,
  };
}

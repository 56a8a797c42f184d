import type { Operations } from "@samenkijken/contract/operations";
import { consentTextById } from "@samenkijken/domain/consent/consent-texts";
import { demandFamily, demandPerson } from "../families/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { loadConsent } from "./consent-shape.ts";
import { consentEvents } from "./events.ts";
import { insertDecision } from "./queries.ts";

export const recordConsent: Command<Operations["recordConsent"]> = async (scope, { params, body }) => {
  const family = await demandFamily(scope, "consent.record", params.familyId);
  demandPerson(family, body.personId);
  if (consentTextById(body.textVersion) === undefined) throw new Problem("unknown-consent-text");
  if (body.decidedOn > scope.today) throw new Problem("date-in-future");
  await insertDecision(scope, { ...body, familyId: family.id });
  await scope.publish({
    job: consentEvents.changed,
    payload: { organisationId: scope.organisationId, familyId: family.id },
  });
  return {
    result: await loadConsent(scope, family),
    audit: {
      did: `consent.${body.decision}`,
      to: body.personId,
      familyId: family.id,
      details: { text: body.textVersion, channel: body.channel },
    },
  };
};

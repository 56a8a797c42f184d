import { ConsentPurpose } from "@samenkijken/contract/consent";
import type { Operations } from "@samenkijken/contract/operations";
import { consentTextById } from "@samenkijken/domain/consent/consent-texts";
import { demandFamily, demandPerson } from "../families/index.ts";
import { isRepeat } from "../platform/is-repeat.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { loadConsent } from "./consent-shape.ts";
import { consentEvents } from "./events.ts";
import { insertDecision, selectDecisions } from "./queries.ts";

export const recordConsent: Command<Operations["recordConsent"]> = async (scope, { params, body }) => {
  const family = await demandFamily(scope, "consent.record", params.familyId);
  demandPerson(family, body.personId);
  const purpose = ConsentPurpose.safeParse(consentTextById(body.textVersion)?.purpose).data;
  if (purpose === undefined) throw new Problem("unknown-consent-text");
  if (body.decidedOn > scope.today) throw new Problem("date-in-future");
  const decisions = await selectDecisions(scope, [family.id]);
  const already = isRepeat(decisions, body);
  const last = decisions.findLast((one) => one.personId === body.personId && one.purpose === purpose);
  // A paper from before the last answer says nothing about today: a withdrawal is undone by a new yes only.
  if (!already && last !== undefined && body.decidedOn < last.decidedOn) throw new Problem("newer-answer");
  if (!already) await insertDecision(scope, { ...body, purpose, familyId: family.id });
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

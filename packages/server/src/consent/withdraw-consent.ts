import type { Operations } from "@samenkijken/contract/operations";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { demandFamily, demandPerson } from "../families/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { loadConsent } from "./consent-shape.ts";
import { consentEvents } from "./events.ts";
import { insertDecision, selectDecisions } from "./queries.ts";

export const withdrawConsent: Command<Operations["withdrawConsent"]> = async (scope, { params, body }) => {
  const family = await demandFamily(scope, "consent.record", params.familyId);
  demandPerson(family, body.personId);
  const decisions = await selectDecisions(scope, [family.id]);
  const last = decisions.findLast(
    ({ personId, purpose }) => personId === body.personId && purpose === body.purpose,
  );
  if (last === undefined || last.decision === "refused") throw new Problem("no-yes-to-withdraw");
  const { textVersion, language } = last;
  // Withdrawn twice (a lost answer) is withdrawn once.
  if (last.decision === "given") {
    await insertDecision(scope, {
      ...body,
      id: crypto.randomUUID(),
      familyId: family.id,
      decision: "withdrawn",
      textVersion,
      language,
      decidedOn: IsoDate.parse(scope.today),
    });
    await scope.publish({
      job: consentEvents.changed,
      payload: { organisationId: scope.organisationId, familyId: family.id },
    });
  }
  return {
    result: await loadConsent(scope, family),
    audit: {
      did: "consent.withdrawn",
      to: body.personId,
      familyId: family.id,
      details: { text: textVersion, channel: body.channel },
    },
  };
};

import type { Consent } from "@samenkijken/contract/consent";
import type { Family } from "@samenkijken/contract/families";
import { PersonId } from "@samenkijken/contract/ids";
import { mayWithFamily } from "../families/index.ts";
import type { ReadScope } from "../platform/scope.ts";
import { readConsentState, requiredFor } from "./film-consent.ts";
import { selectDecisions } from "./queries.ts";

/** Everything the consent screen shows: who must agree and why, what they said last, and the whole history. */
export async function loadConsent(scope: ReadScope, family: Family): Promise<Consent> {
  const decisions = await selectDecisions(scope, [family.id]);
  const required = requiredFor(family, [], scope.today);
  const state = await readConsentState(scope, family, []);
  const lastOf = (personId: string) => {
    const last = decisions.findLast((decision) => decision.personId === personId);
    return { decision: last?.decision ?? null, decidedOn: last?.decidedOn ?? null };
  };
  const asked = new Set(required.required.map(({ personId }) => personId));
  return {
    purpose: "CARE_FILM",
    state: state.state,
    noCustodyHolder: required.ok ? [] : required.personIds.map((id) => PersonId.parse(id)),
    required: required.required.map(({ personId, why }) => ({
      personId: PersonId.parse(personId),
      why,
      ...lastOf(personId),
    })),
    others: family.adults
      .filter(({ id }) => !asked.has(id))
      .map(({ id }) => ({ personId: id, ...lastOf(id) })),
    history: decisions.map(
      ({ id: _id, familyId: _family, purpose: _purpose, endsOn: _end, seq: _seq, ...decision }) => decision,
    ),
    can: { record: mayWithFamily(scope.actor, "consent.record", family) },
  };
}

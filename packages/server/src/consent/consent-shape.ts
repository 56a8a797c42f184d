import type { AskedConsent, Consent, ConsentPurpose } from "@samenkijken/contract/consent";
import type { Family } from "@samenkijken/contract/families";
import { PersonId } from "@samenkijken/contract/ids";
import { mayWithFamily } from "../families/index.ts";
import type { ReadScope } from "../platform/scope.ts";
import { requiredFor, stateFrom } from "./film-consent.ts";
import { selectDecisions } from "./queries.ts";

type Decisions = Awaited<ReturnType<typeof selectDecisions>>;

/** Everything the consent screen shows: per purpose who must agree and why and what they said last, and the whole history. */
export async function loadConsent(scope: ReadScope, family: Family): Promise<Consent> {
  const decisions = await selectDecisions(scope, [family.id]);
  const required = requiredFor(family, [], scope.today);
  return {
    ...askedFor(scope, family, { purpose: "CARE_FILM", decisions }),
    familyCopy: askedFor(scope, family, { purpose: "KEEP_COPY_FAMILY", decisions }),
    noCustodyHolder: required.ok ? [] : required.personIds.map((id) => PersonId.parse(id)),
    history: decisions.map(
      ({ id: _id, familyId: _family, purpose: _purpose, endsOn: _end, seq: _seq, ...decision }) => decision,
    ),
    can: { record: mayWithFamily(scope.actor, "consent.record", family) },
  };
}

function askedFor(
  scope: ReadScope,
  family: Family,
  { purpose, decisions }: { readonly purpose: ConsentPurpose; readonly decisions: Decisions },
): AskedConsent {
  const { required } = requiredFor(family, [], scope.today);
  const asked = new Set(required.map(({ personId }) => personId));
  const lastOf = (personId: string) => {
    const last = decisions.findLast((one) => one.personId === personId && one.purpose === purpose);
    return { decision: last?.decision ?? null, decidedOn: last?.decidedOn ?? null };
  };
  return {
    state: stateFrom(scope, family, { purpose, seen: [], decisions }).state,
    required: required.map(({ personId, why }) => ({
      personId: PersonId.parse(personId),
      why,
      ...lastOf(personId),
    })),
    others: family.adults
      .filter(({ id }) => !asked.has(id))
      .map(({ id }) => ({ personId: id, ...lastOf(id) })),
  };
}

import type { AskedConsent, Consent, ConsentPurpose } from "@samenkijken/contract/consent";
import type { Family } from "@samenkijken/contract/families";
import { PersonId } from "@samenkijken/contract/ids";
import type { IsoDate } from "@samenkijken/domain/time/iso-date";
import { mayWithFamily } from "../families/index.ts";
import type { ReadScope } from "../platform/scope.ts";
import { requiredFor, stateFrom } from "./film-consent.ts";
import { selectAskedAnew, selectDecisions } from "./queries.ts";

type Decisions = Awaited<ReturnType<typeof selectDecisions>>;

/** Everything the consent screen shows: per purpose who must agree and why and what they said last, and the whole history. */
export async function loadConsent(scope: ReadScope, family: Family): Promise<Consent> {
  // What was said about school stands with the school branch.
  const decisions = (await selectDecisions(scope, [family.id])).filter(({ branchId }) => branchId === null);
  const required = requiredFor(family, [], scope.today);
  // The page is about the help of now: the last trajectory that began.
  const since = (await selectAskedAnew(scope, [family.id])).at(-1)?.since ?? null;
  return {
    ...askedFor(scope, family, { purpose: "CARE_FILM", decisions, since }),
    familyCopy: askedFor(scope, family, { purpose: "KEEP_COPY_FAMILY", decisions, since }),
    since,
    noCustodyHolder: required.ok ? [] : required.personIds.map((id) => PersonId.parse(id)),
    history: decisions.map(
      ({ id: _id, familyId: _family, branchId: _branch, purpose: _purpose, seq: _seq, ...said }) => said,
    ),
    can: { record: mayWithFamily(scope.actor, "consent.record", family) },
  };
}

function askedFor(
  scope: ReadScope,
  family: Family,
  about: {
    readonly purpose: ConsentPurpose;
    readonly decisions: Decisions;
    readonly since: IsoDate | null;
  },
): AskedConsent {
  const { purpose, decisions, since } = about;
  const { required } = requiredFor(family, [], scope.today);
  const asked = new Set(required.map(({ personId }) => personId));
  const lastOf = (personId: string) => {
    const last = decisions.findLast((one) => one.personId === personId && one.purpose === purpose);
    if (last === undefined) return { decision: null, decidedOn: null, earlier: null };
    const { decision, decidedOn } = last;
    // Said about the help of before: it holds for the films of then, and is no answer to the question of now.
    if (since !== null && decidedOn < since)
      return { decision: null, decidedOn: null, earlier: { decision, decidedOn } };
    return { decision, decidedOn, earlier: null };
  };
  return {
    state: stateFrom(scope, family, { ...about, seen: [] }).state,
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

import type { ConsentPurpose } from "@samenkijken/contract/consent";
import type { Family } from "@samenkijken/contract/families";
import { consentState, type ConsentState } from "@samenkijken/domain/consent/consent-state";
import { requiredConsents, type RequiredConsents } from "@samenkijken/domain/consent/required-consents";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { Problem } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { selectDecisions } from "./queries.ts";

type Decisions = Awaited<ReturnType<typeof selectDecisions>>;

/** Who must agree to a film of this family in which these people can be seen. */
export function requiredFor(family: Family, seen: readonly string[], today: string): RequiredConsents {
  return requiredConsents({
    children: family.children.filter((child) => child.inFocus).map((child) => child.id),
    custody: family.children.flatMap((child) =>
      child.custodyHolderIds.map((holderId) => ({ childId: child.id, holderId })),
    ),
    seen,
    people: [
      ...family.children.map((child) => ({
        id: child.id,
        kind: "child" as const,
        birthDate: child.birthDate,
      })),
      ...family.adults.map((adult) => ({ id: adult.id, kind: "adult" as const, birthDate: null })),
    ],
    onDate: IsoDate.parse(today),
  });
}

/** Whether consent holds for a film of this family; before there is a film, `seen` is empty. */
export async function readConsentState(
  scope: ReadScope,
  family: Family,
  seen: readonly string[],
): Promise<ConsentState> {
  const decisions = await selectDecisions(scope, [family.id]);
  return stateFrom(scope, family, { purpose: "CARE_FILM", seen, decisions });
}

/** Refuses a copy for the family while one who must agree to that has not. Filming is asked for apart. */
export async function demandCopyConsent(
  scope: ReadScope,
  family: Family,
  seen: readonly string[],
): Promise<void> {
  const decisions = await selectDecisions(scope, [family.id]);
  const state = stateFrom(scope, family, { purpose: "KEEP_COPY_FAMILY", seen, decisions });
  if (state.state !== "complete")
    throw new Problem(
      "copy-consent-missing",
      { personIds: [...state.withdrawn, ...state.missing] },
      family.id,
    );
}

/** The same for many films at once, by their key. */
export async function readConsentStates(
  scope: ReadScope,
  films: readonly { readonly key: string; readonly family: Family; readonly seen: readonly string[] }[],
): Promise<ReadonlyMap<string, ConsentState>> {
  const decisions = await selectDecisions(
    scope,
    films.map(({ family }) => family.id),
  );
  const purpose = "CARE_FILM";
  return new Map(
    films.map(({ key, family, seen }) => [key, stateFrom(scope, family, { purpose, seen, decisions })]),
  );
}

/** Refuses while one who must agree has not, or has withdrawn. */
export async function demandConsent(
  scope: ReadScope,
  family: Family,
  seen: readonly string[],
): Promise<void> {
  const state = await readConsentState(scope, family, seen);
  if (state.refusal === "unknown-person") throw new Problem("unknown-person", {}, family.id);
  if (state.refusal !== null) throw new Problem("no-custody-holder", {}, family.id);
  if (state.state === "withdrawn")
    throw new Problem("consent-withdrawn", { personIds: state.withdrawn }, family.id);
  if (state.state === "missing")
    throw new Problem("consent-missing", { personIds: state.missing }, family.id);
}

/** How it stands with one purpose, from what was decided. */
export function stateFrom(
  scope: ReadScope,
  family: Family,
  known: {
    readonly purpose: ConsentPurpose;
    readonly seen: readonly string[];
    readonly decisions: Decisions;
  },
): ConsentState {
  return consentState({
    purpose: known.purpose,
    required: requiredFor(family, known.seen, scope.today),
    decisions: known.decisions.filter((decision) => decision.familyId === family.id),
    onDate: IsoDate.parse(scope.today),
  });
}

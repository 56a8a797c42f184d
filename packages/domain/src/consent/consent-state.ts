import type { IsoDate } from "../time/iso-date.ts";
import type { Purpose } from "./purpose.ts";
import type { ConsentGap, RequiredConsent, RequiredConsents } from "./required-consents.ts";

/** What a person chose for one purpose; of several the highest `seq` counts. */
export type ConsentDecision = {
  readonly personId: string;
  readonly purpose: Purpose;
  readonly decision: "given" | "refused" | "withdrawn";
  readonly decidedOn: IsoDate;
  readonly seq: number;
};

/** Whether film may be made and opened, or given out; `missing` holds everyone without a valid yes who did not withdraw one, `refused` those among them who said no. */
export type ConsentState = {
  readonly state: "complete" | "missing" | "withdrawn";
  readonly missing: readonly string[];
  readonly refused: readonly string[];
  readonly withdrawn: readonly string[];
  /** The gap because of which nobody can be asked yet; never null together with `state` "complete". */
  readonly refusal: ConsentGap | null;
};

/** Whether everyone who must agree does so on a day; a gap, an answer of earlier help, a future or an unknown answer never counts as yes. */
export function consentState(question: {
  readonly purpose: Purpose;
  readonly required: RequiredConsents;
  readonly decisions: readonly ConsentDecision[];
  readonly onDate: IsoDate;
  /** The first day of an answer that counts: a yes to filming is for the help of one trajectory (domain §5.3). Null = every day. */
  readonly since: IsoDate | null;
}): ConsentState {
  const { purpose, required, onDate, since } = question;
  // An answer to one question is none to another (domain §5.3).
  const decisions = question.decisions.filter((decision) => decision.purpose === purpose);
  const answers = required.required.map((consent) => ({
    personId: consent.personId,
    answer: answerOf(latestDecision(consent, decisions), { onDate, since }),
  }));
  const who = (...wanted: Answer[]) =>
    answers.filter(({ answer }) => wanted.includes(answer)).map(({ personId }) => personId);
  const withdrawn = who("withdrawn");
  const missing = who("none", "refused");
  const state =
    withdrawn.length > 0 ? "withdrawn" : missing.length > 0 || !required.ok ? "missing" : "complete";
  return {
    state,
    missing,
    refused: who("refused"),
    withdrawn,
    refusal: required.ok ? null : required.refusal,
  };
}

type Answer = "given" | "none" | "refused" | "withdrawn";

function answerOf(
  decision: ConsentDecision | undefined,
  { onDate, since }: { readonly onDate: IsoDate; readonly since: IsoDate | null },
): Answer {
  if (decision === undefined || (since !== null && decision.decidedOn < since)) return "none";
  if (decision.decision !== "given") return decision.decision;
  return decision.decidedOn <= onDate ? "given" : "none";
}

function latestDecision(
  consent: RequiredConsent,
  decisions: readonly ConsentDecision[],
): ConsentDecision | undefined {
  let latest: ConsentDecision | undefined;
  for (const decision of decisions) {
    if (decision.personId !== consent.personId) continue;
    if (latest === undefined || decision.seq > latest.seq) latest = decision;
  }
  return latest;
}

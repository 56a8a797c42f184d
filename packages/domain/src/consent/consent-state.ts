import type { IsoDate } from "../time/iso-date.ts";
import type { Purpose } from "./purpose.ts";
import type { ConsentGap, RequiredConsent, RequiredConsents } from "./required-consents.ts";

/** What a person chose for one purpose; of several the highest `seq` counts. */
export type ConsentDecision = {
  readonly personId: string;
  readonly purpose: Purpose;
  readonly decision: "given" | "refused" | "withdrawn";
  readonly decidedOn: IsoDate;
  /** The last day on which it holds; null when it has no end of its own. */
  readonly endsOn: IsoDate | null;
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

/** Whether everyone who must agree does so on a day; a gap, an ended, a future or an unknown answer never counts as yes. */
export function consentState(question: {
  readonly purpose: Purpose;
  readonly required: RequiredConsents;
  readonly decisions: readonly ConsentDecision[];
  readonly onDate: IsoDate;
}): ConsentState {
  const { purpose, required, onDate } = question;
  // An answer to one question is none to another (domain §5.3).
  const decisions = question.decisions.filter((decision) => decision.purpose === purpose);
  const answers = required.required.map((consent) => ({
    personId: consent.personId,
    answer: answerOf(latestDecision(consent, decisions), onDate),
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

function answerOf(decision: ConsentDecision | undefined, onDate: IsoDate): Answer {
  if (decision === undefined) return "none";
  if (decision.decision !== "given") return decision.decision;
  const holds = decision.decidedOn <= onDate && (decision.endsOn === null || onDate <= decision.endsOn);
  return holds ? "given" : "none";
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

import { consentBlock } from "../allowed.ts";
import { filmsMade, waitingCycles } from "../facts.ts";
import { dueOn, type Rule } from "../step.ts";

export const whenConsentWithdrawn: Rule = ({ facts: { consent } }) =>
  consentBlock(consent)?.refusal === "consent-withdrawn"
    ? [
        {
          id: "consent-withdrawn",
          reason: "consent-withdrawn",
          action: "consent-record",
          who: consent.withdrawn,
        },
      ]
    : [];

export const whenConsentMissing: Rule = ({ facts }) => {
  if (consentBlock(facts.consent)?.refusal !== "consent-missing") return [];
  const { missing, refused, refusal } = facts.consent;
  const due = waitingCycles(facts)[0]?.filmPlannedOn ?? null;
  const allRefused = missing.length > 0 && missing.every((personId) => refused.includes(personId));
  const reason = refusal !== null ? "consent-gap" : allRefused ? "consent-refused" : "consent-unanswered";
  return [{ id: "consent-missing", reason, action: "consent-record", who: missing, ...dueOn(due) }];
};

/** A question or a film shows that people have met, also where nobody wrote down when. */
export const whenNotMet: Rule = ({ facts }) => {
  const { plannedOn, heldOn } = facts.firstTalk;
  if (heldOn !== null || facts.intake.hasQuestion || filmsMade(facts) > 0) return [];
  if (plannedOn === null)
    return [{ id: "first-talk-plan", reason: "first-talk-not-planned", action: "first-talk-plan" }];
  return [{ id: "first-talk-hold", reason: "first-talk-planned", action: "first-talk-hold", due: plannedOn }];
};

/** Goals are asked before the first film: once films are being made, their work goes first, and goals can be set beside it. */
export const whenIntakeIsOpen: Rule = ({ facts, programme }) => {
  const { intake } = facts;
  const { requires } = programme.intake;
  const question = { id: "intake-incomplete", reason: "question-missing", action: "intake-fill" } as const;
  const goals = { id: "goals-incomplete", reason: "goals-missing", action: "goals-set" } as const;
  return [
    ...(requires.includes("question") && !intake.hasQuestion ? [question] : []),
    ...(requires.includes("goals") && !intake.hasGoals && filmsMade(facts) === 0 ? [goals] : []),
  ];
};

import { CheckIcon } from "@phosphor-icons/react";
import { useMessages } from "../../platform/language.ts";
import { analysisMessages } from "../messages.ts";
import { usePreparing, useShownStep, useStepFacts } from "../preparing/preparing-context.ts";
import { workSteps } from "../preparing/work-step.ts";

/** The four steps of preparing, as advice: each opens its panel at any time, and a check tells what is there. */
export function WorkSteps() {
  const words = useMessages(analysisMessages);
  const preparing = usePreparing();
  const { done } = useStepFacts();
  const shown = useShownStep();
  return (
    <ol className="work-steps" aria-label={words.steps.label}>
      {workSteps.map((step, nth) => (
        <li key={step}>
          <button
            type="button"
            aria-current={step === shown ? "step" : undefined}
            onClick={() => preparing.update({ step })}
          >
            {done[step] && step !== shown ? (
              <CheckIcon weight="bold" aria-hidden="true" />
            ) : (
              <b aria-hidden="true">{nth + 1}</b>
            )}
            {words.steps[step]}
            {done[step] && <span className="visually-hidden">{`, ${words.stepDone}`}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}

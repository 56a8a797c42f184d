import { CheckIcon } from "@phosphor-icons/react";
import { useMessages } from "../../platform/language.ts";
import { analysisMessages } from "../messages.ts";
import { useNotes } from "./desk-context.ts";
import { clipsOf } from "./pick-actions.ts";

/** The four steps of preparing, as advice: none of them locks anything. */
export function WorkSteps() {
  const words = useMessages(analysisMessages);
  const document = useNotes((state) => state.document);
  const clips = clipsOf(document);
  const isCoded = [...document.records.values()].some(({ type }) => type === "marker");
  const done = {
    watch: isCoded || clips.length > 0,
    code: isCoded && clips.length > 0,
    choose: clips.length >= 2,
    ask: clips.length >= 2 && clips.every(({ question }) => question !== ""),
  };
  const steps = ["watch", "code", "choose", "ask"] as const;
  const now = steps.find((step) => !done[step]);
  return (
    <ol className="work-steps" aria-label={words.steps.label}>
      {steps.map((step, nth) => (
        <li key={step} aria-current={step === now ? "step" : undefined}>
          {done[step] ? (
            <CheckIcon weight="bold" aria-label={words.stepDone} />
          ) : (
            <b aria-hidden="true">{nth + 1}</b>
          )}
          {words.steps[step]}
        </li>
      ))}
    </ol>
  );
}

import { createContext, useContext } from "react";
import { useStore } from "../../platform/store.ts";
import { useNotes } from "../workbench/desk-context.ts";
import type { Preparing, PreparingState } from "./preparing.ts";
import { stepFacts, type StepFacts, type WorkStep } from "./work-step.ts";

export const PreparingContext = createContext<Preparing | null>(null);

/** What the member chose while preparing; only inside the workbench. */
export function usePreparing(): Preparing {
  const preparing = useContext(PreparingContext);
  if (preparing === null) throw new Error("This part is drawn outside the workbench.");
  return preparing;
}

/** A part of what the member chose. */
export function usePreparingState<Part>(select: (state: PreparingState) => Part): Part {
  return useStore(usePreparing(), select);
}

/** What stands in the notes and what was seen. */
export function useStepFacts(): StepFacts {
  const seen = usePreparingState((state) => state.seen);
  return stepFacts(
    useNotes((state) => state.document),
    seen,
  );
}

/** The step whose panel is shown. */
export function useShownStep(): WorkStep {
  return usePreparingState((state) => state.step);
}

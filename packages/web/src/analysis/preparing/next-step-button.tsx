import { ArrowRightIcon } from "@phosphor-icons/react";
import { useMessages } from "../../platform/language.ts";
import { Button } from "../../ui/button.tsx";
import { analysisMessages } from "../messages.ts";
import { useDesk } from "../workbench/desk-context.ts";
import { preparingMessages } from "./messages.ts";
import { usePreparing, useShownStep } from "./preparing-context.ts";

const after = { watch: "code", code: "choose", choose: "ask" } as const;

/** The one primary button of the workbench: on to the next step, and after the last the plan. */
export function NextStepButton({ mayEdit }: { mayEdit: "yes" | "no" }) {
  const words = useMessages(preparingMessages);
  const { ready } = useMessages(analysisMessages);
  const { state } = useDesk();
  const preparing = usePreparing();
  const step = useShownStep();
  if (step === "ask") {
    const open = (): void => state.update({ open: "plan" });
    return (
      <Button variant="primary" iconAfter={ArrowRightIcon} disabled={mayEdit === "no"} onClick={open}>
        {ready}
      </Button>
    );
  }
  const next = after[step];
  return (
    <Button variant="primary" iconAfter={ArrowRightIcon} onClick={() => preparing.update({ step: next })}>
      {words.toStep[next]}
    </Button>
  );
}

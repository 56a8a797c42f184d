import { WarningCircleIcon } from "@phosphor-icons/react";
import type { NextStepView } from "../trajectories/next-step-view.ts";
import { classNames } from "../ui/class-names.ts";
import "./step-detail.css";

/** The day of a step, or what it waits for; late in words and with the sign for it, where its name has none already. */
export function StepDetail({ step, size = "small" }: { step: NextStepView; size?: "small" | "medium" }) {
  if (step.detail === "") return null;
  return (
    <p className={classNames(size === "small" && "text-small", step.isLate ? "step-late" : "text-2")}>
      {step.isLate && !step.isBlocked && <WarningCircleIcon weight="fill" aria-hidden="true" />}
      <span>{step.detail}</span>
    </p>
  );
}

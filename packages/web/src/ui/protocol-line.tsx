import type { Icon } from "@phosphor-icons/react";
import { CheckIcon } from "@phosphor-icons/react";
import { classNames } from "./class-names.ts";
import "./protocol-line.css";

export type StepState = "done" | "now" | "todo";

export type LineStep = {
  id: string;
  /** Square for a recording, circle for everything people do together. */
  shape: "square" | "circle";
  state: StepState;
  icon: Icon;
  label: string;
  /** When: a day, "today", "around 7 April"; may be "". */
  detail: string;
  /** The state in words, for who does not see the shape's fill. */
  spokenState: string;
};

/** Steps that belong together under one title; a group without title is one step on its own. */
export type LineGroup = {
  id: string;
  title?: string | undefined;
  steps: readonly LineStep[];
};

function Step({ step }: { step: LineStep }) {
  const Glyph = step.state === "done" ? CheckIcon : step.icon;
  return (
    <>
      <span className={classNames("line-ball", `line-ball-${step.shape}`)} aria-hidden="true">
        <Glyph weight={step.state === "now" ? "fill" : step.state === "done" ? "bold" : "regular"} />
      </span>
      <span className="line-words">
        <span className="line-label">
          {step.label}
          <span className="visually-hidden">{`, ${step.spokenState}`}</span>
        </span>
        <span className="line-detail">{step.detail}</span>
      </span>
    </>
  );
}

function stepAttributes(step: LineStep, base: string) {
  return {
    className: classNames("line-step", `line-step-${step.state}`, base),
    "aria-current": step.state === "now" ? ("step" as const) : undefined,
  };
}

function stateOf(group: LineGroup): StepState {
  if (group.steps.some((step) => step.state === "now")) return "now";
  return group.steps.every((step) => step.state === "done") ? "done" : "todo";
}

function Pair({ group }: { group: LineGroup }) {
  return (
    <li className={classNames("line-pair", `line-pair-${stateOf(group)}`)}>
      <p className="line-title">{group.title}</p>
      <ol>
        {group.steps.map((step) => (
          <li key={step.id} {...stepAttributes(step, "line-step-paired")}>
            <Step step={step} />
          </li>
        ))}
      </ol>
    </li>
  );
}

/** The whole way of one family in steps; stands upright on narrow screens. */
export function ProtocolLine(props: { label: string; groups: readonly LineGroup[] }) {
  return (
    <ol className="line" aria-label={props.label}>
      {props.groups.map((group) =>
        group.title === undefined ? (
          group.steps.map((step) => (
            <li key={step.id} {...stepAttributes(step, "line-step-single")}>
              <Step step={step} />
            </li>
          ))
        ) : (
          <Pair key={group.id} group={group} />
        ),
      )}
    </ol>
  );
}

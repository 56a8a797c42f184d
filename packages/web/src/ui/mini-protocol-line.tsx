import "./protocol-line.css";
import type { StepState } from "./protocol-line.tsx";

const groupWidth = 33;
const stepGap = 14;
const middle = 9;

const fills = { done: "var(--primary)", now: "var(--moment)", todo: "var(--bg-surface)" } as const;
const strokes = {
  done: "var(--primary)",
  now: "var(--moment-border)",
  todo: "var(--border-strong)",
} as const;

type MiniStep = { shape: "square" | "circle"; state: StepState };

function Mark({ step, x }: { step: MiniStep; x: number }) {
  const paint = { fill: fills[step.state], stroke: strokes[step.state], strokeWidth: 1.5 };
  if (step.shape === "circle") return <circle cx={x} cy={middle} r="4.7" {...paint} />;
  return <rect x={x - 4.5} y={middle - 4.5} width="9" height="9" rx="2.2" {...paint} />;
}

function Group({ steps, left }: { steps: readonly MiniStep[]; left: number }) {
  const link = steps.every((step) => step.state === "done" || step.state === "now") ? "done" : "todo";
  return (
    <g>
      <path
        d={`M${left} ${middle}h${stepGap * (steps.length - 1)}`}
        stroke={strokes[link]}
        strokeWidth="1.5"
      />
      {steps.map((step, at) => {
        const x = left + at * stepGap;
        return <Mark key={x} step={step} x={x} />;
      })}
    </g>
  );
}

/** The protocol line as one small picture for a row of a list; `label` says the same in words. */
export function MiniProtocolLine(props: {
  label: string;
  groups: readonly (readonly MiniStep[])[];
  /** Closing is the step of now: a small lit flag after the last step. */
  flag?: boolean | undefined;
}) {
  const flagLeft = props.groups.length * groupWidth + 6;
  const width = flagLeft + 11;
  return (
    <span className="mini-line">
      <span className="visually-hidden">{props.label}</span>
      <svg width={width} height="18" viewBox={`0 0 ${width} 18`} aria-hidden="true">
        {props.groups.map((steps, index) => {
          const left = middle + index * groupWidth;
          return <Group key={left} steps={steps} left={left} />;
        })}
        {props.flag === true && (
          <path
            d={`M${flagLeft} 4v11M${flagLeft} 4.5h8l-2 2.8 2 2.8h-8`}
            fill="var(--moment)"
            stroke="var(--moment-border)"
            strokeWidth="1.5"
            strokeLinejoin="round"
          />
        )}
      </svg>
    </span>
  );
}

import type { ReactNode } from "react";
import "./segmented-control.css";

/** A small switch between a few views or persons; arrow keys move, always exactly one is on. */
export function SegmentedControl<Value extends string>(props: {
  /** Unique on the page; groups the choices. */
  id: string;
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string; mark?: ReactNode }[];
}) {
  return (
    <div className="segmented" role="radiogroup" aria-label={props.label}>
      {props.options.map((option) => (
        <label key={option.value} className="segment">
          <input
            type="radio"
            className="visually-hidden"
            name={props.id}
            value={option.value}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
          />
          <span className="segment-face">
            {option.mark}
            {option.label}
          </span>
        </label>
      ))}
    </div>
  );
}

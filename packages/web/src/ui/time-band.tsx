import type { CSSProperties } from "react";
import { classNames } from "./class-names.ts";
import "./time-band.css";

type TimeMark = {
  /** Place on the band, from 0 to 1. */
  at: number;
  text: string;
  now?: boolean | undefined;
};

function place(at: number): CSSProperties {
  const percent = `${Math.min(1, Math.max(0, at)) * 100}%`;
  return { "--at": percent } as CSSProperties;
}

/** How far a period is, with the window in which it may end hatched; `label` says it in words. */
export function TimeBand(props: {
  label: string;
  /** Places from 0 to 1. */
  now: number;
  /** The words of now stand above the band, where those below it leave no room. */
  nowAbove?: boolean | undefined;
  windowStart?: number | undefined;
  marks: readonly TimeMark[];
}) {
  return (
    <div className={classNames("time-band", props.nowAbove === true && "time-band-above")}>
      <span className="visually-hidden">{props.label}</span>
      <span className="time-track" aria-hidden="true">
        {props.windowStart !== undefined && <span className="time-window" style={place(props.windowStart)} />}
        <span className="time-past" style={place(props.now)} />
        <span className="time-now" style={place(props.now)} />
      </span>
      {props.marks.map((mark) => (
        <span
          key={mark.text}
          aria-hidden="true"
          className={classNames(
            "time-mark",
            mark.at >= 1 && "time-mark-end",
            mark.now === true && "time-mark-now",
          )}
          style={place(mark.at)}
        >
          {mark.text}
        </span>
      ))}
    </div>
  );
}
